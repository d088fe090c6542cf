"""Articles to claim drafts and summaries."""
