"""What every test needs: a work folder of its own, never the learner's."""

import os
from tempfile import mkdtemp


def pytest_configure():
    """Name the folder before any kernel starts, so that the notebooks inherit it."""
    os.environ["MILLIGRAM_WORK"] = mkdtemp(prefix="milligram-work-")
