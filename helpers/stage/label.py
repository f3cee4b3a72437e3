"""Plain words beside a point of a panel, drawn as outlines.

Matplotlib's own `Annotation` can do far more, and measures and lays out its words anew at each
move; four of them cost half of a slider's time. These words have one line and one type size.
"""

from functools import lru_cache

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import TextToPath
from matplotlib.transforms import Affine2D

GROUND = to_rgba("white", 0.8)
GROUND_POINTS = 1  # how far the pale ground reaches beyond the words
SHARE_LEFT = {"left": 0, "center": 0.5, "right": 1}


@lru_cache(maxsize=512)
def outline(words, font):
    """Outline of words at Matplotlib's own scale; most labels say the same at each move."""
    return Path(*TextToPath().get_text_path(font, words))


@lru_cache(maxsize=512)
def _extent(words, font):
    """Corners of the words, at the same scale; the bends of letters count as corners: quicker."""
    path = outline(words, font)
    bends = path.vertices[path.codes != Path.CLOSEPOLY]
    return (bends.min(axis=0), bends.max(axis=0)) if bends.size else None


class Label(Artist):
    """Words that stand beside the point `xy` of a panel; set `xy`, `beside`, `ha` to move them."""

    def __init__(self, panel, colour, words, beside, points, ha="left"):
        """Stand at the origin of the panel's data; `beside` is in points, right and up."""
        super().__init__()
        self.xy, self.words, self.colour = (0, 0), words, to_rgba(colour)
        self.beside, self.ha = beside, ha
        self.font = FontProperties(size=points)
        self.zorder = 5
        panel.add_artist(self)
        self.set_clip_on(False)

    def set_text(self, words):
        """Say other words."""
        self.words = words
        self.stale = True

    def draw(self, renderer):
        """Draw the ground, then the words."""
        extent = _extent(self.words, self.font)
        if not self.get_visible() or extent is None:
            return
        unit = renderer.points_to_pixels(self.font.get_size_in_points()) / TextToPath.FONT_SCALE
        right, up = map(renderer.points_to_pixels, self.beside)
        right -= SHARE_LEFT[self.ha] * (extent[1] - extent[0])[0] * unit
        x, y = self.axes.transData.transform(self.xy)
        place = Affine2D.from_values(unit, 0, 0, unit, x + right, y + up)
        gc = renderer.new_gc()
        gc.set_linewidth(0)
        ground = _box(extent, renderer.points_to_pixels(GROUND_POINTS) / unit)
        renderer.draw_path(gc, ground, place, GROUND)
        renderer.draw_path(gc, outline(self.words, self.font), place, self.colour)
        gc.restore()


def _box(extent, pad):
    """Rectangle a little larger than an extent."""
    (x0, y0), (x1, y1) = extent[0] - pad, extent[1] + pad
    return Path([(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)])
