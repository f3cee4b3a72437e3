"""Serve the site on loopback: `python -m tools.lite.serve [PORT]`. Any web server will do."""

import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tools.lite.places import SITE, show, stop

KINDS = {  # what Windows may call by other names, and browsers then refuse
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".json": "application/json",
    ".css": "text/css",
}


def server_of(folder, port=0):
    """Make a server of a folder; port 0 takes a free one."""
    kinds = SimpleHTTPRequestHandler.extensions_map | KINDS
    quiet = {
        "extensions_map": kinds,
        "log_message": lambda *_: None,
        "protocol_version": "HTTP/1.1",
    }
    handler = type("Handler", (SimpleHTTPRequestHandler,), quiet)
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(handler, directory=str(folder)))
    server.handle_error = lambda *_: None  # a page that is left closes its connections
    return server


@contextmanager
def serving(folder):
    """Serve a folder from another thread; it ends with the block."""
    server = server_of(folder)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def main():
    """Serve the site until Ctrl+C."""
    if not (SITE / "index.html").exists():
        stop(f"{show(SITE)} is not there. Make it with `make lite` or `make lite OFFLINE=1`.")
    with server_of(SITE, int((sys.argv[1:] or [8000])[0])) as server:
        print(f"http://127.0.0.1:{server.server_port}/ shows {show(SITE)}; Ctrl+C ends it.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
