"""A class on a real JupyterHub, with simulated students."""
