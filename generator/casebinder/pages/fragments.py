"""Pieces of HTML that thousands of pages share, each made once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.records.case import Paragraph
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Fragments:
    """Labels and links for pages that lie as deep as `page`; a piece is made when it is first asked for."""

    edition: Edition
    page: str
    _made: dict[tuple[str, ...], Markup] = field(default_factory=dict)

    def coding(self, facet: Vocabulary, terms: Iterable[Term] = ()) -> Markup:
        """A line of the fact box: what a case carries of a facet, each term a link to its page."""
        chips = "".join([self._chip(term) for term in terms])
        if not chips:
            return self._opening(facet) + self._not_stated
        return Markup(f'{self._opening(facet)}<dd><ul class="cb-chips">{chips}</ul></dd></div>\n')

    @cached_property
    def _not_stated(self) -> Markup:
        words = self.edition.words["common"]["not_stated"]
        return Markup('<dd class="cb-quiet">{}</dd></div>\n').format(words)

    def _opening(self, facet: Vocabulary) -> Markup:
        key = ("facet", facet.id)
        if key not in self._made:
            self._made[key] = Markup("<div><dt>{}</dt>").format(self.edition.say(facet.label))
        return self._made[key]

    def _chip(self, term: Term) -> Markup:
        key = ("chip", term.vocabulary, term.id)
        if key not in self._made:
            address = addresses.term(term.vocabulary, term.id)
            chip = Markup('<li><a class="cb-chip" href="{}">{}</a></li>')
            self._made[key] = chip.format(self._url(address), self.edition.label(term))
        return self._made[key]

    def labels(self, terms: Iterable[Term]) -> Markup:
        """The labels of several terms, in one line."""
        return Markup(self.edition.words["shared"]["comma"]).join(map(self.edition.label, terms))

    def number(self, n: int) -> Markup:
        """The number of a paragraph, which is the link to it."""
        key = ("number", str(n))
        if key not in self._made:
            name = self.edition.words["case"]["paragraph"].format(n=n)
            number = Markup('<a class="cb-n" href="#p{0}" aria-label="{1}">{0}</a>')
            self._made[key] = number.format(n, name)
        return self._made[key]

    def paragraph(self, paragraph: Paragraph) -> Markup:
        """The number and the words of a paragraph."""
        return self.number(paragraph.number) + self.edition.prose(paragraph.text)

    def link(self, address: str, title: Text) -> Markup:
        """A link to the page at `address`; a page has one title."""
        key = ("link", address)
        if key not in self._made:
            link = Markup('<a href="{}">{}</a>')
            self._made[key] = link.format(self._url(address), self.edition.say(title))
        return self._made[key]

    def _url(self, address: str) -> str:
        return addresses.relative(self.edition.path(address), self.page)
