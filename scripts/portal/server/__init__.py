"""A built site, served: headers, compressed copies, settings for nginx and static hosts."""
