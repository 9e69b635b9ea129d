"""Texts that run, break out or hide something where they are not escaped; `cbx` is what they would set."""

from __future__ import annotations

import re
from collections.abc import Sequence

RUN = "window.cbx=1,alert(1)"

HTML = (
    f"<script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea></style></noscript></template><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    '<script src="data:text/javascript,alert(1)"></script>',
    '<script type="module">alert(1)</script>',
    f"<img src=x onerror={RUN}>",
    f'<img src="x" onerror="{RUN}"',
    f"<IMG SRC=x ONERROR={RUN}>",
    f"<img/src=x/onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    '<svg><a xlink:href="javascript:alert(1)"><text y="20">x</text></a></svg>',
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f"<math><mi//xlink:href='data:x,<script>{RUN}</script>'>",
    f'<form><math><mtext></form><form><mglyph><style></math><img src onerror="{RUN}">',
    f'<noscript><p title="</noscript><img src=x onerror={RUN}>">',
    f"<details open ontoggle={RUN}>x</details>",
    f"<body onload={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<marquee onstart={RUN}>x</marquee>",
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<embed src="data:text/html,<script>alert(1)</script>">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>@import 'https://evil.example/x.css'; * { display: none }</style>",
    '<p style="background:url(https://evil.example/x)">x</p>',
    '<form action="https://evil.example/"><button>x</button></form>',
    '<button form="f" formaction="javascript:alert(1)">x</button>',
    '<a href="javascript:alert(1)">x</a>',
    '<template><img src=x onerror="alert(1)"></template>',
    '<plaintext>', "<xmp>", "<!--", "<![CDATA[", "<?xml ?>", "</body></html>", "</main></article></div>",
    "<", ">", "&", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&#x3c;img src=x onerror=alert(1)&#x3e;", "&NewLine;&colon;", "\u02cbscript\u02ca",
    "＜script＞alert(1)＜/script＞",
)  # fmt: skip

ATTRIBUTE = (
    f'" onmouseover="{RUN}" x="',
    f"' onmouseover='{RUN}' x='",
    f'"><img src=x onerror={RUN}>',
    f"'><img src=x onerror={RUN}>",
    f'" autofocus onfocus="{RUN}',
    f"` onmouseover=`{RUN}`",
    f'"/onmouseover={RUN}//',
    '" style="position:fixed;inset:0" class="',
    '" id="title" name="casebinder',
    "\\\"><script>alert(1)</script>",
    'x" http-equiv="refresh" content="0;url=https://evil.example',
)  # fmt: skip

MARKDOWN = (
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&#x09;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example/)",
    "[x](https://user@evil.example/)",
    "[x](\\\\evil.example)",
    '[x](https://example.org/ "onmouseover=alert(1)")',
    '[x](https://example.org/"onmouseover="alert(1))',
    "[x](https://example.org/'onmouseover='alert(1))",
    '[x"onmouseover="alert(1)](https://example.org/)',
    "[<img src=x onerror=alert(1)>](https://example.org/)",
    "![x](https://evil.example/x.png)",
    '![x" onerror="alert(1)](x)',
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<https://example.org/\" onmouseover=\"alert(1)>",
    "*x*{: onclick=alert(1) }",
    "x\n{: onclick=alert(1) .md-button }",
    "# x {: onclick=alert(1) }",
    "```html\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "`<img src=x onerror=alert(1)>`",
    "x | y\n--|--\n<script>alert(1)</script> | z",
    "*[x]: <script>alert(1)</script>\n\nx",
    "\\<script>alert(1)\\</script>",
    "**<b**onmouseover=alert(1)>",
    "1. <script>alert(1)</script>\n2. y",
    "- [x](javascript:alert(1))\n- *y*",
    "*" * 200 + "x" + "*" * 200,
    "[" * 200 + "x" + "]" * 200,
    "$$x$$ :smile: ++ctrl++ ==x== ^^x^^ !!! note",
)  # fmt: skip

TEMPLATE = (
    "{{ config }}", "{{ 7 * 7 }}", "{% raw %}", "{% include '/etc/passwd' %}", "{# x #}", "{{''.__class__}}",
    "${7*7}", "#{7*7}", "<%= 7*7 %>", "%(x)s %s {0} {x!r}", "CASEBINDERCONTENT", "CASEBINDERTITLE </head>",
    "--8<-- '/etc/passwd'",
)  # fmt: skip

DATA = (
    "=1+1", "+1+1", "-2+3", "@SUM(1)", " =1", "＝1+1", "one\n=1+1", '=HYPERLINK("https://evil.example")',
    "=cmd|' /C calc'!A1", '"=1', ";=1", ",=1", "'=1",
    "]]>", "]]&gt;", "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;", "<?xml-stylesheet href='x'?>",
    "</script><script>alert(1)</script>", "</ScRiPt ><img src=x onerror=alert(1)>", "<!--<script>",
    '"}</script><script>alert(1)</script>', '","@type":"Person","x":"',
    "\\u003cscript>alert(1)\\u003c/script>",
    "\\", '"', "'", '");alert(1);("', "`${alert(1)}`", "*/alert(1)/*", "__proto__", "constructor",
    "e\u0301" * 50, "𝕏" * 50, "ﷺ",
)  # fmt: skip

TEXTS = tuple(dict.fromkeys((*HTML, *ATTRIBUTE, *MARKDOWN, *TEMPLATE, *DATA)))
"""All of them, each once."""

FIRST = re.compile(r"[\"';,]?[=+\-@＝]|\s|#|```|\*\[|\d\. |\w \|")
"""What does something only where a text or line begins: a formula, a heading, a list, a block of code."""


def packs(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The texts in packs that a field takes at once, in each first one that must stand first.

    Where one of them had an effect it might hide the others of its pack, but that effect would be seen.
    """
    found = [[text] for text in texts if FIRST.match(text)] or [[]]
    for number, text in enumerate(text for text in texts if not FIRST.match(text)):
        found[number % len(found)].append(text)
    return tuple(map(tuple, found))


PACKS = packs(TEXTS)

ADDRESSES = (
    "https://example.org/'onmouseover='alert(1)",
    "https://example.org/?a=1&b=2&lt;script&gt;",
    "https://example.org/#;alert(1)",
    "https://example.org/javascript:alert(1)",
    "https://example.org/%3Cscript%3Ealert(1)%3C/script%3E",
    "https://example.org/(x)[y]",
    "https://xn--fsq.example/",
    "javascript:alert(1)", "data:text/html,x", "//evil.example/", "https://user@evil.example/",
    'https://example.org/"onmouseover="alert(1)', "https://example.org/<script>",
)  # fmt: skip
"""For the fields that hold an address; most are refused."""

HARMLESS = ((("plain words",) * max(map(len, PACKS)),), ("https://example.org/",))
"""What stands in the same fields of the site that the others are compared with."""
