"""What the tests and the PDFs need on this computer: a browser, a web server; or installs it."""
