"""Ions that cross a membrane one by one, frame by frame, and never through a shut channel."""

import numpy as np

FRAMES = 100  # five seconds on the page
MOST_RUNS = 4  # of open frames
PATH = 0.4 * np.arange(4, -5, -1)  # from one mouth to the other, the membrane in the middle
THICK = 0.5  # half of the membrane, on the same scale
INSIDE = np.abs(PATH) < THICK
FIRST_INSIDE = INSIDE.argmax()
TURNS = np.arange(FRAMES) + np.random.default_rng(716).random(FRAMES)  # ions do not march


def open_frames(P_open):
    """Frames in which the channel is open: the fraction P, in runs long enough to cross."""
    is_open = np.zeros(FRAMES, bool)
    frames = round(FRAMES * float(P_open))
    runs = min(MOST_RUNS, frames // INSIDE.sum())
    for i in range(runs):
        start = i * FRAMES // runs
        is_open[start : start + frames // runs + (i < frames % runs)] = True
    return is_open


def crossings(passable, per_frame):
    """Frames in which an ion reaches the first place inside, strewn over the passable ones."""
    clear = passable.copy()
    for later in range(1, INSIDE.sum()):
        clear[:-later] &= passable[later:]
        clear[-later:] = False
    carried = np.cumsum(clear * min(per_frame, 1))
    whose_turn = TURNS[: np.searchsorted(TURNS, carried[-1])]
    return np.unique(np.searchsorted(carried, whose_turn))


def places(frame, reached):
    """Where the ions on their way stand in a frame, along the direction they go."""
    at = frame - reached + FIRST_INSIDE
    return PATH[at[(at >= 0) & (at < PATH.size)]]
