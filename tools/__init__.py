"""What the make targets need beside the helpers themselves."""
