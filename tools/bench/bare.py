"""A lab and a bare canvas of the same data, side by side in one kernel.

The bare canvas is what one would write by hand for one slider: the kernel calls the same `update`
of the same view with the same values, writes down the same live artists, and sends the same bytes
in one message; the page draws the same paths with `bare.js`. It has a slider (or a menu) of the
same stops, and nothing else: no number box, no names, no sentence, no mark, no buttons, no ghost,
no still part below.
"""

from pathlib import Path

import anywidget
import ipywidgets
import traitlets

from helpers.stage.canvas import Recorder
from helpers.stage.controls import Number
from tools.bench.labs import make


class Bare(anywidget.AnyWidget):
    """A canvas of paths that come from the kernel."""

    _esm = Path(__file__).with_name("bare.js")
    size = traitlets.List().tag(sync=True)
    scene = traitlets.Dict().tag(sync=True)


class Copy:
    """A view with one control, drawn on a bare canvas."""

    def __init__(self, lab, name, start):
        """Take a lab that nobody shows: its view, laid out, and the values of its other controls.

        `name` is the control that moves, `start` where it stands.
        """
        self.view, self.values, self.name = lab.view, lab.values, name
        self.recorder, self.live = Recorder(lab.view.figure), lab.stage.live
        self.canvas = Bare(size=lab.stage.size)
        self.control = _control(lab.controls[name], start)
        self.control.observe(self._moved, "value")
        self._draw(start)
        self.box = ipywidgets.VBox([self.control, self.canvas])
        self.box.add_class("bare-lab")

    def _moved(self, change):
        self._draw(change.new)

    def _draw(self, value):
        self.view.update(**self.values | {self.name: value})
        self.recorder.clear()
        for artist in self.live:
            artist.draw(self.recorder)
        self.canvas.scene = self.recorder.packed()


def side_by_side(number, name, start):
    """Show a lab and its bare copy, both with one control at its start.

    Parameters
    ----------
    number : str
        Number of the lab, such as "02.1".
    name : str
        Name of the control.
    start : float or str
        One of its places.

    Returns
    -------
    VBox
    """
    lab = make(number)
    lab.set(**{name: start})
    return ipywidgets.VBox([lab.box, Copy(make(number), name, start).box])


def _control(control, start):
    if isinstance(control, Number):
        return ipywidgets.SelectionSlider(options=control.slider.options, value=start)
    return ipywidgets.Dropdown(options=control.menu.options, value=start)
