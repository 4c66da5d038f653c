"""TRUNK: an author's folder of YAML comes in, a checked, frozen Handbook goes out."""
