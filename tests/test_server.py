"""The server's extension: the connection of a kernel with a page does not wait for company."""

import asyncio
from types import SimpleNamespace

from jupyter_server.extension.utils import get_metadata
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

import start
from helpers.stage.server import CONNECTION, _load_jupyter_server_extension, without_delay


class Plain:
    """As much of the server's own connection as is extended."""

    def __init__(self):
        self.told, self.websocket_handler = [], SimpleNamespace(set_nodelay=self._set_nodelay)

    def _set_nodelay(self, value):
        self.told.append(("nodelay", value))

    async def connect(self):
        self.told.append("connected")
        return "as before"


def test_small_messages_are_sent_at_once():
    connection = without_delay(Plain)()
    assert asyncio.run(connection.connect()) == "as before"
    assert connection.told == [("nodelay", True), "connected"]


def test_the_server_loads_it_and_keeps_its_own_kind_of_connection():
    (name,) = start.SWIFT["jpserver_extensions"]
    assert get_metadata(name)[1] == [{"module": name}]
    settings = {CONNECTION: ZMQChannelsWebsocketConnection}
    _load_jupyter_server_extension(SimpleNamespace(web_app=SimpleNamespace(settings=settings)))
    assert issubclass(settings[CONNECTION], ZMQChannelsWebsocketConnection)
    assert settings[CONNECTION].connect is not ZMQChannelsWebsocketConnection.connect
