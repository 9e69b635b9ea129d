"""A third recall set in a fresh hand, line by line, and clean sentences of the kinds records and guides hold.

Both were written, and run once, before anything was mended by them.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.privacy.planted import Planted

HERE = Path(__file__).parent
SECRET = re.compile(r"\[\[(.*)\]\]")
HAN = re.compile("[一-鿿]")


def third() -> list[Planted]:
    """Every plant of third_planted.txt: rule, and a sentence with the secret in double brackets."""
    return [
        _plant(*line.split("\t")) for line in (HERE / "third_planted.txt").read_text("utf-8").splitlines()
    ]


def _plant(kind: str, marked: str) -> Planted:
    text = SECRET.sub(lambda found: found[1], marked)
    return Planted(kind, "zh" if HAN.search(text) else "en", text, SECRET.findall(marked)[0])


def third_clean() -> list[str]:
    """Technical and legal Chinese, places, offices, English with capitals."""
    return (HERE / "third_clean.txt").read_text("utf-8").splitlines()
