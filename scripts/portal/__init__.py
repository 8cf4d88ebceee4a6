"""The portal in plain Python: councils, words and pages. Knows nothing of MkDocs."""
