"""A report as an editor reads it: terminal, Markdown, JSON and its schema.

`digest` decides what is said and in which order, once; `terminal` and `markdown` only lay it out.
"""
