"""Words to robots and to those who found a hole: `robots.txt`, `.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.outputs import Output
from casebinder.records.site import Site


def servers(site: Site) -> Iterator[Output]:
    """`robots.txt`, which forbids nothing, for a robot that may not fetch a page cannot see its `noindex`.

    `security.txt` only where the owner of the site says who is to be told.
    """
    yield Output("robots.txt", f"User-agent: *\nDisallow:\n\nSitemap: {site.url}sitemap.xml\n".encode())
    if site.security:
        lines = (
            f"Contact: {site.security.contact}",
            f"Expires: {site.security.expires.iso}T00:00:00Z",
            f"Preferred-Languages: {', '.join(site.languages)}",
            f"Canonical: {site.url}.well-known/security.txt",
        )
        yield Output(".well-known/security.txt", ("\n".join(lines) + "\n").encode())
