"""What one study, label or guideline says, as data: for tables and pictures of evidence."""

from dataclasses import dataclass

from helpers.evidence.sources import SOURCES

SEEN = {
    "primary": "seen in the paper, its abstract or the official page",
    "secondary": "seen as quoted on a secondary page",
    "label": "label wording, seen in a copy: confirm in the current label",
}
SIDES = ("for", "against", "open")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One result in our words, the question it bears on, and where it was seen.

    `about` is the question or the topic, `side` what the result says to it: for, against or
    open. `studied` names drug, design and size, such as "114 people, randomised".
    """

    about: str
    studied: str
    found: str
    side: str
    source: str
    seen: str

    def __post_init__(self):
        """Refuse a finding whose origin is not known."""
        if self.side not in SIDES:
            raise ValueError(f"side must be one of {', '.join(SIDES)}, but is {self.side!r}.")
        if self.seen not in SEEN:
            raise ValueError(f"seen must be one of {', '.join(SEEN)}, but is {self.seen!r}.")
        if self.source not in SOURCES:
            raise ValueError(
                f"source must be a key of helpers/evidence/sources.py, but is {self.source!r}. "
                "Open the source, then add it there."
            )


def findings_in(parameters):
    """Yield every finding that a parameters module holds, alone, in tuples or in dictionaries."""
    for found in vars(parameters).values():
        groups = found.values() if isinstance(found, dict) else [found]
        for group in groups:
            for each in group if isinstance(group, tuple) else [group]:
                if isinstance(each, Finding):
                    yield each
