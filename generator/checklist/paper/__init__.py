"""A run on paper: a form to go on with by pen, and to enter again afterwards."""
