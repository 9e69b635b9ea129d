"""Pieces of HTML that thousands of pages share, each made once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term

PLACES = ("region",)
"""Facets whose terms are named with the wider ones they lie in."""


@dataclass(frozen=True)
class Fragments:
    """Labels and links for pages that lie as deep as `page`; a piece is made when it is first asked for."""

    edition: Edition
    page: str
    _made: dict[tuple[str, ...], Markup] = field(default_factory=dict)

    def label(self, term: Term) -> Markup:
        """The term's label, for a place with the wider places."""
        key = ("label", term.vocabulary, term.id)
        if key not in self._made:
            place = term.vocabulary in PLACES
            self._made[key] = self.edition.place(term) if place else self.edition.say(term.label)
        return self._made[key]

    def chip(self, term: Term) -> Markup:
        """A link to the term's page, as a chip."""
        key = ("chip", term.vocabulary, term.id)
        if key not in self._made:
            address = addresses.term(term.vocabulary, term.id)
            self._made[key] = Markup('<a class="cb-chip" href="{}">{}</a>').format(
                self._url(address), self.label(term)
            )
        return self._made[key]

    def chips(self, terms: Iterable[Term]) -> Markup:
        """The entries of a list of chips."""
        return Markup("".join(f"<li>{self.chip(term)}</li>" for term in terms))

    def labels(self, terms: Iterable[Term]) -> Markup:
        """The labels of several terms, in one line."""
        return Markup(self.edition.words["shared"]["comma"]).join(map(self.label, terms))

    def number(self, n: int) -> Markup:
        """The number of a paragraph, which is the link to it."""
        key = ("number", str(n))
        if key not in self._made:
            name = self.edition.words["case"]["paragraph"].format(n=n)
            number = Markup('<a class="cb-n" href="#p{0}" aria-label="{1}">{0}</a>')
            self._made[key] = number.format(n, name)
        return self._made[key]

    def link(self, address: str, title: Text) -> Markup:
        """A link to the page at `address`; a page has one title."""
        key = ("link", address)
        if key not in self._made:
            link = Markup('<a href="{}">{}</a>')
            self._made[key] = link.format(self._url(address), self.edition.say(title))
        return self._made[key]

    def _url(self, address: str) -> str:
        return addresses.relative(self.edition.path(address), self.page)
