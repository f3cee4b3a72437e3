"""Every control of a lab moved to where it could break: what CI runs on each view."""

import re

import numpy as np

from helpers.evidence.record import Choice

RANDOM_SETTINGS = 50
RESULT_WITH_UNIT = re.compile(r"\d (µM|nM|mM|mV|ms|Hz|h|°|ng/mL|pA|nS)|probability (\w+ )*\d|\d %")


def places(record):
    """Low, middle and high end of a control, or each of its options."""
    if isinstance(record, Choice):
        return list(record.options)
    return [record.low, (record.low + record.high) / 2, record.high]


def random_value(record, rng):
    if isinstance(record, Choice):
        return str(rng.choice(list(record.options)))
    if record.log:
        low = record.low or record.high / 1e4
        return float(np.exp(rng.uniform(np.log(low), np.log(record.high))))
    least = record.low if record.least is None else record.least
    return float(rng.uniform(least, record.high))


def settings(lab, rng=716):
    """Each control at its places with the others at their start, presets, random settings."""
    records = {name: control.record for name, control in lab.controls.items()}
    start = {name: record.value for name, record in records.items()}
    for name, record in records.items():
        yield from (start | {name: place} for place in places(record))
    yield from (start | preset for preset in lab.view.presets.values())
    generator = np.random.default_rng(rng)
    for _ in range(RANDOM_SETTINGS):
        yield {name: random_value(record, generator) for name, record in records.items()}


def sweep(lab):
    """Draw at every setting; points are finite, and the sentence has a result with its unit."""
    for values in settings(lab):
        lab.set(**values)
        scene = lab.stage.scene
        xy = np.frombuffer(scene["points"], "<f4").reshape(-1, 2)
        gap = np.isnan(xy).all(axis=1)
        assert np.isfinite(xy[~gap]).all(), f"a point is not finite at {values}"
        assert (~gap).sum() > 0, f"nothing is drawn at {values}"
        assert RESULT_WITH_UNIT.search(scene["sentence"]), f"no result at {values}: {scene}"
        assert not scene["notice"].startswith(("Not drawn", "The picture")), scene["notice"]
        assert "nan" not in scene["sentence"], scene["sentence"]
