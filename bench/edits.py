"""What an editor does between two builds: a word in one case, the label of one term."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

TERM, LABEL = "intentional-homicide", "Intentional homicide"


def case(folder: Path, pattern: str, n: int) -> None:
    """Changes a word of the title of the first case."""
    file = min(folder.glob(pattern))
    text = file.read_text("utf-8")
    for opening in ('"en": "', '"title": "', 'title: "'):
        if opening in text:
            file.write_text(text.replace(opening, f"{opening}Edited {n} ", 1), "utf-8")
            return
    raise SystemExit(f"{file} holds no title")


def label(folder: Path, pattern: str, n: int) -> None:
    """Changes the label of a term wherever a program keeps it."""
    if pattern.startswith("vocabularies/"):
        file = folder / pattern
        vocabulary = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        term = next(each for each in vocabulary["terms"] if each["id"] == TERM)
        term["label"]["en"] += f" {n}"
        file.write_text(json.dumps(vocabulary, ensure_ascii=False, default=str), "utf-8")
        return
    for file in folder.glob(pattern):
        text = file.read_text("utf-8")
        if LABEL in text:
            file.write_text(text.replace(LABEL, f"{LABEL} {n}"), "utf-8")
