"""The words of each language, and how far they can be trusted: stamps and signatures."""
