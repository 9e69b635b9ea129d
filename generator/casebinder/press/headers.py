"""What servers are to say with every page: `_headers` for hosts that read it, the same for nginx."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.outputs import Output
from casebinder.policy import Inline, policy

FRAMED = "frame-ancestors 'none'"
"""A directive that browsers hear in a header only."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
HASHED = r"/assets/.+\.[0-9a-f]{8,10}\.(?:min\.)?(?:css|js)$"
"""Addresses of files whose name changes with their content; they hold no record text."""

FOREVER, FRESH = "public, max-age=31536000, immutable", "no-cache"

NGINX = """\
# Written by casebinder at every build, for a server or location block of nginx.
set $casebinder_cache "{fresh}";
if ($uri ~ "{hashed}") {{
  set $casebinder_cache "{forever}";
}}
add_header Cache-Control $casebinder_cache always;
{lines}"""


def headers(allowed: Inline) -> Iterator[Output]:
    """`_headers` for hosts that read it, and the same for nginx."""
    said = {"Content-Security-Policy": f"{policy(allowed)}; {FRAMED}", **HEADERS}
    yield Output("_headers", _rules(said).encode())
    yield Output("_nginx.conf", _nginx(said).encode())


def _rules(headers: dict[str, str]) -> str:
    lines = "".join(f"  {name}: {value}\n" for name, value in headers.items())
    return f"/*\n{lines}/assets/casebinder/*\n  Cache-Control: {FOREVER}\n"


def _nginx(headers: dict[str, str]) -> str:
    lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())
    return NGINX.format(hashed=HASHED, forever=FOREVER, fresh=FRESH, lines=lines)
