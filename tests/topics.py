"""The topics of the project and what stands in their rooms, for the tests that walk through all."""

from importlib import import_module
from pathlib import Path

from helpers.evidence.finding import findings_in

ROOT = Path(__file__).resolve().parents[1]
TOPICS = {  # topic: the topics whose parameters and models it may use
    "receptor": set(),
    "channel": {"receptor"},
    "chloride": {"receptor", "channel"},
    "neuron": {"receptor", "channel", "chloride"},
    "network": {"receptor", "channel", "chloride", "neuron"},
    "reflex": {"receptor", "channel", "chloride", "neuron"},
    "dose": {"receptor"},
    "uses": {"receptor", "dose"},
    "chain": {"receptor", "channel", "chloride", "neuron", "network", "reflex", "dose"},
}
WITHOUT = {  # topic: the rooms that it does without
    "uses": {"model", "published"},  # data and pictures
    "chain": {"published"},  # every number belongs to one of its topics
}


def files_of(topic, room):
    """The file of a room, or the files of the folder that it became."""
    folder = ROOT / "helpers" / topic
    return sorted([*folder.glob(f"{room}.py"), *folder.glob(f"{room}/*.py")])


def room(topic, name):
    return import_module(f"helpers.{topic}.{name}")


def published_rows():
    held = [topic for topic in TOPICS if "published" not in WITHOUT.get(topic, ())]
    return [(topic, row) for topic in held for row in room(topic, "published").ROWS]


def findings():
    """What studies and labels say, of every topic."""
    return [found for topic in TOPICS for found in findings_in(room(topic, "parameters"))]


def views():
    """Every picture of every topic."""
    rooms = [room(topic, "views") for topic in TOPICS]
    return [getattr(pictures, name) for pictures in rooms for name in pictures.__all__]
