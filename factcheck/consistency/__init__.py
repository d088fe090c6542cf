"""Topics to relations to findings."""
