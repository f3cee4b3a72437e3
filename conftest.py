"""What every test needs: a work folder of its own, never the learner's, and all its time."""

import os
from tempfile import mkdtemp

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")


def pytest_configure():
    """Name the folder before any kernel starts, so that the notebooks inherit it."""
    os.environ["MILLIGRAM_WORK"] = mkdtemp(prefix="milligram-work-")
