"""For an officer: a new council's folder, confirmations, adoption, and changes to council.yml."""
