"""The site as readers of one language meet it: its words, links, dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from markupsafe import Markup, escape

from casebinder import addresses, markup
from casebinder.languages import words
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.records.text import Day, Text
from casebinder.records.vocabulary import Term
from casebinder.templates import render

CHINESE = re.compile("[\u4e00-\u9fff]")
PLACES = ("region",)
"""Facets whose terms are named with the wider ones they lie in."""

PLAIN = '<li><a href="'
ROW = '<li class="cb-case">\n<p class="cb-case-title"><a href="'
"""What a row of a list begins with, before the way up to the site's root."""

Each = TypeVar("Each")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Share:
    """One of `of` equal shares of the work, the `n`-th from 0: every `of`-th of a list is in it."""

    n: int = 0
    of: int = 1

    def take(self, items: Iterable[Each]) -> Iterator[Each]:
        """The items that are in this share; all shares together take each item once."""
        return islice(items, self.n, None, self.of)


@dataclass(frozen=True)
class Edition:
    """The site in one language. `path("cases/x/")` is the address of a page in that language.

    `share` is the part of the pages to compose; `made` holds what pages share, made when first asked for.
    """

    site: Site
    language: str
    share: Share = Share()
    made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def shared(self, n: int, of: int) -> Edition:
        """The edition with one of so many shares of its pages; what was made for others serves it too."""
        return self.only(Share(n, of))

    def only(self, share: Share) -> Edition:
        """The edition with this share of its pages."""
        return replace(self, share=share)

    def kept(self, key: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What belongs to a key in this edition, made when it is first asked for."""
        if key not in self.made:
            self.made[key] = make()
        made: Made = self.made[key]
        return made

    def own(self, make: Callable[[Edition], Made]) -> Made:
        """What a function makes of this edition, made once."""
        if make not in self.made:
            self.made[make] = make(self)
        made: Made = self.made[make]
        return made

    @property
    def words(self) -> Mapping[str, Any]:
        """The site's own words, area by area."""
        return words(self.language)

    def path(self, address: str) -> str:
        """The address below the site's root, the language's folder included."""
        return self.site.prefix(self.language) + address

    def alternates(self, address: str) -> dict[str, str]:
        """Language to the path of the same page in it."""
        return {language: self.site.prefix(language) + address for language in self.site.languages}

    def say(self, text: Text, how: Callable[[str], str] = markup.inline) -> Markup:
        """The text as HTML, marked with its language where that is another than the page's."""
        words_, language = text.pick(self.language)
        html = Markup(how(words_))
        return (
            html if language == self.language else Markup('<span lang="{}">{}</span>').format(language, html)
        )

    def place(self, term: Term) -> Markup:
        """A term with all above it, as places are written: `Fengtai District, Beijing` / `北京丰台区`."""
        known = term.vocabulary in self.site.vocabularies
        terms = self.site.with_ancestors(term.vocabulary, [term]) if known else [term]
        labels = [self.say(each.label) for each in terms]
        if self.language.startswith("zh"):
            return Markup("").join(reversed(labels))
        return Markup(", ").join(labels)

    def label(self, term: Term) -> Markup:
        """The term's label, for a place with the wider places; made once for all pages."""
        key = (term.vocabulary, term.id)
        if key not in self.made:
            self.made[key] = self.place(term) if term.vocabulary in PLACES else self.say(term.label)
        label: Markup = self.made[key]
        return label

    def facts(self, case: Case) -> tuple[Markup, ...]:
        """What a row tells of a case besides its title: where, by the first facets, when it was released."""
        shown = dict.fromkeys((*PLACES, *(facet.id for facet in self.site.facets[:2])))
        comma = Markup(escape(self.words["shared"]["comma"]))
        labels = [comma.join(map(self.label, case.facets[each])) for each in shown if case.facets.get(each)]
        batch = self.site.batches.get(case.batches[0]) if case.batches else None
        return (*labels, self.day(batch.released)) if batch and batch.released else tuple(labels)

    def prose(self, text: Text) -> Markup:
        """A text of several blocks as HTML."""
        words_, language = text.pick(self.language)
        html = Markup(markup.blocks(words_))
        return html if language == self.language else Markup('<div lang="{}">{}</div>').format(language, html)

    def alias(self, name: str) -> Markup:
        """A term's other name, whose language no record states, marked by its script."""
        chinese = bool(CHINESE.search(name))
        ordered = (self.language, *self.site.languages)
        fitting = [each for each in ordered if each.startswith("zh") == chinese]
        return self.say(Text({(fitting or ordered)[0]: name}))

    def plain(self, text: Text) -> str:
        """The text without any markup, on one line."""
        return markup.plain(text[self.language])

    def opening(self, text: Text) -> str:
        """The first paragraph without any markup, for the description of a page."""
        return markup.plain("".join(markup.split(text[self.language])[:1]))

    def day(self, day: Day | None) -> Markup:
        """`8 March 2023` / `2023年3月8日`, as exactly as known, in a `<time>`."""
        if day is None:
            return Markup(escape(self.words["common"]["not_stated"]))
        return _time(day, self.language)

    def day_words(self, day: Day) -> str:
        """The date as a reader of this language writes it."""
        return _day_words(day, self.language)

    def number(self, value: float) -> str:
        """`2,346`, with a decimal point only where there are decimals."""
        return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"

    def yuan(self, value: float) -> Markup:
        """`30,000 yuan` / `3万元`, `3.8亿元` with the exact figure in `title` (and in print)."""
        exact = f"{self.number(value)} {self.words['common']['yuan']}"
        if not self.language.startswith("zh"):
            return Markup(escape(exact))
        exact = exact.replace(" ", "")
        if value < 10_000:
            return Markup(escape(exact))
        unit, name = (100_000_000, "亿元") if value >= 100_000_000 else (10_000, "万元")
        short = f"{value / unit:.8f}".rstrip("0").rstrip(".") + name
        plain = f"{value:.2f}".rstrip("0").rstrip(".")
        return Markup('<data value="{}" title="{}">{}</data>').format(plain, exact, short)

    def count(self, words_: Mapping[str, str], n: int) -> str:
        """`{one: "{n} case", other: "{n} cases"}` with the number set in."""
        return words_["one" if n == 1 else "other"].format(n=self.number(n))

    def row(self, case: Case, page: str, numbers: bool = False, plain: bool = False) -> Markup:
        """A case in a list on a page, plain for its title only; what follows the way up is made once.

        With its number in the batch it stands in few lists, and is made for each.
        """
        if numbers:
            number = self.words["shared"]["number"].format(n=case.number) if case.number else ""
            rest = self._row(case, number)
        else:
            rest = self.kept((case.id, plain), lambda: self._link(case, "li") if plain else self._row(case))
        return Markup((PLAIN if plain else ROW) + addresses.up(page) + rest)

    def _row(self, case: Case, number: str = "") -> str:
        """Title, one line of facts, summary, the button that chooses it to compare, made by the script."""
        told = Markup(" · ").join([*([number] if number else []), *self.facts(case)])
        about = f'<p class="cb-case-summary">{self.say(case.summary)}</p>\n' if case.summary else ""
        return (
            f'{self._link(case, "p")}\n<p class="cb-line">{told}</p>\n{about}'
            f'<cb-pick case="{case.id}"></cb-pick></li>'
        )

    def _link(self, case: Case, within: str) -> str:
        """The title as a link, without its beginning."""
        return f'{self.path(addresses.case(case.id))}">{self.say(case.title)}</a></{within}>'

    def render(self, template: str, page: str, **values: Any) -> str:
        """The HTML of a template for the page at path `page` (the language's folder included).

        Templates get: `site`, `edition`, `w` (words), `language`, `url(address)` (a link to a page of this
        language), `file(path)` (a link to any file of the site), `at` (addresses), `say`, `place`, `prose`,
        `day`, `alias`, `number`, `yuan`, `count`, `row(case, numbers, plain)` (a case in a list).
        """

        def url(address: str) -> str:
            return addresses.relative(self.path(address), page)

        def file(path: str) -> str:
            return addresses.relative(path, page)

        def row(case: Case, numbers: bool = False, plain: bool = False) -> Markup:
            return self.row(case, page, numbers, plain)

        return render(
            template,
            {
                "site": self.site, "edition": self, "w": self.words, "language": self.language, "url": url,
                "file": file, "at": addresses, "say": self.say, "place": self.place, "prose": self.prose,
                "day": self.day, "alias": self.alias, "number": self.number, "yuan": self.yuan,
                "count": self.count, "row": row, **values,
            },
        )  # fmt: skip


@cache
def _time(day: Day, language: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.iso, _day_words(day, language))


@cache
def _day_words(day: Day, language: str) -> str:
    if language.startswith("zh"):
        parts = [f"{day.year}年", f"{day.month}月" if day.month else "", f"{day.day}日" if day.day else ""]
        return "".join(parts)
    month = words(language)["common"]["months"][day.month - 1] if day.month else ""
    return " ".join(str(part) for part in (day.day, month, day.year) if part)
