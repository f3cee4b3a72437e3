"""A pair of scales with findings in its pans; it does not tilt, for counting is not weighing."""

from helpers.stage import style

ROWS, ROW_GAP, FIRST = 3, 0.2, 0.69
PANS = {"for": (0.005, "left"), "against": (0.995, "right")}
PAN, FOOT = 0.12, 0.03


class Scales:
    """Draws beam and pans into a panel; `show` fills the pans with findings."""

    def __init__(self, panel):
        """Draw what stays; make the words."""
        panel.set_axis_off()
        panel.set(xlim=(0, 1), ylim=(0, 1))
        style.line(panel, style.INK, [0.04, 0.96], [0.84, 0.84], linewidth=3)
        style.line(panel, style.INK, [0.5], [0.8], marker="^", markersize=12, linestyle="")
        for ends in ((0, 0.46), (0.54, 1)):
            style.line(panel, style.INK, ends, [PAN, PAN], linewidth=2)
        style.label(panel, style.INK, "speaks for this place", (0, 6)).xy = (0.005, 0.86)
        against = style.label(panel, style.INK, "speaks against it", (0, 6), ha="right")
        against.xy = (0.995, 0.86)
        self._words = {
            side: [_pair(panel, x, FIRST - ROW_GAP * row, ha) for row in range(ROWS)]
            for side, (x, ha) in PANS.items()
        }
        self._open = _note(panel, (0, 0), "center")
        self._open.xy = (0.5, FOOT)
        pairs = [pair for rows in self._words.values() for pair in rows]
        self.live = [self._open, *(label for pair in pairs for label in pair)]

    def show(self, findings):
        """Write the findings into their pans; what speaks for neither side stands below."""
        for side, rows in self._words.items():
            found = [each for each in findings if each.side == side]
            for row, (first, second) in enumerate(rows):
                held = row < len(found)
                first.set_text(found[row].found if held else "")
                second.set_text(found[row].studied if held else "")
        neither = [
            f"open: {each.found} ({each.studied})" for each in findings if each.side == "open"
        ]
        self._open.set_text("; ".join(neither))


def _pair(panel, x, y, ha):
    """One finding: what was found, and below it in what."""
    found = style.label(panel, style.INK, "", (0, 0), ha=ha)
    studied = _note(panel, (0, -14), ha)
    found.xy = studied.xy = (x, y)
    return found, studied


def _note(panel, beside, ha):
    """Make words in the smaller type."""
    note = style.label(panel, style.NO_DRUG, "", beside, ha=ha)
    note.font.set_size(style.NOTE_POINTS)
    return note
