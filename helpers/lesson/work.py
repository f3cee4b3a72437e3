"""The folder that holds a learner's own work."""

import os
from pathlib import Path


def work_folder():
    """Folder for answers: `my_work` beside the notebook, or what MILLIGRAM_WORK names."""
    return Path(os.environ.get("MILLIGRAM_WORK") or "my_work")
