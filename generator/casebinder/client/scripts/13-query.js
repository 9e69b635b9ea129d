/* What was typed, as terms: "…" a phrase, -word excludes, the rest are words that must all be there. */
(() => {
  "use strict";

  const { fold, cut, bare, bareFront, pieces, isWord } = window.casebinder.parts;
  const LONGEST = 200;
  const MOST = 12;
  const QUOTES = { '"': '"', "“": "”", "”": "”", "„": "”", "「": "」", "『": "』", "＂": "＂" };
  const SPACE = /[\s\u0085]/u;
  const MINUS = /[-－−–]/u;

  /* The typed text cut at spaces that stand outside quotation marks. */
  function chunks(typed) {
    const found = [];
    let at = 0;
    while (at < typed.length) {
      if (SPACE.test(typed[at])) {
        at += 1;
        continue;
      }
      const excluded = MINUS.test(typed[at]) && at + 1 < typed.length && !SPACE.test(typed[at + 1]);
      if (excluded) at += 1;
      const close = QUOTES[typed[at]];
      const end = close ? closing(typed, at + 1, close) : 0;
      if (end) {
        found.push({ text: typed.slice(at + 1, end), quoted: true, excluded });
        at = end + 1;
      } else {
        let stop = at + 1;
        while (stop < typed.length && !SPACE.test(typed[stop])) stop += 1;
        found.push({ text: typed.slice(at, stop), quoted: false, excluded });
        at = stop;
      }
    }
    return found;
  }

  /* Where a quotation ends: at its mark before a space or the end, or else, while it is still typed, at the end. */
  function closing(typed, from, close) {
    for (let at = from; at < typed.length; at += 1) {
      if (typed[at] === close || (close === "”" && typed[at] === '"')) {
        return at + 1 === typed.length || SPACE.test(typed[at + 1]) ? at : 0;
      }
    }
    return typed.length;
  }

  /* A chunk as a term: its tokens, whether the last is part of a word, the parts it falls into at punctuation. */
  function term({ text, quoted, excluded }) {
    const folded = quoted ? bareFront(fold(text)) : bare(fold(text));
    const kept = quoted && !bare(folded) ? "" : folded;
    const tokens = cut(kept);
    const last = tokens[tokens.length - 1] ?? "";
    const whole = quoted && /\s$/u.test(text);
    const typed = `${excluded ? "-" : ""}${quoted ? `"${text}"` : text}`;
    const made = { text: kept, typed, tokens, partial: isWord(last) && !whole, excluded, parts: [] };
    if (!quoted) {
      const parts = pieces(kept);
      if (parts.length > 1) made.parts = parts.map((part) => term({ text: part, quoted: false, excluded }));
    }
    return made;
  }

  /* The terms of a query, or what is wrong with it: {terms} or {problem, n}. */
  function parse(typed) {
    const text = typed.trim();
    if ([...text].length > LONGEST) return { terms: [], problem: "too_long", n: LONGEST };
    const seen = new Set();
    const terms = chunks(text).map(term).filter(({ tokens, text: each, excluded, partial }) => {
      const key = `${excluded}${partial}${each}`;
      return tokens.length > 0 && !seen.has(key) && seen.add(key);
    });
    if (text && !terms.length) return { terms, problem: "only_marks" };
    if (terms.length > MOST) return { terms: [], problem: "too_many", n: MOST };
    return { terms };
  }

  Object.assign(window.casebinder.parts, { parse });
})();
