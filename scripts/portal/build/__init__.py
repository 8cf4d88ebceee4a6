"""Every site, built side by side, and how long that takes."""
