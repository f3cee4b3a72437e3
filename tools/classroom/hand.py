"""A hand on a slider, as ipywidgets passes its moves on: one on its way, the latest one waits."""

import asyncio

MOVES_PER_S = 10
DRAG_S = 10


class Hand:
    """Moves one slider and measures how long the picture takes.

    `latencies` holds, for each move, the seconds until the first picture that shows this move
    or a later one: a move that another one overtook has waited too. `pictures` counts the
    pictures that came, and `said` is the sentence of the last one.
    """

    def __init__(self, kernel, slider, lesson):
        """Lay the hand on the slider."""
        self.latencies, self.pictures, self.said = [], 0, None
        self._kernel, self._slider, self._lesson = kernel, slider, lesson
        self._moved = []  # when each move was made
        self._sent, self._asked = 0, None  # moves on their way, in which message
        kernel.hear = self._hear

    async def drag(self, indices):
        """Move the slider at an even pace, and wait until the last move is answered."""
        loop = asyncio.get_running_loop()
        start, passing = loop.time(), None
        for step, index in enumerate(indices):
            await asyncio.sleep(start + step / MOVES_PER_S - loop.time())
            self._moved.append(loop.time())
            self._index = index
            if passing is None or passing.done():
                passing = asyncio.create_task(self._pass_on())
        await passing

    async def _pass_on(self):
        """Send the latest move, as often as another one was made meanwhile."""
        while self._sent < len(self._moved):
            self._sent = len(self._moved)
            self._asked, answered = self._kernel.change(self._slider, index=self._index)
            await answered
            self._answered()  # a move back to where the picture already was brings no new one

    def _hear(self, kind, asked, content):
        if asked != self._asked:
            return
        self.said = self._lesson.said(kind, content) or self.said
        if self._lesson.drawn(kind, content):
            self.pictures += 1
            self._answered()

    def _answered(self):
        now = asyncio.get_running_loop().time()
        done = len(self.latencies)
        self.latencies += [now - moved for moved in self._moved[done : self._sent]]
