"""What the fuzzer starts from: the record files of the sites in tests/, the bad inputs, words of the form.

python -m tests.fuzz.seeds FOLDER
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from casebinder.decode.forms import FORMS
from casebinder.decode.kinds import Form, Many, Nested, Records
from tests.source.test_bad_inputs import FAULTS

SITES = Path(__file__).parents[1] / "sites"
MARKS = {
    "- ",
    ": ",
    "\n  ",
    "|\n",
    ">\n",
    "{",
    "}",
    "[",
    "]",
    "'",
    "#",
    "&a",
    "*a",
    "!x",
    "<<",
    "---\n",
    "：",
}
LONGEST = 5_000


def words(form: Form) -> set[str]:
    """The keys of a form and of all below it."""
    found = set(form.by_name)
    for key in form.keys:
        kind = key.kind.of if isinstance(key.kind, Many) else key.kind
        if isinstance(kind, Nested | Records):
            found |= words(kind.form)
    return found


def seeds() -> set[bytes]:
    """Every file as each kind of file, which its first byte names."""
    files = [file.read_bytes() for file in SITES.rglob("*.yaml")]
    bad = [data if isinstance(data, bytes) else str(data).encode() for _, data, _ in FAULTS]
    chosen = [*files, *(each for each in bad if len(each) < LONGEST)]
    return {bytes([kind]) + each for each in chosen for kind in range(len(FORMS))}


def main() -> None:
    """Writes the corpus and, beside it, the dictionary."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds():
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    known = {f"{word}:" for form in FORMS.values() for word in words(form)} | MARKS
    with folder.with_name(f"{folder.name}.dict").open("w") as file:
        for word in sorted(known):
            escaped = "".join(f"\\x{byte:02x}" for byte in word.encode())
            file.write(f'"{escaped}"\n')


if __name__ == "__main__":
    main()
