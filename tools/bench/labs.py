"""The labs of the notebooks, and where a lab's picture moves visibly."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from helpers.stage.controls import Drop, Number, Run
from tools.guide.labs import made
from tools.guide.notebook import read

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("[0-9]*.ipynb"))
RIGHT_AND_LEFT = {Number: ("ArrowRight", "ArrowLeft"), Drop: ("ArrowDown", "ArrowUp")}
ENOUGH = 8  # places beside each other; a control with so many is not passed over
END = 4  # of a slider's stops, the first and the last quarter are left out: little moves there
PIXEL = 1  # the least that a picture must change for a move to count as visible


@cache
def every_lab():
    """Give the number of each lab with its notebook and its cell, in the order of the notebooks."""
    notebooks = map(read, NOTEBOOKS)
    return {lab.number: (each, lab) for each in notebooks for lab, _ in each.labs}


def one_of_each():
    """Give the number of the first lab that shows each view."""
    first = {}
    for number, (_, cell) in every_lab().items():
        first.setdefault((cell.module, cell.view), number)
    return list(first.values())


def make(number):
    """Make a lab as its notebook shows it, without its prediction."""
    return made(*every_lab()[number])


def places(control):
    """Give where a control can stand: a slider's stops, a menu's options, some random runs."""
    if isinstance(control, Run):
        return [control.record.value + i for i in range(1, ENOUGH)]
    return control.stops if isinstance(control, Number) else list(control.record.options)


@dataclass(frozen=True)
class Track:
    """Places of one control beside each other, whose pictures all differ from the next one's."""

    name: str
    label: str
    places: tuple
    forth: str
    back: str

    def keys(self, count):
        """Give the keys that walk the track to its end and back, again and again."""
        steps = len(self.places) - 1
        lap = [self.forth] * steps + [self.back] * steps
        return [lap[i % len(lap)] for i in range(count)]


def track(lab):
    """Find the first control with enough visible moves beside each other, or else the best."""
    tracks = []
    for name, control in lab.controls.items():
        if isinstance(control, Run):
            continue
        keys = RIGHT_AND_LEFT[type(control)]
        tracks.append(Track(name, control.record.label, _longest(lab, name, control), *keys))
        if len(tracks[-1].places) >= ENOUGH:
            return tracks[-1]
    return max(tracks, key=lambda each: len(each.places))


def _longest(lab, name, control):
    """Find the longest stretch of places whose pictures differ by a pixel from each to the next."""
    lab.reset()
    runs, before, stops = [[]], None, places(control)
    end = len(stops) // END if isinstance(control, Number) else 0
    for place in stops[end : len(stops) - end]:
        lab.set(**{name: place})
        now = np.frombuffer(lab.stage.scene["points"], "<f4")
        if before is not None and not differ(before, now):
            runs.append([])
        runs[-1].append(place)
        before = now
    lab.reset()
    return tuple(max(runs, key=len))


def differ(points, others):
    """Tell whether two pictures differ visibly."""
    if points.shape != others.shape:
        return True
    return bool(np.nanmax(np.abs(points - others), initial=0) >= PIXEL)
