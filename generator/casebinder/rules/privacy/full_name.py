"""No person is named in full.

Surname and 某 (李某, 曾某燕, 王某甲), a surname alone (`Li`, `Mr L.`) or `Mou` (`Wu Mouhong`) hide a person; a
pseudonym in another form is declared under `parties`, in both languages. Officials in their office and the
famous may be named. Basis: SPC 2016, Articles 8 and 9.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Zhang Jianguo testified., zh: 证人陈晓燕看到了经过。}
        #             ^^^^^^^^^^^^^
        #                                             ^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Wu Mouhong and Mr L. testified., zh: 证人王某甲和吴甲红看到了经过。}
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.names import named
from casebinder.rules.privacy.clean import Clean

CODE = "full-name"
SEVERITY = ERROR
FACT = "is the name of a person"
HINT = "write the surname and 某 (`Li Mou`), or the surname alone"


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where a name stands."""
    yield from named(text.text)
