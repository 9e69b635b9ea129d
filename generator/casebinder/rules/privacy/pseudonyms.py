"""Which names in other languages are those of hidden persons: 吴甲红 is `Wu Jiahong`."""

from __future__ import annotations

import re

from casebinder.names import HIDDEN
from casebinder.names.surnames import GIVEN
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.privacy import full_name
from casebinder.rules.privacy.clean import squeezed
from casebinder.rules.privacy.passages import Passage
from casebinder.rules.texts import Words

SOUNDS = {"某": "mou", "甲": "jia", "乙": "yi", "丙": "bing", "丁": "ding", "戊": "wu"}
"""How the signs that hide a person are spelt."""

FORM = re.compile(f"[\u3400-\u9fff]([{''.join(SOUNDS)}])(?=([\u3400-\u9fff]?))")


def declared(site: Site) -> frozenset[str]:
    """The names of parties in other languages whose Chinese name is a hidden form."""
    known = site.gist.get(full_name.CODE, {}).values()
    fresh = (gist(site, case) or () for case in site.fresh.cases.values())
    return frozenset(words for names in (*known, *fresh) for words in names)


def gist(_: Site, case: Case) -> list[str] | None:
    """Those that one case declares."""
    found = [
        squeezed(words)
        for party in case.parties
        if HIDDEN.search(party.name.words.get("zh", ""))
        for language, words in party.name.words.items()
        if language != "zh" and _romanised(party.name.words["zh"], words)
    ]
    return found or None


def beside(words: str, passage: Passage) -> bool:
    """True for a name that the Chinese of the same text hides, in a record that declares no parties itself.

    A course or batch may go on speaking of a case that was withdrawn, with all that it declared.
    """
    surname, _, given = words.lower().partition(" ")
    source = passage.source
    if not (surname and given) or not isinstance(source, Words) or isinstance(source.record, Case):
        return False
    for form in FORM.finditer(source.text.words.get("zh", "")):
        sound = SOUNDS[form[1]]
        if given == sound or (form[2] in GIVEN and given.startswith(sound)):
            return True
    return False


def _romanised(chinese: str, latin: str) -> bool:
    """True when the Latin name says no more than the hidden Chinese one: what hides is in it too."""
    lowered = latin.lower()
    return all(SOUNDS.get(sign, "") in lowered for sign in chinese) and len(latin.split()) <= 3
