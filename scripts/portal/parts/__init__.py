"""What a page can ask for: a fact as sentences, lists, contacts, tools, drawings, Easy Read."""
