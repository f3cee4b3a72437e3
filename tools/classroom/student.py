"""A simulated student: logs in, opens the notebook, runs all of it, and drags a slider.

Does what the browser of a student makes the hub, the server and the kernel do. What the browser
does for itself is left out: pages are asked for, their scripts and pictures are not.
"""

import asyncio
import json
import time
from contextlib import aclosing, asynccontextmanager

import httpx

from tools.classroom.hand import DRAG_S, MOVES_PER_S, Hand
from tools.classroom.kernel import Failure, Kernel
from tools.classroom.lessons import BRANCH, FOLDER, SLIDER, STOPS, sentence

TOO_MANY = 429  # what the hub answers when too many servers start at once
PATIENCE_S = 600  # a machine that is far too small still gives numbers


class Student:
    """One student of the class; `start_s` is known after `arrive`."""

    def __init__(self, name, address, lesson):
        """Sit down in front of an empty browser."""
        self.name, self.lesson, self.start_s = name, lesson, None
        self._home = f"{address}/user/{name}"
        self._progress = f"{address}/hub/api/users/{name}/server/progress"
        self._browser = httpx.AsyncClient(
            follow_redirects=True, timeout=PATIENCE_S, trust_env=False
        )
        self._kernel, self._pictured_at = Kernel(), None

    async def arrive(self, link, repository):
        """Follow the teacher's link, log in, fetch the notebook and run all of it."""
        begun = time.monotonic()
        await self._wait_for_server(await self._log_in(link))
        await self._pull(repository)
        await self._open_kernel()
        self._kernel.hear = self._watch
        for code in await self._cells():
            await self._kernel.run(code)
            if self._pictured_at and not self.start_s:
                self.start_s = time.monotonic() - begun
        if not self.start_s:
            raise Failure("no picture came")
        await self._show()
        await self._unlock()

    async def drag(self):
        """Drag the slider for diazepam from end to end; give the hand that did it."""
        slider = self._slider()
        hand = Hand(self._kernel, slider, self.lesson)
        start = self._kernel.models[slider]["index"]
        indices = [(start + step) % len(STOPS) for step in range(1, MOVES_PER_S * DRAG_S + 1)]
        await hand.drag(indices)
        self._kernel.models[slider]["index"] = indices[-1]
        if sentence(indices[-1]) not in (hand.said or ""):
            raise Failure(f"a drag ended on the wrong picture: {hand.said!r}")
        return hand

    async def leave(self):
        """Close the browser."""
        self._kernel.close()
        await self._browser.aclose()

    async def _log_in(self, link):
        form = await self._get(link)
        words = {"username": self.name, "password": "any", "_xsrf": self._token("/hub/")}
        return await self._browser.post(form.url, data=words)

    async def _wait_for_server(self, page):
        while page.status_code == TOO_MANY:
            await asyncio.sleep(float(page.headers["Retry-After"]))
            page = await self._browser.get(page.url)
        page.raise_for_status()
        async with self._events(self._progress) as events:
            async for event in events:
                if event.get("failed"):
                    raise Failure(f"the server did not start: {event.get('message')}")
        await self._get(page.url)  # as the page does when it hears that the server is ready

    async def _pull(self, repository):
        """Let nbgitpuller fetch the notebooks, as its page does."""
        asked = {"repo": repository, "branch": BRANCH, "targetpath": FOLDER, "depth": 1}
        address = str(httpx.URL(f"{self._home}/git-pull/api", params=asked))
        async with self._events(address) as events:
            phases = [event["phase"] async for event in events]
        if phases[-1:] != ["finished"]:
            raise Failure(f"nbgitpuller ended with {phases[-1:]}")
        await self._get(f"{self._home}/lab/tree/{self.lesson.path}")

    async def _open_kernel(self):
        asked = {
            "path": self.lesson.path,
            "name": self.lesson.file,
            "type": "notebook",
            "kernel": {"name": "python3"},
        }
        token = {"X-XSRFToken": self._token(f"/user/{self.name}/")}
        made = await self._browser.post(f"{self._home}/api/sessions", json=asked, headers=token)
        kernel = made.raise_for_status().json()["kernel"]["id"]
        request = self._browser.build_request("GET", f"{self._home}/api/kernels/{kernel}/channels")
        address = str(request.url.copy_with(scheme="ws"))
        await self._kernel.connect(address, {"Cookie": request.headers["Cookie"]})

    async def _cells(self):
        found = await self._get(f"{self._home}/api/contents/{self.lesson.path}")
        cells = found.json()["content"]["cells"]
        return [cell["source"] for cell in cells if cell["cell_type"] == "code"]

    async def _show(self):
        """Say of each lab that its picture is shown, as its page does."""
        for stage in [comm for comm, model in self._kernel.models.items() if "scene" in model]:
            await self._kernel.change(stage, seen=True)[1]

    async def _unlock(self):
        """Skip the predictions, so that the lab's controls unlock."""
        for button in self._kernel.find(description="Skip", disabled=False):
            await self._kernel.click(button)
        if self._kernel.models[self._slider()]["disabled"]:
            raise Failure("the slider stayed locked after the predictions were skipped")

    def _slider(self):
        found = self._kernel.find(**SLIDER)
        if not found:
            raise Failure(f"there is no slider {SLIDER['description']!r}")
        return found[0]

    def _watch(self, kind, _, content):
        if self.lesson.drawn(kind, content):
            self._pictured_at = time.monotonic()

    async def _get(self, address):
        return (await self._browser.get(address)).raise_for_status()

    def _token(self, path):
        """Find the cookie against forged requests: hub and server each set their own."""
        found = (c.value for c in self._browser.cookies.jar if (c.name, c.path) == ("_xsrf", path))
        return next(found, "")

    @asynccontextmanager
    async def _events(self, address):
        """Listen to an address that tells what happens."""
        async with self._browser.stream("GET", address) as told:
            told.raise_for_status()

            async def events():
                async for line in told.aiter_lines():
                    if line.startswith("data:"):
                        yield json.loads(line.removeprefix("data:"))

            async with aclosing(events()) as heard:
                yield heard
