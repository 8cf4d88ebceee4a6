"""PDF leaflets: made from the printed page, tagged, folded into a booklet."""
