"""One council's site: its pages step by step, the page that holds them all, find, share, style."""
