"""A free port, for whoever starts a server; it needs no browser."""

import socket


def free_port():
    """Find a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
