"""What the codes of faults of form mean: demand, reason, examples; `casebinder explain` shows them."""

from __future__ import annotations

CODES = {
    "ambiguous-term": """A label or alias stands for one term of its vocabulary.

Editors may write it in a record, and readers filter by it: it must not mean two things.

FAIL
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - id: property
        label: {en: Property, zh: 财产}
        aliases: [诈骗]
      - id: fraud
        label: {en: Fraud, zh: 诈骗}
        #                      ^^
        parent: property

PASS
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - id: fraud
        label: {en: Fraud, zh: 诈骗}
""",
    "bad-date": """A date is written 2023, 2023-03 or 2023-03-08, as exactly as it is known.

Written in one way it can be sorted and shown in every language.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        dated: 2023.3.8
        #      ^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        dated: 2023-03-08
        status: draft
""",
    "bad-id": """An id has the form of its kind, for it becomes the address of a page for ever.

A case's is six of bcdfghjkmnpqrstvwxyz23456789, minted by `casebinder new case`. Any other is made of small
letters, digits and single hyphens, 64 at most.

FAIL
    batches:
      - id: First_Batch
        #   ^^^^^^^^^^^
        title: {en: A batch, zh: 批次}

PASS
    batches:
      - id: first-batch
        title: {en: A batch, zh: 批次}
""",
    "bad-number": """A number is written in digits, with a point before decimals.

No unit, no separators: the site adds them in every language.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        people: {aided: 3人}
        #               ^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        people: {aided: 3}
        status: draft
""",
    "bad-paragraphs": """`paragraphs:` names one paragraph, as 3, or a run of them, as 3-7.

They are the numbers that stand in the margin of the case's page.

FAIL
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: k7w3pd, paragraphs: the first}]
            #                                  ^^^^^^^^^

PASS
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: k7w3pd, paragraphs: 1-2}]
""",
    "bad-contact": """A contact begins with mailto:, https:// or tel:.

It is published in security.txt, which programs read.

FAIL
    # cases.yaml
    site:
      title: {en: Cases, zh: 案例}
      url: https://example.org/
      languages: [en, zh]
      security: {contact: security@example.org, expires: 2999-01-01}
      #                   ^^^^^^^^^^^^^^^^^^^^
    cases:
      - id: k7w3pd
        title: {en: Aid to Wu, zh: 吴某救助案}
        facets: {crime-type: [fraud]}
        status: draft

PASS
    # cases.yaml
    site:
      title: {en: Cases, zh: 案例}
      url: https://example.org/
      languages: [en, zh]
      security: {contact: mailto:security@example.org, expires: 2999-01-01}
    cases:
      - id: k7w3pd
        title: {en: Aid to Wu, zh: 吴某救助案}
        facets: {crime-type: [fraud]}
        status: draft
""",
    "bad-url": """An address begins with https:// or http:// and names a host, and no user.

Readers follow it from the page of the record.

FAIL
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        sources:
          - title: {en: Notice, zh: 通知}
            url: www.example.org/notice
            #    ^^^^^^^^^^^^^^^^^^^^^^

PASS
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        sources:
          - title: {en: Notice, zh: 通知}
            url: https://www.example.org/notice
""",
    "duplicate-id": """An id is used once among the records of its type.

Two pages cannot have one address; capitals make no difference. The first of the two is kept for the check.

FAIL
    batches:
      - id: first
        #   ^^^^^
        title: {en: Another batch, zh: 另一批次}

PASS
    batches:
      - id: second
        title: {en: Another batch, zh: 另一批次}
""",
    "empty-entry": """No entry of a list is empty.

A dash or a comma was left behind, or a value was forgotten.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        mechanisms:
          - green-channel
          - ~
          # ^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        mechanisms:
          - green-channel
        status: draft
""",
    "empty-text": """A text that is given holds something.

What is not known is left out: the site then says "not stated".

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        laws: [{act: penal-code, article: ""}]
        #                                 ^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        laws: [{act: penal-code}]
        status: draft
""",
    "former-term": """A term is written by its present id, or by a label or alias.

Its former ids, under `replaces:`, lead on to it; whoever reads the record should not have to look them up.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {shape: [circle]}
        #                ^^^^^^
        status: draft
    # vocabularies/shape.yaml
    facet: {label: {en: Shape, zh: 形状}}
    terms:
      - {id: round, label: {en: Round, zh: 圆}, replaces: [circle]}

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {shape: [round]}
        status: draft
    # vocabularies/shape.yaml
    facet: {label: {en: Shape, zh: 形状}}
    terms:
      - {id: round, label: {en: Round, zh: 圆}, replaces: [circle]}
""",
    "ledger-line": """Every line of `ledger.yaml` is as `casebinder ledger` wrote it.

It keeps the promise that an address goes on working. Nobody needs to write in it: the command adds what is
new.

FAIL
    # ledger.yaml
    languages: [en, zh]
    published:
      vocabularies/crime-type/: last week
      #                         ^^^^^^^^^

PASS
    # ledger.yaml
    languages: [en, zh]
    published:
      vocabularies/crime-type/: 2024-05-01
""",
    "missing-key": """A record has all the keys that its form requires.

Without them its page would lack what readers need.

FAIL
    batches:
      - id: second
     #  ^^
        overview: {en: What it is about., zh: 概况。}

PASS
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        overview: {en: What it is about., zh: 概况。}
""",
    "one-term-only": """A facet with `many: false` takes one term a case.

The vocabulary says so where cases must fall into one group each.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {shape: [round, square]}
        #               ^^^^^^^^^^^^^^^
        status: draft
    # vocabularies/shape.yaml
    facet: {label: {en: Shape, zh: 形状}, many: false}
    terms:
      - {id: round, label: {en: Round, zh: 圆}}
      - {id: square, label: {en: Square, zh: 方}}

PASS
    cases:
      - id: k2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {shape: round}
        published: 2024-05-01
      - id: k2c3d5
        title: {en: Aid to a writer, zh: 作者救助案}
        facets: {shape: square}
        published: 2024-05-01
    # vocabularies/shape.yaml
    facet: {label: {en: Shape, zh: 形状}, many: false}
    terms:
      - {id: round, label: {en: Round, zh: 圆}}
      - {id: square, label: {en: Square, zh: 方}}
""",
    "parent-cycle": """No term is above itself.

The tree of terms could not be drawn.

FAIL
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - id: fraud
        label: {en: Fraud, zh: 诈骗}
        parent: fraud
        #       ^^^^^

PASS
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - id: property
        label: {en: Property, zh: 财产}
      - id: fraud
        label: {en: Fraud, zh: 诈骗}
        parent: property
""",
    "list-too-long": """A list in a record has at most 1,000 entries, `languages` four.

No page could show more; a longer list has come there by a slip. Lists of records have no such bound. The
search tells apart what it searches in four languages.
""",
    "repeated-entry": """A term or an id stands once in a list.

The second one adds nothing; one of them may have been meant to be another.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        mechanisms: [green-channel, green-channel]
        #                           ^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        mechanisms: [green-channel]
        status: draft
""",
    "too-many-faults": """A run reports 2,000 faults of form.

So many have few causes: mend the first ones and check again.
""",
    "unknown-choice": """A key with fixed words holds one of them.

`status:` is draft, published or withdrawn; the message lists the words of the key.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        status: publish
        #       ^^^^^^^

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        status: published
""",
    "unknown-facet": """A key of `facets:` is a vocabulary whose file has `facet:`.

Cases are grouped by it, and its pages are made from the vocabulary.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-typ: fraud}
        #        ^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-type: fraud}
        status: draft
""",
    "unknown-key": """Every key is one that the form knows.

What stands under a key with a slip in it would be left out without a word.

FAIL
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        overwiev: {en: What it is about., zh: 概况。}
       #^^^^^^^^

PASS
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        overview: {en: What it is about., zh: 概况。}
""",
    "unknown-language": """A text is in the languages of the site.

They are listed in cases.yaml under `site:`, `languages:`. Inside `{ }` a comma ends a text: one that holds a
comma stands in quotes.

FAIL
    batches:
      - id: second
        title: {en: A batch, zh: 批次, cn: 批次}
        #                            ^^

PASS
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
""",
    "unknown-parent": """A term's `parent:` is the id of a term of the same vocabulary.

The tree of terms is made from it.

FAIL
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - id: fraud
        label: {en: Fraud, zh: 诈骗}
        parent: property
        #       ^^^^^^^^

PASS
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - id: fraud
        label: {en: Fraud, zh: 诈骗}
""",
    "unknown-source": """A figure's `source:` counts the entries of its mechanism's `sources:`, from 1.

Every figure is shown with the document it stands in.

FAIL
    mechanisms:
      - id: measures
        title: {en: Measures, zh: 办法}
        figures: [{measure: cases-handled, value: 3, source: 2}]
        #                                                    ^
        sources: [{title: {en: Report, zh: 报告}}]

PASS
    mechanisms:
      - id: measures
        title: {en: Measures, zh: 办法}
        figures: [{measure: cases-handled, value: 3, source: 1}]
        sources: [{title: {en: Report, zh: 报告}}]
""",
    "unknown-term": """A coded value is a term of its vocabulary, by id, label or alias.

A value of its own would stand alone: no reader who filters would find the case.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-type: [frawd]}
        #                     ^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-type: [诈骗]}
        status: draft
""",
    "vocabulary-missing": """Every list of words that records are coded with has its file in vocabularies/.

Without the file a word cannot be held to the list, and readers are shown it as it stands in the record, in
one language for all.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        parties: [{name: {en: A., zh: 某甲}, role: aided}]
        #                                        ^^^^^
        status: draft

PASS
    # vocabularies/role.yaml
    terms:
      - id: aided
        label: {en: Aided, zh: 被救助人}
    # records/example.yaml
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        parties: [{name: {en: A., zh: 某甲}, role: aided}]
        status: draft
""",
    "wrong-count": """A pair of cases to compare names two different cases.

They become the two columns of a page of their own.

FAIL
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            compare: [[k7w3pd]]
            #         ^^^^^^^^

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to a reader, zh: 读者救助案}
        facets: {crime-type: [fraud]}
        status: published
        published: 2024-05-01

    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            compare: [[k7w3pd, b2c3d4]]
""",
    "wrong-type": """A value has the shape its key wants: a text, a list, a map of keys.

The message says which.

FAIL
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        sources: a notice
        #        ^^^^^^^^

PASS
    batches:
      - id: second
        title: {en: A batch, zh: 批次}
        sources: [{title: {en: Notice, zh: 通知}}]
""",
}
"""Code to the demand, the reason and examples."""
