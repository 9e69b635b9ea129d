"""Single values: numbers, dates, ids, addresses, each from the text an editor wrote."""

from __future__ import annotations

import calendar
import re
import unicodedata
from urllib.parse import urlsplit

from casebinder.decode.desk import Desk, shown
from casebinder.records.text import Day
from casebinder.source import Scalar

OPAQUE = re.compile(r"[bcdfghjkmnpqrstvwxyz23456789]{6}")
READABLE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
LONGEST_ID = 64
CONTACT = re.compile(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|https://\S+|tel:\+?[0-9-]+")
STRANGE_HOST = "its host is not written in plain letters"
CODED_HOST = "its host is written in code (xn--)"
DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
LOOSE_DAY = re.compile(
    r"([0-9]{4})\s*[-./年]\s*([0-9]{1,2})(?:\s*[-./月]\s*([0-9]{1,2})\s*日?)?\s*月?|([0-9]{4})年"
)
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


def number(node: Scalar, desk: Desk, whole: bool, least: int | None) -> int | float | None:
    """A number written as 30000 or 58.01."""
    text = node.text
    kind = "a whole number" if whole else "a number"
    if not NUMBER.fullmatch(text) or (whole and "." in text):
        desk.fault("bad-number", f"`{shown(text)}` is not {kind}", node, _number_hint(text, whole))
        return None
    value = float(text) if "." in text else int(text)
    if least is not None and value < least:
        desk.fault("bad-number", f"`{text}` is less than {least}", node, f"write {kind} from {least} on")
        return None
    return value


def _number_hint(text: str, whole: bool) -> str:
    plain = re.sub(r"[,，_ 元]", "", unicodedata.normalize("NFKC", text))
    factor = 10_000 if plain.endswith("万") else 1
    plain = re.sub(r"^(-?)0+(?=[0-9])", r"\1", plain.removesuffix("万"))
    if NUMBER.fullmatch(plain):
        value = round(float(plain) * factor, 6)
        return (
            f"write {value:.6f}".rstrip("0").rstrip(".")
            if not whole or value % 1 == 0
            else "write it in full"
        )
    return "write digits only, as 30000" if whole else "write digits only, as 30000 or 58.01"


def day(node: Scalar, desk: Desk) -> Day | None:
    """A date written as 2023, 2023-03 or 2023-03-08."""
    text = node.text
    found = DAY.fullmatch(text)
    if found:
        year, month, number = (int(part) if part else None for part in found.groups())
        assert year is not None
        wrong = _no_day(year, month, number)
        if not wrong:
            return Day(year, month, number)
        desk.fault("bad-date", f"`{text}` is not a date: {wrong}", node, "correct it")
        return None
    hint = f"write {_right_day(text) or '2023-03-08, 2023-03 or 2023'}"
    desk.fault("bad-date", f"`{shown(text)}` is not a date", node, hint)
    return None


def _no_day(year: int, month: int | None, number: int | None) -> str:
    if year == 0:
        return "there is no year 0"
    if month is not None and not 1 <= month <= 12:
        return f"there is no month {month}"
    if month and number is not None and not 1 <= number <= calendar.monthrange(year, month)[1]:
        return f"month {month} of {year} has no day {number}"
    return ""


def _right_day(text: str) -> str:
    """The date in its right form, "" when it cannot be told."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = re.sub(r"^([0-9]{4})([0-9]{2})([0-9]{2})$", r"\1-\2-\3", plain)
    plain = re.sub(r"[T ][0-9]{2}:[0-9:.Z+-]*$", "", plain)
    found = LOOSE_DAY.fullmatch(plain)
    if not found:
        return ""
    year, month, number = (int(part) if part else None for part in (found[1] or found[4], found[2], found[3]))
    if year is None or _no_day(year, month, number):
        return ""
    return Day(year, month, number).iso


def identifier(node: Scalar, desk: Desk, opaque: bool) -> str | None:
    """The id of a record: it becomes its address, so its form is strict."""
    text = node.text
    if opaque and OPAQUE.fullmatch(text):
        return text
    if not opaque and READABLE.fullmatch(text) and len(text) <= LONGEST_ID and not DEVICE.fullmatch(text):
        return text
    if opaque:
        hint = "take a new one from `casebinder new case`: six of bcdfghjkmnpqrstvwxyz23456789"
        folded = unicodedata.normalize("NFKC", text).strip().lower()
        if OPAQUE.fullmatch(folded):
            hint = f"write `{folded}`"
        desk.fault("bad-id", f"`{shown(text)}` is not the id of a case{_strange(text)}", node, hint)
        return None
    desk.fault("bad-id", f"`{shown(text)}` cannot be an id{_strange(text)}", node, _id_hint(text))
    return None


def _id_hint(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:LONGEST_ID].strip("-")
    right = READABLE.fullmatch(slug) and not DEVICE.fullmatch(slug) and slug != text
    example = f", as `{slug}`" if right and text.isascii() else ""
    return f"write small letters, digits and single hyphens only, {LONGEST_ID} at most{example}"


def _strange(text: str) -> str:
    """Names the first character that only looks like a letter or digit of the keyboard."""
    for character in text:
        if not character.isascii() and character.isalnum() and not "\u3400" <= character <= "\u9fff":
            return f": `{character}` is {unicodedata.name(character, 'no letter').lower()}"
    return ""


def address(node: Scalar, desk: Desk) -> str | None:
    """A web address: http or https, a host, no user."""
    if not (wrong := no_address(node.text)):
        return node.text
    fact, hint = wrong
    desk.fault("bad-url", fact, node, hint)
    return None


def no_address(text: str) -> tuple[str, str] | None:
    """Why a text is no web address, and the cure; None for one that is."""
    if not (wrong := _no_address(text)):
        return None
    hint = "write it whole, as https://example.org/page"
    if wrong in (STRANGE_HOST, CODED_HOST):
        hint = (
            "write the host in the letters a to z, as https://example.org/page; a source may go without `url`"
        )
    return f"`{shown(text)}` is not a web address: {wrong}", hint


def contact(node: Scalar, desk: Desk) -> str | None:
    """How somebody is reached, as an address that RFC 9116 knows."""
    if CONTACT.fullmatch(node.text) and (not node.text.startswith("https:") or not _no_address(node.text)):
        return node.text
    hint = "write it as `mailto:security@example.org`, `https://example.org/report` or `tel:+86-10-00000000`"
    desk.fault("bad-contact", f"`{shown(node.text)}` is no address to write to", node, hint)
    return None


def _no_address(text: str) -> str:
    if re.search(r"[\s\\<>\"`{}|^]", text):
        return "it holds a space or a character that no address has"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "its host cannot be read"
    if parts.scheme not in ("http", "https"):
        return "it does not begin with https:// or http://"
    if "@" in parts.netloc:
        return "it names a user"
    if not re.fullmatch(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]", host) and ":" not in host:
        return STRANGE_HOST
    return CODED_HOST if "xn--" in host else ""


def paragraphs(node: Scalar, desk: Desk) -> tuple[int, int] | None:
    """First and last of `3-7` or `3`."""
    text = node.text
    found = re.fullmatch(r"([1-9][0-9]{0,5})(?:\s*[-–—~～至到]\s*([1-9][0-9]{0,5}))?", text)
    if not found:
        desk.fault(
            "bad-paragraphs", f"`{shown(text)}` names no paragraphs", node, "write 3-7, or 3 for a single one"
        )
        return None
    first = int(found[1])
    last = int(found[2] or first)
    if last < first:
        desk.fault("bad-paragraphs", f"`{text}` ends before it begins", node, f"write {last}-{first}")
        return None
    return first, last


def language(node: Scalar, desk: Desk) -> str | None:
    """One of the site's languages."""
    if node.text in desk.languages:
        return node.text
    unknown_language(node, desk)
    return None


def unknown_language(node: Scalar, desk: Desk) -> None:
    """Reports a language the site does not have."""
    near = desk.nearest(node.text, desk.languages)
    known = " and ".join(f"`{each}`" for each in desk.languages)
    hint = f"did you mean `{near}`?" if near else f"the site's languages are {known}"
    desk.fault("unknown-language", f"`{shown(node.text)}` is not a language of the site", node, hint)
