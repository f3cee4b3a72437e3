"""The environment that builds: made once, and again when its requirements change."""

from tools import environment
from tools.lite.places import ENVIRONMENT, HERE, stop


def make_environment():
    """Make build/lite-env with the pinned versions when it is not there as pinned."""
    try:
        environment.make_environment(ENVIRONMENT, HERE / "requirements.txt")
    except environment.StepFailed as problem:
        stop(str(problem))
