"""The kinds of value a key may have, as data: decoding and the editors' schema both read them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """A plain string, in no particular language."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A `Text`: a map of languages, or a string in the record's language; `long` for several paragraphs."""

    long: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` on."""

    least: int = 0


@dataclass(frozen=True, slots=True)
class Number:
    """A number with or without decimals, from `least` on where that is given."""

    least: int | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class Date:
    """A year, a month of a year, or a day."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few fixed words, each with what it means in English and Chinese."""

    options: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Identifier:
    """The id of the record itself; a case's is opaque."""

    opaque: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """The id of another record: `to` is "case", "batch" or "mechanism"; rules check that it is there."""

    to: str


@dataclass(frozen=True, slots=True)
class Address:
    """A web address, http or https."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How somebody is reached: `mailto:`, `https:` or `tel:`."""


@dataclass(frozen=True, slots=True)
class TermOf:
    """A term of a vocabulary, by id, label or alias."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class Language:
    """One of the site's languages."""


@dataclass(frozen=True, slots=True)
class LanguageTag:
    """The tag of any language, as `en` or `zh-Hant`."""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """`3` or `3-7`."""


@dataclass(frozen=True, slots=True)
class Glob:
    """A path below the folder, with `*` for any name."""


@dataclass(frozen=True, slots=True)
class Facets:
    """A map of facets to their terms."""


@dataclass(frozen=True, slots=True)
class Sections:
    """A map of the section vocabulary's terms to texts, in order."""


@dataclass(frozen=True, slots=True)
class Keywords:
    """A map of languages to lists of words, or a list in the record's language."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values of one kind; a single value may stand without the dash when `lone`.

    `exactly`: how many it takes; 0 for any number. `most`: how many at most.
    """

    of: Kind
    lone: bool = False
    exactly: int = 0
    most: int = 1_000


@dataclass(frozen=True, slots=True)
class Nested:
    """A map of the given form."""

    form: Form


@dataclass(frozen=True, slots=True)
class Records:
    """A list of records of the given form, each decoded by itself."""

    form: Form


Kind = (
    Words | Prose | Whole | Number | Flag | Date | Choice | Identifier | Pointer | Address | Contact | TermOf
    | Language | LanguageTag | Paragraphs | Glob | Facets | Sections | Keywords | Many | Nested | Records
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a form: its kind of value, whether it must be there, what it is for in English and Chinese.

    `unless`: another key and its value with which this one may be left out all the same.
    """

    name: str
    kind: Kind
    en: str
    zh: str
    required: bool = False
    unless: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Form:
    """What a record of one type may hold; `name` as messages say it ("a case"), `zh` the same in Chinese."""

    name: str
    zh: str
    keys: tuple[Key, ...]
    by_name: dict[str, Key] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})
