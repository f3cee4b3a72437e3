"""The way of diazepam and its relatives to the kidney, and the steps that slow down."""

import numpy as np
from matplotlib.patches import Rectangle

from helpers.evidence.figures import exactly
from helpers.stage import style
from helpers.uses import parameters as p

COLUMNS, ROWS = (1.2, 4.95, 9.0), (5.2, 2.9, 0.6)
HALF = np.array([0.92, 0.36])  # of a box
PLACES = {
    "diazepam": (COLUMNS[0], ROWS[0]),
    "nordiazepam": (COLUMNS[1], ROWS[0]),
    "temazepam": (COLUMNS[0], ROWS[1]),
    "oxazepam": (COLUMNS[1], ROWS[1]),
    "lorazepam": (COLUMNS[2], ROWS[1]),
}
WIDE, HIGH, LOW = 10.2, 6.0, 0
KNOWN_AT = 8.75  # middle of what was measured
GAP = 0.1  # between a box and an arrow that leaves it
LOOKS = {  # how an arrow runs: width, dashes, colour, word
    "away": (1.2, ":", style.GRID, ""),
    "usual": (1.8, "-", style.INK, ""),
    "slower": (1.8, "--", style.INK, "slower"),
    "faster": (7, "-", style.SPIKES, "faster"),
}
CHANGED = {"healthy": "usual", "cirrhosis": "slower", "inhibitor": "slower", "inducer": "faster"}
HEAD = np.array([(0, 0), (-0.28, 0.13), (-0.28, -0.13)])  # of an arrow that points right
DOWN = np.array([(0, 0), (0.17, 0.22), (-0.17, 0.22)])  # and of one that points down
CAUSES = {
    "cirrhosis": "in cirrhosis",
    "inhibitor": "with an inhibitor (isoniazid)",
    "inducer": "with an inducer (rifampicin)",
}


class Pathways:
    """Boxes for the drugs, arrows for the steps; dashed where slower, thick where faster."""

    presets = {
        "diazepam, damaged liver": {"drug": "diazepam", "state": "cirrhosis"},
        "oxazepam, damaged liver": {"drug": "oxazepam", "state": "cirrhosis"},
        "lorazepam, damaged liver": {"drug": "lorazepam", "state": "cirrhosis"},
        "diazepam, inducer": {"drug": "diazepam", "state": "inducer"},
    }
    hints = (
        (
            lambda drug, state, **_: (drug, state) == ("lorazepam", "cirrhosis"),
            "No oxidation on its main way: its clearance stays. Its half-life is nearly doubled "
            "all the same, because it spreads wider.",
        ),
        (
            lambda drug, state, **_: drug not in ("diazepam", "nordiazepam") and state != "healthy",
            "No step on the main way of this drug is an oxidation, and oxidations are what changes "
            "here.",
        ),
    )
    leaves_out = (
        "How much flows along each arrow: the widths say usual, slower or faster, no more.",
        "A very sick liver conjugates less as well; the studies here are of cirrhosis and of "
        "hepatitis, not of a failing liver.",
        "Effect: a damaged liver also makes the brain more sensitive. Half-life is not effect.",
        "Genes: without CYP2C19 the first step of diazepam is slower in people with a healthy "
        "liver too.",
        "What an inhibitor or inducer does to each single step was not measured: all oxidations "
        "are drawn alike.",
    )
    numbers = (
        *(each for pair in p.half_life_h.values() for each in pair),
        *(each for pair in p.clearance.values() for each in pair),
        *(p.omeprazole_percent, p.rifampicin_percent),
    )

    def __init__(self):
        """Draw boxes and names; `update` draws the arrows of one drug."""
        self.figure, (panel,) = style.figure(4.6, (1,))
        panel.set_axis_off()
        panel.set(xlim=(0, WIDE), ylim=(LOW, HIGH))
        _draw_still(panel)
        style.name_model(
            self.figure,
            "Steps: US label and two pages; what changes them: the studies in the table",
        )
        self._shafts = [style.line(panel, style.INK, [], []) for _ in p.STEPS]
        self._heads = [panel.fill([], [], linewidth=0)[0] for _ in p.STEPS]
        self._words = [_beside(step, panel, style.INK, "", True) for step in p.STEPS]
        self._frame = style.line(panel, style.DIAZEPAM, [], [], linewidth=3.4)
        self._told = [style.label(panel, style.INK, "", (0, 0), ha="center") for _ in range(3)]
        for label, y in zip(self._told, (0.3, -0.1, -0.5), strict=True):
            label.xy = (KNOWN_AT, ROWS[0] + y)
        self.live = [*self._shafts, *self._heads, *self._words, self._frame, *self._told]

    def update(self, drug: p.drug, state: p.state):
        """Draw the way of one drug with one liver; say what is known of it."""
        self._way = _way(drug)
        self._state = state
        parts = zip(p.STEPS, self._shafts, self._heads, self._words, strict=True)
        for step, shaft, head, word in parts:
            look = _look(step, self._way, state)
            _draw_step(step, shaft, head, LOOKS[look])
            word.set_text(LOOKS[look][-1])
        x, y = _box(PLACES[drug])
        self._frame.set_data(x, y)
        for label, words in zip(self._told, _known(drug, state), strict=True):
            label.set_text(words)
        return _sentence(drug, state)

    def table(self):
        """Give the steps and how they run now."""
        rows = [
            (
                step.start,
                step.end,
                "I: oxidation" if step.oxidises else "II: conjugation",
                "not on this way" if step not in self._way else _look(step, self._way, self._state),
            )
            for step in p.STEPS
        ]
        return ("from", "to", "phase", "runs"), rows


