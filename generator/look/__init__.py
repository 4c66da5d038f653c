"""The look shared by screen and paper: tokens, base style, the mark of a grade."""
