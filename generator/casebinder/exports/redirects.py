"""Old addresses of renamed and merged terms: real HTML files that lead on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from casebinder import addresses
from casebinder.languages import words
from casebinder.outputs import Output
from casebinder.records.site import Site

PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; base-uri 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0; url={link}">
</head>
<body>
<main>
<h1>{title}</h1>
<p><a href="{link}">{label}</a></p>
</main>
</body>
</html>
"""


def outputs(site: Site) -> Iterator[Output]:
    """A file for each id that a term of a facet replaces, in each language."""
    for facet in site.facets:
        for term in facet.terms.values():
            for old in term.replaces:
                for language in site.languages:
                    prefix = site.prefix(language)
                    target = prefix + addresses.term(facet.id, term.id)
                    page = prefix + addresses.term(facet.id, old)
                    html = PAGE.format(
                        language=escape(language),
                        title=escape(words(language)["frame"]["moved"]),
                        canonical=escape(site.url + target),
                        link=escape(addresses.relative(target, page)),
                        label=escape(term.label[language]),
                    )
                    yield Output(f"{page}index.html", html.encode())
