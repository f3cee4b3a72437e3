"""The canvas shows what Matplotlib itself would draw.

The card is photographed, and Matplotlib draws the same state at the same resolution. Compared
are the pixels within two pixels of a live line or area and not within two of a word, as the mean
difference of the colour channels (0 to 255). Words are left out: Matplotlib moves each letter to
whole pixels, the browser does not. For scale: the same pixels without the lines, and in
Matplotlib's own picture shifted by one CSS pixel, which an eye does see.
"""

import io

import numpy as np
import pytest
from PIL import Image
from scipy.ndimage import binary_dilation

from helpers.receptor.views import Potentiation
from helpers.stage.canvas import Stage
from helpers.stage.label import Label

NEAR = 2


def image(data):
    return np.array(Image.open(io.BytesIO(data)).convert("RGB"), float)


def agg(ratio, lines=True, words=True):
    """Matplotlib's own picture of the lab's start, with or without the lines or words that move."""
    view = Potentiation()
    stage = Stage(view.figure, view.live)
    stage.draw(view.update(10, 18, "alpha1"))
    for artist in view.live:
        artist.set_visible(words if isinstance(artist, Label) else lines)
    return image(stage.png(dpi=100 * ratio))


def differ(one, other):
    """Where two pictures differ visibly, and the pixels around."""
    return binary_dilation(np.abs(one - other).max(axis=2) > 32, iterations=NEAR)


@pytest.mark.parametrize("ratio", [1, 2])
def test_the_canvas_shows_matplotlibs_own_picture(open_notebook, ratio):
    notebook = open_notebook("notebooks/02_diazepam_potentiates.ipynb", ratio=ratio, height=1400)
    card = notebook.run_all().lab().locator(".stage-card")
    card.evaluate("card => card.scrollIntoView({ block: 'center' })")
    notebook.page.wait_for_timeout(1000)
    # A card that starts between two pixels would be photographed half a pixel off.
    card.evaluate("card => { card.style.marginTop = `${-card.getBoundingClientRect().y % 1}px`; }")
    assert card.bounding_box()["y"] % 1 == 0
    notebook.page.wait_for_timeout(1000)
    shown, wanted = image(card.screenshot()), agg(ratio)
    assert shown.shape == wanted.shape
    no_lines, no_words = agg(ratio, lines=False), agg(ratio, words=False)
    lines = differ(wanted, no_lines) & ~differ(wanted, no_words)
    ours, missing, shifted = (
        np.abs(picture - wanted)[lines].mean()
        for picture in (shown, no_lines, np.roll(wanted, ratio, axis=(0, 1)))
    )
    print(f"ratio {ratio}: ours {ours:.1f}, lines missing {missing:.1f}, shifted {shifted:.1f}")
    assert ours < missing / 8
    assert ours < shifted / 3
