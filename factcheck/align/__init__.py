"""Claims in their stories: stories, anchors, origins, events, scope, topics."""
