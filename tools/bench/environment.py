"""The peers, each in an environment of its own below build/, never beside the project.

NEURON and Brian2 share one, because this Brian2 asks numpy for what 2.4 took away. ipympl is alone
in another: what it needs it takes from the project, so that the same kernel and the same
Matplotlib draw for both sides. A peer that cannot be had is a sentence of the report, no failure.
"""

import json
from pathlib import Path

from tools.environment import ROOT, StepFailed, make_environment, run

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE / "peers"
BUILD = ROOT / "build"
MODELS, IPYMPL = BUILD / "bench-env", BUILD / "bench-ipympl-env"
PACKAGES = "import sysconfig; print(sysconfig.get_path('purelib'))"


class Missing(Exception):  # noqa: N818, a peer that is not here is no error of ours
    """A peer that could not be had; its words say why."""

    def __init__(self, why):
        """Begin with what it means for the report."""
        super().__init__(f"not measured: {why}")


def ipympl():
    """Give the variables with which a server and its kernels find ipympl."""
    try:
        python = make_environment(IPYMPL, HERE / "ipympl.txt")
        packages = run("looking for ipympl", python, "-c", PACKAGES).strip()
    except StepFailed as why:
        raise Missing(why) from why
    return {"JUPYTER_PATH": str(IPYMPL / "share/jupyter"), "PYTHONPATH": packages}


def ask(script, request, compiler=()):
    """Run a peer's script with a request in the peers' environment; give what it answers.

    Parameters
    ----------
    script : str
        Name of a file of `peers/`.
    request : dict
    compiler : sequence of str
        Program of the peer's environment to run first, and its words.
    """
    try:
        python = make_environment(MODELS, HERE / "requirements.txt")
        if compiler:
            program, *words = compiler
            run(f"running {program}", python.with_name(program), *words, folder=MODELS)
        asked = python, SCRIPTS / script, json.dumps(request)
        said = run(f"running {script}", *asked, folder=MODELS)
    except StepFailed as why:
        raise Missing(why) from why
    return json.loads(said.splitlines()[-1])
