"""An old leaflet: its lines, what it answers, whom it names, what is out of date."""
