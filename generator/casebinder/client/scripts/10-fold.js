/* Folding and cutting: what the index and the query both do to a text before they compare anything.
   The same as generator/casebinder/search/fold.py, character for character. */
(() => {
  "use strict";

  const LETTERS =
    "a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0300-\\u1fff\\u2c00-\\u2dff" +
    "\\ua640-\\ua7ff\\uab30-\\uab6f";
  const IDEOGRAPHS =
    "0-9\\u2e80-\\u2fff\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u9fff\\ua000-\\ua63f\\ua800-\\uab2f" +
    "\\uab70-\\ufaff\\ufb50-\\ufdff\\u{10000}-\\u{1efff}\\u{20000}-\\u{3ffff}";
  const INVISIBLE =
    "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4" +
    "\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0" +
    "\\u{e0000}-\\u{e0fff}";
  const SPACES = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const SAME = {
    "‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "‟": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-",
  };

  const invisible = new RegExp(`[${INVISIBLE}]+`, "gu");
  const spaces = new RegExp(`[${SPACES}]+`, "gu");
  const same = new RegExp(`[${Object.keys(SAME).join("")}]`, "gu");
  const token = new RegExp(
    `[${LETTERS}]+|[${IDEOGRAPHS}]|[^ ${LETTERS}${IDEOGRAPHS}]* [^${LETTERS}${IDEOGRAPHS}]*|.`, "gsu");
  const word = new RegExp(`^[${LETTERS}]+$`, "u");
  const mark = `[^${LETTERS}${IDEOGRAPHS}]`;
  const before = new RegExp(`^${mark}+`, "u");
  const after = new RegExp(`${mark}+$`, "u");
  const marks = new RegExp(`${mark}+`, "u");

  /* Traditional characters to simplified ones: those that the texts of this site make a difference for. */
  const simplified = new Map();
  const HAN = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;

  function learn(pairs) {
    const characters = [...pairs];
    for (let at = 0; at < characters.length; at += 2) simplified.set(characters[at], characters[at + 1]);
  }

  /* The text as it is compared, its spaces at either end kept when `whole` is false. */
  function fold(text, whole = true) {
    const folded = text.toWellFormed?.() ?? text;
    const plain = folded.normalize("NFKC").toLowerCase().replace(invisible, "")
      .replace(same, (each) => SAME[each]).replace(spaces, " ")
      .replace(HAN, (each) => simplified.get(each) ?? each);
    return whole ? plain.replace(/^ | $/g, "") : plain;
  }

  const isWord = (text) => word.test(text);

  /* The tokens of a folded text; the single space between two words is no token. */
  function cut(text) {
    const tokens = text.match(token) ?? [];
    return tokens.filter((each, place) =>
      each !== " " || !(isWord(tokens[place - 1] ?? "") && isWord(tokens[place + 1] ?? "")));
  }

  /* The folded text without the punctuation before it, without that around it, and cut at all punctuation. */
  const bareFront = (text) => text.replace(before, "");
  const bare = (text) => text.replace(before, "").replace(after, "");
  const pieces = (text) => text.split(marks).filter(Boolean);

  /* The text of tokens `from` up to `to`, as it stands in the index. */
  function joined(tokens, from, to) {
    let text = tokens[from];
    for (let at = from + 1; at < to; at += 1) {
      text += isWord(tokens[at]) && isWord(tokens[at - 1]) ? ` ${tokens[at]}` : tokens[at];
    }
    return text;
  }

  /* The folded text and, for each place in it, where it comes from in the original. */
  function traced(text) {
    let folded = "";
    const origin = [];
    for (const segment of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
      let part = fold(segment[0], false);
      if (part.startsWith(" ") && (folded === "" || folded.endsWith(" "))) part = part.slice(1);
      for (let at = 0; at < part.length; at += 1) origin.push([segment.index, segment.index + segment[0].length]);
      folded += part;
    }
    return { folded, origin };
  }

  const casebinder = (window.casebinder ??= {});
  casebinder.parts = { fold, cut, bare, bareFront, pieces, joined, isWord, traced, learn };
})();
