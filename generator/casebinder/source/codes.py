"""What the codes of faults in the files mean: demand, reason, examples; `casebinder explain` shows them."""

from __future__ import annotations

CODES = {
    "file-kind": """Every record file, and every file in docs/, is an ordinary file of the folder.

A symbolic link may lead out of the folder and publish what nobody meant to; a pipe or a device never ends.
""",
    "file-missing": """The folder holds cases.yaml.

It says what the site is called, where it will be served and in which languages.
""",
    "file-name": """Record files have names that work on every system and end in .yaml.

Letters, digits, `-`, `_` and `.`; no space, no `#`, no `?`, none of the names that Windows keeps for devices.
""",
    "file-size": """A record file holds at most 256 MiB, and all of them together 2 GiB.

Ten thousand cases in two languages hold 70 to 100 MiB. Files that `include:` names are read one by one; those
in which something is wrong stay in memory together and hold at most 256 MiB too: what is beyond is not read
until they are corrected.
""",
    "file-unreadable": """Every record file can be read.

The system refused it; look at its permissions.
""",
    "front-matter": """What stands between two lines of `---` at the top of a page is keys with values.

It names the page and says what kind of page it is. Where a colon is full-width, a quotation mark has no end
or the second line is missing, readers are shown these lines as text.
""",
    "hidden-metadata": """No file is published with hidden words about its maker.

Photos tell where they were taken, documents who wrote them. JPEG, PNG, WebP, GIF and PDF files are published
without such words; from other forms casebinder cannot take them out.
""",
    "include-nothing": """Every path in `include:` leads to a file.

A slip in the path would leave all its records out without a word.
""",
    "include-outside": """`include:` names files below the folder of cases.yaml.

A site is made of one folder, so that it can be copied and checked as a whole.
""",
    "lost-character": """No text holds the sign for a lost character (U+FFFD).

It stands where a program could not convert a character: the original must be looked up.
""",
    "merge-conflict": """No file holds the lines with which version control marks what it could not merge.

Two people changed the same lines. Of records, somebody must choose; `ledger.yaml` is put right by
`casebinder ledger`, which keeps the lines of both.
""",
    "not-utf-8": """Record files are saved in UTF-8.

Other encodings, GBK among them, turn Chinese into other signs on other machines. In Notepad, Word or WPS:
Save as, Encoding: UTF-8.
""",
    "text-after-hash": """A value that holds ` #` stands in quotes.

YAML takes what follows a space and `#` for a comment and drops it, so that readers would miss it.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        summary:
          en: Case number one.
          zh: 第 #1 号案例。
          #     ^
        status: draft

PASS
    cases:
      - id: b2c3d4  # a comment
        title: {en: Aid to a reader, zh: 读者救助案}
        summary:
          en: Case number one.
          zh: "第 #1 号案例。"
        status: draft
""",
    "unseen-character": """No text holds characters that nobody can see.

Control characters, zero-width ones and those that turn the direction of writing come along in pasted text;
they break searches and can make a text read otherwise than it is. Type the words around them anew.
""",
    "yaml-alias": """No value is written as `*name`.

It would stand for a value elsewhere; a record is read by itself. A text that begins with `*` needs quotes.
""",
    "yaml-anchor": """No value is named with `&`.

A record is read by itself and says all it has to say. A text that begins with `&` needs quotes.
""",
    "yaml-colon": """A key is followed by an ordinary colon and a space.

`title：` has a full-width colon and `title:x` no space: YAML takes either for a text.
""",
    "yaml-documents": """A file holds one document.

A line `---` in the middle begins another one; take it out.
""",
    "yaml-duplicate-key": """A key stands once in a map.

Of two values only one could be shown, and nobody could tell which.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        status: draft
        status: draft
       #^^^^^^

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        status: draft
""",
    "yaml-empty": """Every file holds something.

An empty file is one that was not saved, or is not needed.
""",
    "yaml-indentation": """Lines are indented with ordinary spaces.

Full-width spaces look like two spaces, and YAML takes them for a part of the text.
""",
    "yaml-key": """Every key is a name.

Numbers, `true`, `null`, lists and maps are no names of fields.
""",
    "yaml-merge": """No key is `<<`.

It would merge another map into the record; a record says all it has to say.
""",
    "yaml-syntax": """A file is written in the YAML that records use.

Keys with values, lists with dashes, texts; a text with a colon, a comma in brackets or a special first sign
stands in quotes.
""",
    "yaml-tab": """Lines are indented with spaces.

YAML knows no tabs there, for nobody can tell how wide they are.
""",
    "yaml-tag": """No value has a tag such as `!name`.

The form of the records says what a value is. A text that begins with `!` needs quotes.
""",
    "yaml-too-deep": """Lists and maps are nested at most 50 deep.

Records need eight; what is deeper is a bracket that was not closed.
""",
    "yaml-too-long": """A text has at most 262,144 characters, a line 16 million.

A longer one is a quote that was not closed.
""",
    "yaml-too-many": """A file holds no more keys and values than its size lets expect.

It keeps a file that was made to exhaust the machine from doing so.
""",
    "yaml-top": """A file holds keys with values: `cases:`, `courses:`, `terms:`.

A list or a text on top belongs below such a key.
""",
}
"""Code to the demand, the reason and examples."""
