"""A conversation with a kernel through its websocket, as a page of JupyterLab holds it."""

import asyncio
import json
from dataclasses import dataclass, field

from jupyter_client.session import Session
from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

PROTOCOL = "v1.kernel.websocket.jupyter.org"
LARGEST = 100_000_000  # bytes of one message


class Failure(Exception):  # noqa: N818, a student who fails is a result and no error of ours
    """What kept a student from finishing, in words."""


@dataclass
class Request:
    """A message that was sent, until all that belongs to it has come."""

    left: set
    done: asyncio.Future = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    reply: dict = field(default_factory=dict)

    def hear(self, kind, content):
        """Take a message that answers this one."""
        if kind.endswith("_reply"):
            self.reply = content
            self.left.discard("reply")
        elif kind == "status" and content["execution_state"] == "idle":
            self.left.discard("idle")
        if not self.left and not self.done.done():
            self.done.set_result(self.reply)


class Kernel:
    """A kernel as its page sees it.

    `models` holds the widgets: the name of each comm to its state. `hear(kind, asked, content)`
    is called with each message; `asked` is the message that it answers.
    """

    def __init__(self):
        """Know nothing yet; `connect` begins."""
        self.models, self.hear = {}, lambda kind, asked, content: None
        self._session, self._open = Session(), {}
        self._socket, self._subshell = None, None

    async def connect(self, address, headers):
        """Open the websocket, and the thread of the kernel that answers widgets."""
        request = HTTPRequest(f"{address}?session_id={self._session.session}", headers=headers)
        self._socket = await websocket_connect(
            request,
            on_message_callback=self._heard,
            max_message_size=LARGEST,
            subprotocols=[PROTOCOL],
        )
        await self.ask("kernel_info_request", {})
        made = await self.ask("create_subshell_request", {}, channel="control")
        self._subshell = made["subshell_id"]

    def close(self):
        """Leave the kernel to itself."""
        if self._socket:
            self._socket.close()

    async def run(self, code):
        """Run a cell; an error in it is a failure."""
        asked = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
        reply = await self.ask("execute_request", asked)
        if reply["status"] != "ok":
            told = f"{reply.get('ename')}: {reply.get('evalue')}"
            raise Failure(f"the cell {code.splitlines()[0]!r} answered {told}")

    async def ask(self, kind, content, channel="shell"):
        """Send a request; give the reply once the kernel is idle again."""
        return await self._open[self._send(kind, content, channel, {"reply", "idle"})].done

    def change(self, comm, **state):
        """Change a widget, as the page does; give the name of the message and its end."""
        return self._tell(comm, {"method": "update", "state": state, "buffer_paths": []})

    async def click(self, comm):
        """Press a button, and wait until that was dealt with."""
        await self._tell(comm, {"method": "custom", "content": {"event": "click"}})[1]

    def find(self, **state):
        """Find the comms of the widgets that have this state."""
        return [
            comm
            for comm, model in self.models.items()
            if all(model.get(name) == value for name, value in state.items())
        ]

    def _tell(self, comm, data):
        asked = self._send("comm_msg", {"comm_id": comm, "data": data}, "shell", {"idle"})
        return asked, self._open[asked].done

    def _send(self, kind, content, channel, awaited):
        message = self._session.msg(kind, content)
        if kind == "comm_msg":
            message["header"]["subshell_id"] = self._subshell
        asked = message["header"]["msg_id"]
        self._open[asked] = Request(awaited)
        packed = serialize_msg_to_ws_v1(message, channel, self._session.pack)
        self._socket.write_message(packed, binary=True)
        return asked

    def _heard(self, packed):
        if packed is None:  # the connection has ended
            for request in self._open.values():
                if not request.done.done():
                    request.done.set_exception(Failure("the kernel's connection broke"))
            return
        _, parts = deserialize_msg_from_ws_v1(packed)
        header, parent, _, content = map(json.loads, parts[:4])
        kind, asked = header["msg_type"], parent.get("msg_id")
        if kind in ("comm_open", "comm_msg"):
            model = self.models.setdefault(content["comm_id"], {})
            model.update(content["data"].get("state", {}))
        self.hear(kind, asked, content)
        if asked in self._open:
            self._open[asked].hear(kind, content)
