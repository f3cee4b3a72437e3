"""The records of a topic, for the tests that walk through all of them."""

from helpers.evidence.record import Choice, Parameter


def records_of(module):
    """Name and record of everything in a parameters module, dictionaries opened."""
    for name, found in vars(module).items():
        for key, record in found.items() if isinstance(found, dict) else [("", found)]:
            if isinstance(record, Parameter | Choice):
                yield f"{name}[{key}]" if key else name, record
