"""A Matplotlib figure in the browser whose live artists move without drawing the rest again.

The still part is drawn once, as SVG. The live artists are drawn through a renderer that writes
down paths; the paths go to a transparent canvas above.
"""

import io
import pathlib
from itertools import count

import anywidget
import numpy as np
import traitlets
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_hex
from matplotlib.textpath import TextToPath
from matplotlib.transforms import Affine2D

from helpers.stage.label import outline

CAPS = {"butt": "butt", "round": "round", "projecting": "square"}
GAP = np.full((1, 2), np.nan)
UPRIGHT = 1e-4  # pixels; Matplotlib's own limit


class Recorder(RendererBase):
    """Matplotlib renderer that writes down what it is told to draw.

    `marks` says how each path looks, `points` where it runs: pixels from the top left corner,
    two columns, a row of NaN after each piece.
    """

    def __init__(self, figure):
        """Start with nothing drawn."""
        super().__init__()
        self.figure = figure
        self.clear()

    def clear(self):
        """Forget what was drawn; Matplotlib keeps its measures of words for a renderer it knows."""
        self.dpi = self.figure.dpi
        self.width, self.height = self.figure.bbox.size
        self.points, self.marks = [], []

    def get_canvas_width_height(self):
        """Give the size in pixels; Matplotlib asks for it."""
        return self.width, self.height

    def points_to_pixels(self, points):
        """Translate points (1/72 inch) to pixels; Matplotlib asks for it."""
        return points * self.dpi / 72

    def draw_path(self, gc, path, transform, rgbFace=None):
        """Write down a path; straight ones are simplified as Matplotlib would."""
        size = (self.width, self.height) if path.codes is None else (0, 0)
        pieces = path.to_polygons(transform, *size, closed_only=False)
        self._write(gc, pieces, rgbFace)
        if gc.get_linewidth() > 0 and all(map(_is_upright, pieces)):
            self.marks[-1]["snap"] = True  # whole pixels of the page, as Matplotlib would

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        """Write down one marker at each vertex of a path."""
        shape = marker_path.to_polygons(marker_trans, closed_only=False)
        places = trans.transform(path.vertices)
        places = places[np.isfinite(places).all(axis=1)]
        self._write(gc, [part + place for place in places for part in shape], rgbFace)

    def draw_text(self, gc, x, y, s, prop, angle, *_, **__):
        """Write down the outlines of plain words, so that the browser needs no font."""
        size = self.points_to_pixels(prop.get_size_in_points()) / TextToPath.FONT_SCALE
        place = Affine2D().scale(size).rotate_deg(angle).translate(x, self.height - y)
        gc.set_linewidth(0)
        self.draw_path(gc, outline(s, prop.copy()), place, gc.get_rgb())

    def _write(self, gc, pieces, face):
        rows = [row for piece in pieces for row in (piece, GAP)]
        xy = np.concatenate(rows) if rows else np.empty((0, 2))
        mark = {"n": xy.size} | self._fill(gc, face) | self._stroke(gc) | self._clip(gc)
        self.marks.append(mark)
        self.points.append(np.column_stack([xy[:, 0], self.height - xy[:, 1]]).ravel())

    def _fill(self, gc, face):
        return {} if face is None else {"fill": _colour(gc, face)}

    def _stroke(self, gc):
        if gc.get_linewidth() == 0:
            return {}
        offset, dashes = gc.get_dashes()
        return {
            "stroke": _colour(gc, gc.get_rgb()),
            "width": self.points_to_pixels(gc.get_linewidth()),
            "cap": CAPS[gc.get_capstyle()],
            "join": gc.get_joinstyle(),
            "dash": [self.points_to_pixels(dash) for dash in dashes or ()],
            "offset": self.points_to_pixels(offset or 0),
        }

    def _clip(self, gc):
        box = gc.get_clip_rectangle()
        if box is None:
            return {}
        return {"clip": [box.x0, self.height - box.y1, box.width, box.height]}

    def packed(self):
        """Give what was drawn as bytes and marks, ready for the browser."""
        points = np.concatenate([np.empty(0), *self.points]).astype("<f4")
        return {"points": points.tobytes(), "marks": self.marks}


def _is_upright(piece):
    """Tell whether a path runs along and across only."""
    return bool((np.abs(np.diff(piece, axis=0)) < UPRIGHT).any(axis=1).all())


