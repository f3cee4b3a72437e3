"""The licences of all that the site ships, in one folder of it, with a page that lists them."""

import json
import shutil
from email.parser import Parser
from html import escape
from pathlib import Path
from zipfile import ZipFile

from tools.lite.official import OFFICIAL
from tools.lite.places import ENVIRONMENT, HERE, ROOT, stop

# Parts of the site that come from the environment that builds it, not from a wheel.
FRONT_END = (
    "jupyterlite_core",
    "jupyterlite_pyodide_kernel",
    "jupyterlab_widgets",
    "jupyterlab_pygments",
    "anywidget",
)
WORDS = ("licen", "copying", "copyright", "notice", "authors")
KNOWN = {  # what the files of these wheels do not say by themselves
    "ipykernel": "BSD-3-Clause",
    "packaging": "Apache-2.0 OR BSD-2-Clause",
}
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Licences</title>'
    '<meta name="viewport" content="width=device-width"><link rel="stylesheet" '
    'href="../landing.css"></head><body><main><h1>Licences of what this site ships</h1>{words}'
    "<table><thead><tr><th>part<th>version<th>licence<th>texts</tr></thead>"
    '<tbody>{rows}</tbody></table><p><a href="../index.html">Start page</a></p></main></body>'
    "</html>"
)
OWN = (
    'The code of Milligram to Muscle is under the BSD 3-Clause licence (<a href="ours.txt">text'
    '</a>), its text and pictures under CC BY 4.0 (<a href="ours-text-and-pictures.txt">text</a>).'
)
RUNTIME = (
    "Python in the page is Pyodide {version}, under the Mozilla Public License 2.0; its source is "
    "at https://github.com/pyodide/pyodide. It contains CPython, parts of Emscripten (MIT), and "
    "libraries such as zlib, bzip2, xz, libffi and SQLite, whose licences stand in that source."
)
SCRIPTS = "The scripts of JupyterLab and its extensions contain what these files list: {links}."


def collect_licences(site, wheels, offline):
    """Write the texts of all licences and the page that lists them."""
    folder = site / "licences"
    folder.mkdir()
    shutil.copy(ROOT / "LICENSE", folder / "ours.txt")
    shutil.copy(ROOT / "notebooks/LICENSE.md", folder / "ours-text-and-pictures.txt")
    parts = [of_wheel(wheel, folder) for wheel in wheels]
    parts += [of_installed(name, folder) for name in FRONT_END]
    if offline:
        parts += [of_text(path, folder) for path in sorted((HERE / "licences").glob("*.txt"))]
    rows = "".join(row(*part) for part in sorted(parts, key=lambda part: part[0].lower()))
    words = "".join(f"<p>{each}</p>" for each in (OWN, RUNTIME.format(**OFFICIAL), scripts(site)))
    (folder / "index.html").write_text(PAGE.format(words=words, rows=rows), encoding="utf-8")
    dump = [dict(zip(("part", "version", "licence"), part[:3], strict=True)) for part in parts]
    (folder / "licences.json").write_text(json.dumps(dump, indent=1), encoding="utf-8")


def scripts(site):
    """Name the lists that the makers of the scripts wrote."""
    found = sorted(site.rglob("third-party-licenses.json"))
    addresses = [f"../{path.relative_to(site).as_posix()}" for path in found]
    links = " ".join(f'<a href="{at}">{i}</a>' for i, at in enumerate(addresses, 1))
    return SCRIPTS.format(links=links)


def of_wheel(wheel, folder):
    """Name, version and licence of a wheel; its texts go into the folder."""
    with ZipFile(wheel) as packed:
        names = [name for name in packed.namelist() if not name.endswith("/")]
        (metadata,) = [name for name in names if name.endswith(".dist-info/METADATA")]
        texts = {name: packed.read(name) for name in names if is_licence(name)}
        return part(packed.read(metadata).decode(), texts, folder)


def of_installed(name, folder):
    """Name, version and licence of a package of the environment that builds."""
    (info,) = ENVIRONMENT.rglob(f"site-packages/{name}-*.dist-info")
    texts = {
        path.relative_to(info.parent).as_posix(): path.read_bytes()
        for path in info.rglob("*")
        if path.is_file() and is_licence(path.relative_to(info.parent).as_posix())
    }
    return part((info / "METADATA").read_text(encoding="utf-8"), texts, folder)


def of_text(path, folder):
    """Name, version and licence of a part of Pyodide's runtime, whose text is kept by us."""
    name, _, licence = path.stem.partition("-")
    shutil.copy(path, folder)
    version = OFFICIAL["version"] if name == "Pyodide" else OFFICIAL["info"]["python"]
    return name, version, licence, [path.name]


def is_licence(name):
    """Tell whether a file of a wheel is the text of a licence."""
    path = Path(name)
    is_text = path.suffix.lower() in ("", ".txt", ".md", ".rst", ".bsd", ".apache")
    named = is_text and any(word in path.name.lower() for word in WORDS)
    return named or ".dist-info/licenses/" in name


def part(metadata, texts, folder):
    """Write the texts of one part; stop when a part has no licence at all."""
    told = Parser().parsestr(metadata, headersonly=True)
    name, version = told["Name"], told["Version"]
    classifiers = [each.split(" :: ")[-1] for each in told.get_all("Classifier", [])]
    found = [each for each in classifiers if each.endswith("License")]
    licence = told["License-Expression"] or KNOWN.get(name) or ", ".join(found)
    licence = licence or (told["License"] or "").split("\n")[0]
    if not (licence or texts):
        stop(f"{name} must say its licence, but does not. Look it up, and add it to KNOWN.")
    written = []
    for number, (at, text) in enumerate(texts.items(), 1):
        written.append(f"{name}-{number}-{Path(at).stem}.txt")
        (folder / written[-1]).write_bytes(text)
    return name, version, licence or "see the text", written


def row(name, version, licence, texts):
    """Write one line of the page."""
    links = " ".join(f'<a href="{escape(at)}">{i}</a>' for i, at in enumerate(texts, 1))
    return f"<tr><th>{escape(name)}<td>{version}<td>{escape(licence)}<td>{links or '–'}</tr>"
