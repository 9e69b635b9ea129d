/* The sentence that matches, cut from the text of the case, its matches marked; and the public interface. */
(() => {
  "use strict";

  const { evaluate, counts, open, load, numbers, traced, isWord, joined } = window.casebinder.parts;
  const KINDS = ["title", "keywords", "summary"];
  const MOST = 160;
  const AT_ONCE = 100;
  const ENDS = /[。！？；!?.;]/u;
  const LETTER = /[\p{L}\p{M}]/u;
  const HAN = /[\u2e80-\u9fff\uf900-\ufaff]/u;
  const starts = new Map();

  /* Every place of a term in a folded text as [from, to]; a word starts where a word starts. */
  function matches(folded, term) {
    const found = [];
    const text = joined(term.tokens, 0, term.tokens.length);
    const first = isWord(term.tokens[0]);
    const last = isWord(term.tokens[term.tokens.length - 1]) && !term.partial;
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
      const end = at + text.length;
      if (first && at > 0 && wordish(folded[at - 1])) continue;
      if (last && end < folded.length && wordish(folded[end])) continue;
      found.push([at, end]);
    }
    return found;
  }

  const wordish = (character) => isWord(character);

  /* Places of all terms in the original text, in order, overlapping ones joined. */
  function ranges(text, terms) {
    const { folded, origin } = traced(text);
    const found = terms.flatMap((term) => matches(folded, term))
      .map(([from, to]) => [origin[from][0], origin[to - 1][1]])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const merged = [];
    for (const [from, to] of found) {
      const before = merged[merged.length - 1];
      if (before && from <= before[1]) before[1] = Math.max(before[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  /* The stretch of a text to show around a place: its sentence, shortened where that is long. */
  function stretch(text, from, to) {
    const ends = /[。！？；!?]|[.;](?=\s)/gu;
    let start = 0;
    let stop = text.length;
    for (const end of text.matchAll(ends)) {
      const after = end.index + end[0].length;
      if (after <= from) start = after;
      else if (end.index >= to - 1) {
        stop = after;
        break;
      }
    }
    const most = HAN.test(text) ? MOST / 2 : MOST;
    if (stop - start > most + (to - from)) {
      start = Math.max(start, edge(text, from - Math.floor(most / 2), start));
      stop = Math.min(stop, edge(text, to + Math.floor(most / 2), stop));
    }
    return [start, stop];
  }

  /* A place near `at` that does not cut a word or a character in two. */
  function edge(text, at, fallback) {
    let place = Math.min(Math.max(at, 0), text.length);
    for (let n = 0; n < 24 && place > 0 && place < text.length; n += 1) {
      const cuts = (LETTER.test(text[place - 1]) && LETTER.test(text[place]) && !HAN.test(text[place])) ||
        /[\udc00-\udfff]/.test(text[place]);
      if (!cuts) return place;
      place -= 1;
    }
    return place > 0 && place < text.length ? place : fallback;
  }

  /* Whether a place lies inside a sentence. */
  const cutAt = (text, at) => at > 0 && at < text.length && !ENDS.test(text.slice(0, at).trimEnd().slice(-1));

  /* An excerpt as parts of text, every second one a match: ["… before ", "match", " after …"]. */
  function excerpt(text, marks) {
    if (!marks.length) return [text];
    const [start, stop] = stretch(text, ...marks[0]);
    const parts = [];
    let at = start;
    for (const [from, to] of marks) {
      if (to > stop) break;
      parts.push(text.slice(at, from), text.slice(from, to));
      at = to;
    }
    parts.push(text.slice(at, stop));
    parts[0] = (cutAt(text, start) ? "… " : "") + parts[0].trimStart();
    const end = parts.length - 1;
    parts[end] = parts[end].trimEnd() + (cutAt(text, stop) ? " …" : "");
    return parts;
  }

  /* The text of a case in a language: [id, titles, lines, fields]. */
  async function text(index, place, language) {
    if (!starts.has(language)) starts.set(language, numbers((await load(`n-${language}`))[0].texts));
    const firsts = starts.get(language);
    let file = 0;
    while (file + 1 < firsts.length && firsts[file + 1] <= place) file += 1;
    const [entries] = await load(`t-${language}-${file}`);
    return entries[place - firsts[file]];
  }

  /* The languages in which a case holds the terms, the reader's first. */
  function languages(found, place, reader) {
    const { index, terms, mask } = found;
    const inside = new Set();
    for (const { found: each, term } of terms) {
      for (const held of term.excluded ? [] : each) {
        index.regions.forEach(([language], region) => {
          if (held.regions[place] & mask & (1 << region)) inside.add(language);
        });
      }
    }
    const order = [...new Set([reader, ...index.languages])].filter((each) => index.languages.includes(each));
    const all = order.filter((language) => inside.has(language));
    return all.length ? all : order.slice(0, 1);
  }

  /* The field that shows best why a case was found: most terms, then the shortest way to the text itself. */
  function best(fields, terms, scope) {
    let choice = null;
    const paragraphs = [];
    for (const [kind, number, words] of fields) {
      if (scope !== "anywhere" && kind !== scope) continue;
      const hit = terms.filter((term) => ranges(words, [term]).length);
      if (!hit.length) continue;
      if (number) paragraphs.push(number);
      const score = hit.length * 10 - (kind === "title" ? 5 : kind === "keywords" ? 4 : 0);
      if (!choice || score > choice.score) choice = { kind, number, words, score };
    }
    return { choice, paragraphs };
  }

  /* One row: what it links to and shows. */
  async function row(found, place, reader) {
    const { index, terms, scope } = found;
    const wanted = terms.filter(({ term }) => !term.excluded)
      .flatMap(({ term, loosened }) => (loosened ? term.parts : [term]));
    const held = languages(found, place, reader);
    const language = held[0];
    const [id, titles, lines, fields] = await text(index, place, language);
    const { choice, paragraphs } = best(fields, wanted, scope);
    const spoken = Math.max(index.languages.indexOf(reader), 0);
    const summary = fields.find(([kind]) => kind === "summary");
    const shown = choice ?? { kind: "summary", number: 0, words: summary?.[2] ?? "" };
    const title = titles[spoken];
    return {
      id, place, title, line: lines[spoken], language, languages: held, paragraphs,
      titleMarks: split(title, ranges(title, wanted)),
      kind: shown.kind, number: shown.number,
      parts: choice ? excerpt(shown.words, ranges(shown.words, wanted)) : [shown.words],
    };
  }

  /* A text as parts, every second one a match. */
  function split(words, marks) {
    const parts = [];
    let at = 0;
    for (const [from, to] of marks) {
      parts.push(words.slice(at, from), words.slice(from, to));
      at = to;
    }
    return [...parts, words.slice(at)];
  }

  const reading = () => {
    const spoken = document.documentElement.lang || "en";
    return spoken;
  };

  /* The reader's language as the site names it. */
  function reader(index) {
    const spoken = reading().toLowerCase();
    return index.languages.find((each) => each.toLowerCase() === spoken) ??
      index.languages.find((each) => spoken.startsWith(each.toLowerCase())) ?? index.languages[0];
  }

  const rows = (found, offset, limit) =>
    Promise.all(found.places.slice(offset, offset + limit).map((place) => row(found, place, reader(found.index))));

  /* casebinder.search({q, scope, filters, sort, offset, limit}): see the page for programs. */
  async function search(wanted = {}) {
    const found = await evaluate(wanted);
    const offset = Math.max(0, Number(wanted.offset) || 0);
    const end = Math.min(found.places.length, offset + Math.max(0, Number(wanted.limit ?? 10) || 0));
    const shown = [];
    for (let at = offset; at < end; at += AT_ONCE) {
      shown.push(...await rows(found, at, Math.min(AT_ONCE, end - at)));
    }
    return {
      total: found.places.length,
      hits: shown.map(({ id, language, paragraphs, parts }) => ({ id, language, paragraphs, excerpt: parts.join("") })),
      counts: counts(found.known, found.filter, found.base),
      unknown: found.unknown,
      problem: found.query.problem ?? null,
    };
  }

  /* The words the search says, in the reader's language. */
  async function words() {
    const index = await open();
    return (await load(`w-${reader(index)}`))[0];
  }

  window.casebinder.search = search;
  Object.assign(window.casebinder.parts, { row, rows, ranges, split, reader, words, text });
})();
