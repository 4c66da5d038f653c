"""Paper: HTML and styles come in, PDF goes out; fonts of our own, and nothing printed twice."""
