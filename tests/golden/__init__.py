"""What the pages say, written down: any change of a word, a mark, a link or an order shows."""
