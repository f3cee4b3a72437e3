"""What the students open: notebook 02, and the same picture drawn by `interact` and inline.

Both stand in one git repository, as a teacher would keep them; each student gets a copy by an
nbgitpuller link.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

import nbformat

from helpers.receptor import parameters as p
from helpers.receptor.views import Potentiation
from helpers.stage.controls import stops
from tools.classroom.places import ROOT
from tools.environment import run
from tools.peer import INLINE

SLIDER = {"_model_name": "SelectionSliderModel", "description": p.diazepam_nM.label}
STOPS = stops(p.diazepam_nM)
FOLDER, BRANCH = "milligram-to-muscle", "main"  # of the repository
TEACHER = ("-c", "user.name=Teacher", "-c", "user.email=teacher@example.org")


@dataclass(frozen=True)
class Lesson:
    """One notebook, and how its kernel's messages show a picture.

    `drawn(kind, content)` tells whether a message brings a picture; `said(kind, content)` gives
    the sentence of the picture, or None where a message has none.
    """

    name: str
    file: str
    drawn: Callable
    said: Callable

    @property
    def path(self):
        """Where the notebook lies in a student's folder."""
        return f"{FOLDER}/notebooks/{self.file}"


def _scene(kind, content):
    state = content.get("data", {}).get("state", {}) if kind == "comm_msg" else {}
    return state.get("scene")


LAB = Lesson(
    name="lab",
    file="02_diazepam_potentiates.ipynb",
    drawn=lambda kind, content: _scene(kind, content) is not None,
    said=lambda kind, content: (_scene(kind, content) or {}).get("sentence"),
)
PEER = Lesson(
    name="interact",
    file="interact.ipynb",
    drawn=lambda kind, content: kind == "display_data" and "image/png" in content["data"],
    said=lambda kind, content: content["text"].strip() if kind == "stream" else None,
)


def sentence(index):
    """Say what the picture shows when the slider for diazepam stands on a stop."""
    return Potentiation().update(p.gaba_uM.value, STOPS[index], p.subtype.value)


def make_repository(folder):
    """Put the notebooks of this checkout, and the peer's, into a git repository; give its address.

    Its copy of 02 is that of the working tree, committed or not.
    """
    repository = folder / "teacher" / FOLDER
    notebooks = repository / "notebooks"
    ignored = shutil.ignore_patterns("my_work", ".*")
    shutil.copytree(ROOT / "notebooks", notebooks, ignore=ignored)
    peer = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(INLINE.strip())])
    nbformat.write(peer, notebooks / PEER.file)
    git = ("git", *TEACHER, "-C", repository)
    run("making the repository of the class", *git, "init", "--quiet", "-b", BRANCH)
    run("adding the notebooks", *git, "add", "--all")
    run("committing the notebooks", *git, "commit", "--quiet", "--message", "Lesson")
    return repository.as_uri()


def link(address, repository, lesson):
    """Write the nbgitpuller link that a teacher hands out."""
    asked = {"repo": repository, "branch": BRANCH, "urlpath": f"lab/tree/{lesson.path}"}
    return f"{address}/hub/user-redirect/git-pull?{urlencode(asked)}"
