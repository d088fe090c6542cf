"""The only door to a model: prompts, typed requests, the ledger of exchanges, the client, batches.

Nothing here is imported by the default path. `factcheck.llm.client` and what it needs import openai and instructor; the
other modules do not, so that prompts, ledgers and batch files can be read without them.
"""
