"""Former addresses of renamed and merged records: real HTML files that lead on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from casebinder import addresses, markup
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
    """A file for each former address, in each language."""
    for address, forward in site.forwards.items():
        for language in site.languages:
            prefix = site.prefix(language)
            page, target = prefix + address, prefix + forward.address
            words_ = words(language)["frame"]
            html = PAGE.format(
                language=escape(language),
                title=escape(words_["moved"]),
                canonical=escape(site.url + target.partition("?")[0]),
                link=escape(addresses.relative(target, page)),
                label=escape(markup.plain(forward.title[language]) or words_["moved_here"]),
            )
            yield Output(f"{page}index.html", html.encode())