def _colour(gc, rgb):
    """Colour with its opacity; a forced opacity wins over that of the colour."""
    alpha = gc.get_alpha() if gc.get_forced_alpha() else (*rgb, 1)[3]
    return to_hex((*rgb[:3], alpha), keep_alpha=True)


class Stage(anywidget.AnyWidget):
    """The picture: still part below, live part above, and the words that belong to them.

    `scene` holds points, marks, sentence and notice in one message, so that picture, accessible
    name and words cannot disagree.
    """

    _esm = pathlib.Path(__file__).with_name("stage.js")
    _css = pathlib.Path(__file__).with_name("stage.css")
    size = traitlets.List().tag(sync=True)
    still = traitlets.Bytes().tag(sync=True)
    scene = traitlets.Dict().tag(sync=True)
    ghost = traitlets.Dict().tag(sync=True)
    plays = traitlets.Bool(False).tag(sync=True)
    doors = traitlets.List().tag(sync=True)  # boxes of the picture that open a notebook
    film = traitlets.List().tag(sync=True)
    seen = traitlets.Bool(False).tag(sync=True)  # the page says that it shows the picture

    def __init__(self, figure, live, plays=False, doors=()):
        """Take a figure and those of its artists that move; `plays` puts a button below it.

        `doors` are triples of a panel, the notebook that it opens, and the name of that door.
        """
        super().__init__(plays=plays)
        self.figure = figure
        self._doors = doors
        self._turns = count(1)  # a scene that is to be settled is news, even if it looks the same
        self.live = sorted(live, key=lambda artist: artist.zorder)
        self._drawn_for = None
        self._recorder = Recorder(figure)
        for artist in self.live:
            artist.set_in_layout(False)

    def draw(self, sentence, notice="", settle_ms=None):
        """Send the live artists as they are; the still part only if limits or size changed.

        With `settle_ms` the page asks to settle the scene once it has been left alone so long.
        """
        frame = [self.figure.bbox.size.tolist()]
        frame += [panel.viewLim.get_points().tolist() for panel in self.figure.axes]
        with self.hold_sync():
            if frame != self._drawn_for:
                self.size, self.still, self.ghost = frame[0], self._still_svg(), {}
                self.doors = [self._door(*door) for door in self._doors]
                self._drawn_for = frame
            self.film = []
            words = {"sentence": sentence, "notice": notice, "settle_ms": settle_ms}
            words["turn"] = 0 if settle_ms is None else next(self._turns)
            self.scene = self._record() | words

    def when(self, asked, act):
        """Call `act()` when the page asks for a "film", or to "settle" a scene."""
        self.on_msg(lambda _, message, __: act() if message == asked else None)

    def film_of(self, frames):
        """Send a film: the live artists after each step of `frames`; the page plays it."""
        self.film = [self._record() for _ in frames]

    def tell(self, notice):
        """Show a notice and keep the last good picture and its sentence; nothing follows."""
        self.scene = self.scene | {"notice": notice, "settle_ms": None}

    def hold(self, keep):
        """Keep the picture of now as a ghost, or let it go."""
        self.ghost = {key: self.scene[key] for key in ("points", "marks")} if keep else {}

    def png(self, dpi=100):
        """Draw the whole picture with Matplotlib's own renderer."""
        file = io.BytesIO()
        self.figure.savefig(file, format="png", dpi=dpi)
        return file.getvalue()

    def _record(self):
        self._recorder.clear()
        for artist in self.live:
            artist.draw(self._recorder)
        return self._recorder.packed()

    def _door(self, panel, href, name):
        """Box of a panel with its words, in parts of the picture from the top left corner."""
        box = panel.get_tightbbox().transformed(self.figure.transFigure.inverted())
        corner = [float(x) for x in (box.x0, 1 - box.y1, box.width, box.height)]
        return {"box": corner, "href": href, "name": name}

    def _still_svg(self):
        self.figure.draw_without_rendering()
        self.figure.set_layout_engine("none")  # the panels stay where the first layout put them
        shown = [artist.get_visible() for artist in self.live]
        for artist in self.live:
            artist.set_visible(False)
        file = io.BytesIO()
        try:
            self.figure.savefig(file, format="svg", metadata={"Date": None})
        finally:
            for artist, visible in zip(self.live, shown, strict=True):
                artist.set_visible(visible)
        return file.getvalue()
