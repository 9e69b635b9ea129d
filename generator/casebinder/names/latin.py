"""Names in Latin letters: pinyin in either order, and whoever is called Mr or Ms or by a part in a case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.names.listed import listed
from casebinder.names.public import FAMOUS_LATIN, OFFICE_LATIN
from casebinder.names.surnames import GIVEN_LATIN, PINYIN_SURNAMES, SYLLABLE

PLAIN = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüÜĀÁǍÀĒÉĚÈŌÓǑÒ", "aaaaeeeeiiiioooouuuuuuuuuUAAAAEEEEOOOO")
PAIR = re.compile(
    r"(?<![\w'’-])(?=(([A-Z][a-z]{0,8}|[A-Z]{2,9})(,?[ \t]|[ \t]?\n[ \t]*)([A-Z][a-z]+(?:['’-][A-Za-z][a-z]+)?|[A-Z]{2,12}(?:-[A-Z]+)?)(?:[ \t]([A-Z][a-z]{1,5}))?)(?![\w’-]))"
)
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mister|Madam|Master|Dr)\.?[ \t]((?:[A-Z][a-z]+(?:-[A-Za-z]+)?|[A-Z]{2,})[ \t](?:[A-Z][a-z'’]+(?:-[A-Za-z]+)?|[A-Z]{2,}))(?![\w’-])"
)
ROLE = re.compile(
    r"\b(?:victim|defendant|plaintiff|witness|applicant|petitioner|suspect|daughter|son|husband|wife|mother|father|sister|brother|neighbou?r|named|called|villager|driver|grandmother|grandfather|guardian|child|girl|boy|woman|man),?"
    r"[ \t]((?!Mr|Mrs|Ms|Miss|Dr)[A-Z][a-z]+(?:-[A-Za-z]+)?[ \t][A-Z][a-z]+(?:-[A-Za-z]+)?)(?![\w’-])"
)
SPOKE = re.compile(
    r"(?<![A-Za-z][ \t])(?<![\w’'-])([A-Z][a-z]{2,}(?:-[A-Za-z]+)?[ \t][A-Z][a-z]{2,}(?:-[A-Za-z]+)?)[ \t](?:testified|was born|was beaten|was raped|was killed|died|wept|fell ill|sued|confessed)\b"
)
WORDS = listed("english.txt")
"""Pinyin that is English as well: alone it tells nothing."""

NO_NAMES = re.compile(
    r"(?i)\b(?:county|city|district|province|prefecture|village|town|township|road|street|river|lake|mountain|autonomous|region|municipality|banner|island|court|people|procuratorate|federation|"
    r"bureau|committee|ministry|law|act|article|university|press|daily|temple|dynasty|new|old|area|measures|school|hospital|company|group|state|council|supreme|national|china|chinese|women|party|"
    r"office|department|institute|centre|center|station|league|union|association|commission|congress|conference|batch|case|chapter|section|table|figure|page|part|step|rule|code|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
PLACES = listed("places.txt")
AFTER = re.compile(
    r"(?:,? (?:and )?[A-Z]\w+){0,2}[ \t]Autonomous|[ \t](?:County|City|District|Province|Prefecture|Village|Town(?:ship)?|Road|Street|River|Lake|Mountains?|Autonomous|Region|Municipality|Banner|Island|New Area|Court|People's|University|School|Dynasty|Measures|Bridge|Station|Avenue|Lane|Port)\b"
)


ABROAD = listed("given-abroad.txt")
"""Given names and surnames of other languages, Uygur, Tibetan and Mongolian among them, that are no other word."""

FULL = re.compile(
    r"(?<![\w'’-])([A-Z][a-z]+|[A-Z]{2,})((?:[ \t](?:[A-Z][a-z'’-]+|[A-Z]{2,}|[A-Z]\.)){1,2})(?![\w’-])"
)


def latin(text: str) -> Iterator[tuple[int, int]]:
    """Where the full names of persons stand that are written in Latin letters."""
    if not re.search("[A-Z]", text):
        return
    plain = text.translate(PLAIN)
    for found in PAIR.finditer(plain):
        yield from _pair(found, plain)
    yield from _abroad(plain)
    for pattern in (TITLED, ROLE, SPOKE):
        for found in pattern.finditer(plain):
            if not _hidden(found[1]) and not NO_NAMES.search(found[1]) and not _famous(found[1]):
                yield found.span(1)


def _abroad(text: str) -> Iterator[tuple[int, int]]:
    """A name of another language in full."""
    for found in FULL.finditer(text):
        known = found[1].lower() in ABROAD and not _hidden(found[0]) and not NO_NAMES.search(found[2])
        if known and not AFTER.match(text, found.end()) and not _official(text, found.start(), found[0]):
            yield found.span()


def _pair(found: re.Match[str], text: str) -> Iterator[tuple[int, int]]:
    """Two words that are a surname and a given name in pinyin."""
    first, second, third = found[2].lower(), found[4].lower(), (found[5] or "").lower()
    start, end = found.start(1), found.end(4)
    if (
        _hidden(found[0] + found[2] + " " + found[4])
        or AFTER.match(text, end)
        or _official(text, start, found[1])
    ):
        return
    comma = "," in found[3]
    if _is_name(first, second, comma):
        if (
            third
            and len(third) > 1
            and third not in WORDS
            and GIVEN_LATIN.fullmatch(third)
            and _syllables(second) == 1
        ):
            end = found.end(5)
        if not AFTER.match(text, end):
            yield start, end
    elif (
        not comma
        and first not in PLACES
        and _syllables(first) >= 2
        and second in PINYIN_SURNAMES
        and second not in ENGLISH
    ):
        yield start, end


def _is_name(surname: str, given: str, comma: bool) -> bool:
    if surname not in PINYIN_SURNAMES or given in PLACES or not GIVEN_LATIN.fullmatch(given):
        return False
    if _syllables(given) > 1:
        return True
    return not comma and not (surname in WORDS and given in WORDS) and given not in ENGLISH


ENGLISH = listed("english-no-given.txt")


def _syllables(word: str) -> int:
    """How many syllables of pinyin the word is; 0 when it is none."""
    word = re.sub("['’-]", "", word)
    for count in (1, 2, 3):
        if re.fullmatch(rf"(?:{SYLLABLE}){{{count}}}", word):
            return count
    return 0


def _hidden(words: str) -> bool:
    return re.search(r"(?i)\bMou|\bMoumou|[A-Z]\.$|\bX+\b|alias", words) is not None


def _famous(words: str) -> bool:
    return re.sub("[^a-z ]", "", words.lower()) in FAMOUS_LATIN


def _official(text: str, start: int, words: str) -> bool:
    two = " ".join(words.lower().replace(",", "").split()[:2])
    return two in FAMOUS_LATIN or OFFICE_LATIN.search(text[max(0, start - 24) : start]) is not None


GIVEN_SYLLABLES = listed("pinyin-given.txt")


def pinyin_of(address: str) -> Iterator[tuple[int, int]]:
    """Where a full name stands in small letters in an address or a file's name: `chen-xiaoyan`."""
    runs = list(re.finditer("[A-Za-z]+", address))
    for number, run in enumerate(runs):
        word, end = run[0].lower(), run.end()
        for following in (*runs[number + 1 : number + 3], None):
            if _whole_name(word):
                yield run.start(), end
                break
            if following is None or address[end : following.start()] not in ("-", "_", " ", "+", "%20", "·"):
                break
            word, end = word + following[0].lower(), following.end()


def _whole_name(word: str) -> bool:
    """True for a common surname with two usual syllables."""
    if word in OTHER or not 6 <= len(word) <= 18:
        return False
    for surname in (word[:length] for length in (7, 6, 5, 4, 3, 2)):
        if surname in TOP and (split := TWO_SYLLABLES.fullmatch(word[len(surname) :])):
            return {split[1], split[2]} <= GIVEN_SYLLABLES
    return False


TWO_SYLLABLES = re.compile(rf"({SYLLABLE})({SYLLABLE})")
TOP = listed("pinyin-surnames-common.txt")
OTHER = listed("pinyin-no-names.txt")
