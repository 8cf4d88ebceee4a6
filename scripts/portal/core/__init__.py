"""What everything rests on: problems, YAML with its lines, dates, addresses, markup."""
