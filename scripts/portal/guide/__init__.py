"""The guide for people who work with the site, with the councils side by side."""
