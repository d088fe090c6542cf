"""What a model is asked to read, relate and tell, and what its replies are turned into; nothing here is believed yet."""