def _draw_still(panel):
    """Boxes and their names, and where each phase is."""
    for name, (x, y) in PLACES.items():
        panel.add_patch(
            Rectangle((x, y) - HALF, *(2 * HALF), facecolor="white", edgecolor=style.INK)
        )
        style.label(panel, style.INK, name, (0, -4), ha="center").xy = (x, y)
    left = COLUMNS[0] - HALF[0]
    width = COLUMNS[2] + HALF[0] - left
    panel.add_patch(
        Rectangle(
            (left, ROWS[2] - HALF[1]), width, 2 * HALF[1],
            facecolor="white", edgecolor=style.INK,
        )
    )  # fmt: skip
    words = "glucuronide: not active, leaves by the kidney"
    style.label(panel, style.INK, words, (0, -4), ha="center").xy = (COLUMNS[1], ROWS[2])
    between = (COLUMNS[1] + COLUMNS[2]) / 2
    for x, y, words in (
        (COLUMNS[2], ROWS[0] + ROWS[1], "phase I: oxidation"),
        (between, ROWS[1] + ROWS[2], "phase II: conjugation"),
    ):
        label = style.label(panel, style.NO_DRUG, words, (0, -4), ha="center")
        label.xy = x, y / 2
    for step in p.STEPS:
        _beside(step, panel, style.NO_DRUG, step.enzyme, below=False)


def _way(drug, steps=p.STEPS):
    """List the steps that the drug or what becomes of it may take."""
    reached, way = {drug}, []
    for step in steps:  # in the order of the way
        if step.start in reached:
            way.append(step)
            reached.add(step.end)
    return way


def _look(step, way, state):
    if step not in way:
        return "away"
    return CHANGED[state] if step.oxidises else "usual"


def _ends(step):
    """Where an arrow begins and ends, at the rims of its boxes, and whether it points right."""
    start = np.array(PLACES[step.start])
    end = np.array(PLACES.get(step.end, (start[0], ROWS[2])))
    right = start[1] == end[1]
    rim = HALF * ([1, 0] if right else [0, -1])
    away = GAP * np.array([1, 0] if right else [0, -1])
    return start + rim + away, end - rim, right


def _draw_step(step, shaft, head, look):
    width, dashes, colour, _ = look
    start, end, right = _ends(step)
    shape = HEAD if right else DOWN
    neck = end + shape[1] * ([1, 0] if right else [0, 1])
    shaft.set_data(*np.transpose([start, neck]))
    shaft.set_linewidth(width if step.main else width / 2)
    shaft.set_linestyle(dashes)
    shaft.set_color(colour)
    head.set_xy(end + shape)
    head.set_facecolor(colour)


