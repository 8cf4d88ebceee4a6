"""What a council says: its file, typed and checked; England's rules; a fork's settings."""
