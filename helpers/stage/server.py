"""An extension of the Jupyter server: what a kernel says goes to the page at once.

A move of a slider is answered in several small messages. By default TCP holds a small message
back while the one before it has not been acknowledged, and a browser may take 40 ms over that;
without this extension two thirds of a slider's time are spent waiting.
"""

CONNECTION = "kernel_websocket_connection_class"


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server):
    settings = server.web_app.settings
    settings[CONNECTION] = without_delay(settings[CONNECTION])


def without_delay(connection_class):
    """Extend the server's own connection of a kernel with a page: no waiting for company."""

    class Prompt(connection_class):
        async def connect(self):
            self.websocket_handler.set_nodelay(True)
            return await super().connect()

    return Prompt
