"""A drawn leg, whose foot turns about the ankle."""

import numpy as np

from helpers.stage import style

FOOT = np.array(
    [
        (-0.62, -0.12),
        (-0.62, -0.5),
        (1.9, -0.5),
        (1.95, -0.38),
        (1.2, -0.18),
        (0.42, 0.2),
        (-0.3, 0.2),
    ]
)
SHANK = np.array([(-0.3, 0), (-0.34, 1.4), (-0.45, 3), (0.45, 3), (0.34, 1.4), (0.3, 0)])
HEEL = np.array([-0.6, -0.2])
MUSCLE_TOP, MUSCLE_END = np.array([-0.42, 2.9]), np.array([-0.62, 1.25])
BULGE = 0.27
BALL = np.array([1.35, -0.62])  # of the foot, where the hand pushes
PUSH_LENGTH = 0.75
PALE = "#EDEDED"


class Leg:
    """Draws shank, foot, muscle and tendon into a panel; `show` turns the foot."""

    def __init__(self, panel):
        """Draw what stays; make what moves."""
        panel.set_aspect("equal")
        panel.set_axis_off()
        panel.set(xlim=(-1.75, 2.25), ylim=(-1.75, 3.45))
        outline = {"facecolor": PALE, "edgecolor": style.INK, "linewidth": 1.4}
        panel.fill(*SHANK.T, **outline)
        (self._foot,) = panel.fill(*FOOT.T, **outline)
        (self._muscle,) = panel.fill([], [], color=style.SPIKES, alpha=0.75, linewidth=0)
        self._tendon = style.line(panel, style.INK, [], [], linewidth=3)
        thin = {"linewidth": 1.2}
        self._ends = [
            style.line(panel, style.NO_DRUG, [], [], linestyle=dashes, **thin)
            for dashes in ("--", ":")
        ]
        self._push = style.line(panel, style.INK, [], [], linewidth=3)
        self._head = style.line(panel, style.INK, [], [], marker="^", markersize=11, linestyle="")
        panel.plot([0], [0], marker="o", markersize=6, color=style.INK)
        _name_parts(panel)
        self._word = style.label(panel, style.INK, "push", (10, 0))
        self._word.xy = BALL - (0, PUSH_LENGTH)
        self.live = [self._foot, *self._ends, self._muscle, self._tendon, self._push, self._head]
        self.live.append(self._word)

    def show(self, angle_deg, pushed):
        """Turn the foot to an angle, toes up positive, and show the push or not."""
        self._foot.set_xy(_turned(FOOT, angle_deg))
        heel = _turned(HEEL, angle_deg)
        end = MUSCLE_END + (heel - HEEL)
        self._muscle.set_xy(_belly(MUSCLE_TOP, end))
        self._tendon.set_data(*np.column_stack([end, heel]))
        tip = _turned(BALL, angle_deg)
        tail = tip - (0, PUSH_LENGTH if pushed else 0)
        self._push.set_data(*np.column_stack([tail, tip]))
        self._head.set_data(*tip[:, None])
        for part in (self._push, self._head, self._word):
            part.set_visible(pushed)

    def mark(self, highest_deg, lowest_deg):
        """Outline how far up and down the foot beats."""
        for line, angle_deg in zip(self._ends, (highest_deg, lowest_deg), strict=True):
            line.set_data(*_turned(np.vstack([FOOT, FOOT[:1]]), angle_deg).T)


def _name_parts(panel):
    style.label(panel, style.SPIKES, "calf", (-6, 0), ha="right").xy = (-0.85, 2.1)
    style.label(panel, style.INK, "tendon", (-6, 0), ha="right").xy = (-0.7, 0.7)
    for down, words in ((0, "dashed, dotted:"), (-15, "the ends of the beat")):
        style.label(panel, style.NO_DRUG, words, (0, down)).xy = (-1.6, -1.35)


def _turned(points, angle_deg):
    """Turn points about the ankle, which is the origin."""
    angle = np.radians(angle_deg)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return points @ turn.T


def _belly(top, end):
    """Outline of a muscle between two points: the shorter, the thicker."""
    along = np.linspace(0, 1, 25)
    straight = top + along[:, None] * (end - top)
    length = np.hypot(*(end - top))
    out = BULGE * np.hypot(*(MUSCLE_END - MUSCLE_TOP)) / length * np.sin(np.pi * along)
    across = np.array([end[1] - top[1], top[0] - end[0]]) / length
    sides = [straight + side * out[:, None] * across for side in (1, -1 / 2)]
    return np.vstack([sides[0], sides[1][::-1]])