def _beside(step, panel, colour, words, below):
    """Write words beside the middle of a step, in its first line or below that."""
    start, end, right = _ends(step)
    if right:
        label = style.label(panel, colour, words, (0, -20 if below else 8), ha="center")
    else:
        label = style.label(panel, colour, words, (9, -14 if below else 2))
    label.xy = (start + end) / 2
    return label


def _box(middle):
    """Give the outline around a box."""
    (x, y), (dx, dy) = middle, HALF + 0.08
    return x + dx * np.array([-1, 1, 1, -1, -1]), y + dy * np.array([-1, -1, 1, 1, -1])


def _known(drug, state):
    """Three lines for the picture: what was measured, or that nothing was."""
    pair, name = p.half_life_h.get((drug, state)), f"half-life of {drug}"
    if state == "healthy":
        return "", "", ""
    if pair:
        before, after = (exactly(each.value) for each in pair)
        kept = "clearance: no change" if (drug, state) in p.clearance else ""
        return name, f"{before} → {after} {pair[0].unit}", kept
    if (drug, state) == ("oxazepam", "cirrhosis"):
        return name, "as in others", "clearance: as in others"
    return name, "no study opened", ""


def _sentence(drug, state):
    share = _oxidations(drug)
    if state == "healthy":
        return (
            f"On the way of {drug} to the kidney {share}: it is oxidations that a damaged liver, "
            "an inhibitor or an inducer changes here."
        )
    pair = p.half_life_h.get((drug, state))
    if not pair:
        return _without_number(drug, state, share)
    before, after = (exactly(each.value) for each in pair)
    return MEASURED[drug](f"{after} h {CAUSES[state]} instead of {before} h", share, state)


def _oxidations(drug):
    """Count the oxidations among the main steps: a share of the steps, not of the drug."""
    main = _way(drug, [step for step in p.STEPS if step.main])
    oxidised, steps = sum(step.oxidises for step in main), len(main)
    if not oxidised:
        return f"none of its main steps ({oxidised} of {steps}, {oxidised} %) is an oxidation"
    verb = "is an oxidation" if oxidised == 1 else "are oxidations"
    share = f"{100 * oxidised / steps:.0f} %, of the steps and not of the drug"
    return f"{oxidised} of its {steps} main steps ({share}) {verb}"


def _diazepam(measured, share, state):
    how = "slower" if CHANGED[state] == "slower" else "faster"
    return (
        f"The half-life of diazepam was {measured}: {share}, and oxidations are {how}; this is a "
        "level in the blood, not an effect."
    )


def _temazepam(measured, share, _):
    pair = p.clearance["temazepam", "cirrhosis"]
    clearance, unit = [each.value for each in pair], pair[0].unit
    return (
        f"The half-life of temazepam was {measured}, which was no sure difference, and its "
        f"clearance {exactly(clearance[1])} and {exactly(clearance[0])} {unit}: {share}, "
        "and oxidation is what a damaged liver slows most."
    )


def _lorazepam(measured, share, _):
    return (
        f"The half-life of lorazepam was {measured}, because it spreads wider; its clearance "
        f"stayed as it was: {share}."
    )


MEASURED = {"diazepam": _diazepam, "temazepam": _temazepam, "lorazepam": _lorazepam}


def _without_number(drug, state, share):
    if (drug, state) == ("oxazepam", "cirrhosis"):
        return (
            f"Half-life and clearance of oxazepam were as in people of that age: {share}, and "
            "oxidation is what a damaged liver slows most."
        )
    if drug == "nordiazepam":
        return (
            f"For nordiazepam {CAUSES[state].split(' (')[0]} no number was opened: {share}, "
            f"and oxidations become {CHANGED[state]}."
        )
    return (
        f"For {drug} {CAUSES[state].split(' (')[0]} no number was opened: {share}, and "
        "by one review drugs that are only conjugated take no part in such interactions."
    )
