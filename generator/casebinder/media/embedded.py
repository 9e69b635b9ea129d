"""Pictures and documents inside of texts, as `data:` addresses: they are published as they stand there."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

DATA = re.compile(r"data:[a-z]+/[\w.+-]+(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s%]{24,})")


def embedded(text: str) -> Iterator[bytes]:
    """The bytes of each."""
    for found in DATA.finditer(text):
        signs = re.sub(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9+/]", "", found[1])
        if len(signs) % 4 != 1:
            yield base64.b64decode(signs + "=" * (-len(signs) % 4))
