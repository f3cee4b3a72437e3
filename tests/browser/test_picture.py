"""The canvas shows what Matplotlib itself would draw.

The card is photographed, and Matplotlib draws the same state at the same resolution. Compared
are the pixels within two pixels of the live ink, as the mean difference of the colour channels
(0 to 255). For scale: the same region with the live ink missing, and with Matplotlib's own
picture shifted by one pixel, which an eye sees.
"""

import io

import numpy as np
import pytest
from PIL import Image
from scipy.ndimage import binary_dilation

from helpers.receptor.views import Potentiation
from helpers.stage.canvas import Stage

NEAR = 2


def image(data):
    return np.array(Image.open(io.BytesIO(data)).convert("RGB"), float)


def agg(ratio, live):
    """Matplotlib's own picture of the lab's start, with or without what moves."""
    view = Potentiation()
    stage = Stage(view.figure, view.live)
    stage.draw(view.update(10, 18, "alpha1"))
    for artist in view.live:
        artist.set_visible(live)
    return image(stage.png(dpi=100 * ratio))


@pytest.mark.parametrize("ratio", [1, 2])
def test_the_canvas_shows_matplotlibs_own_picture(open_notebook, ratio):
    notebook = open_notebook("notebooks/02_diazepam_potentiates.ipynb", ratio=ratio, height=1400)
    card = notebook.run_all().lab().locator(".stage-card")
    notebook.page.wait_for_timeout(1000)
    shown = image(card.screenshot())
    wanted, still = agg(ratio, live=True), agg(ratio, live=False)
    height, width = (min(a, b) for a, b in zip(shown.shape[:2], wanted.shape[:2], strict=True))
    assert abs(shown.shape[0] - wanted.shape[0]) <= 2 * ratio
    shown, wanted, still = (each[:height, :width] for each in (shown, wanted, still))
    ink = binary_dilation(np.abs(wanted - still).max(axis=2) > 32, iterations=NEAR)
    ours = np.abs(shown - wanted)[ink].mean()
    missing = np.abs(still - wanted)[ink].mean()
    shifted = np.abs(np.roll(wanted, 1, axis=(0, 1)) - wanted)[ink].mean()
    print(f"ratio {ratio}: ours {ours:.1f}, ink missing {missing:.1f}, shifted {shifted:.1f}")
    assert ours < missing / 4
    assert ours < shifted
