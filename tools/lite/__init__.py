"""The browser edition: all notebooks as a static site that needs nothing installed."""
