"""What the quiz asks: every question with its options, and a reason for each of them."""
