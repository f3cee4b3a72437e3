"""A real JupyterHub on loopback, which ends with all that it started."""

import json
import os
import secrets
import signal
import subprocess
import time
from contextlib import contextmanager

import httpx

from tools.classroom.places import LOG, PROGRAMS, PROXY, show, stop
from tools.classroom.processes import MARK, end_all
from tools.ports import free_port

AT_ONCE = 4  # servers that start together: two for each core of a small machine
RETRY_S = (1, 4)  # when to ask again if more students come at once
START_S, END_S = 120, 90
LOOPBACK = "127.0.0.1"


@contextmanager
def hub(folder):
    """Hold a hub whose students live below a folder; it ends with the block.

    Yields
    ------
    address : str
        Where students log in.
    mark : str
        What its processes carry; see `processes`.
    """
    mark, address = secrets.token_hex(), f"http://{LOOPBACK}:{free_port()}"
    config = folder / "jupyterhub_config.json"
    config.write_text(json.dumps(settings(folder, address, mark)))
    command = [PROGRAMS / "jupyterhub", "--config", config]
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {MARK: mark, "PATH": path}
    # In a session of its own: Ctrl+C reaches only us, and we end the hub in order.
    options = {"cwd": folder, "env": environment, "start_new_session": True}
    with LOG.open("a") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, **options)
        try:
            wait_for(f"{address}/hub/api/", process)
            yield address, mark
        finally:
            end(process, mark)


def settings(folder, address, mark):
    """Write what a jupyterhub_config.py would say, as plain values."""
    return {
        "JupyterHub": {
            "bind_url": address,
            "hub_bind_url": f"http://{LOOPBACK}:{free_port()}",
            "authenticator_class": "dummy",
            "spawner_class": "simple",
            "db_url": f"sqlite:///{folder / 'hub.sqlite'}",
            "cookie_secret_file": str(folder / "cookie_secret"),
            "concurrent_spawn_limit": AT_ONCE,
            "spawn_throttle_retry_range": RETRY_S,
        },
        "Authenticator": {"allow_all": True},
        "ConfigurableHTTPProxy": {
            "command": [str(PROXY)],
            "api_url": f"http://{LOOPBACK}:{free_port()}",
        },
        "SimpleLocalProcessSpawner": _student_settings(folder, mark),
    }


def _student_settings(folder, mark):
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {
        "home_dir_template": str(folder / "{username}"),
        "cmd": [str(PROGRAMS / "jupyterhub-singleuser")],
        "args": ["--allow-root"] if is_root else [],
        "environment": {MARK: mark},
        "start_timeout": START_S,
        "http_timeout": START_S,
    }


def wait_for(address, process):
    """Wait until the hub answers; say where its own words are when it does not."""
    until = time.monotonic() + START_S
    while time.monotonic() < until and process.poll() is None:
        try:
            return httpx.get(address, trust_env=False).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.2)
    return stop(f"the hub does not answer. Read {show(LOG)}, mend that, then run again.")


def end(process, mark):
    """End the hub, which ends its proxy and its servers, and then whatever is left."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # an impatient Ctrl+C leaves no orphans
    try:
        process.terminate()
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        print("The hub did not end by itself.")
    finally:
        left = end_all(mark)
        signal.signal(signal.SIGINT, before)
    if left:
        print(f"Processes that the hub had left, and that were ended one by one: {left}.")
