/* Where a run of tokens stands: hot grams give cases, the others positions that are fitted together.
   See generator/casebinder/search/grams.py. */
(() => {
  "use strict";

  const { joined, isWord, numbers, load, start, SearchError, learn } = window.casebinder.parts;
  const BETWEEN = "X";
  const REGION = "\u00a0";
  const PART = "P";
  const AT_ONCE = 4;
  let opened = null;

  /* The index, with the languages one after the other: the hot grams of each as a map to their shard. */
  function open() {
    opened ??= start().then((index) => {
      let regions = [];
      const parts = [...index.parts].map(([language, part]) => {
        learn(part.traditional);
        const first = regions.length;
        regions = [...regions, ...part.regions.map((each) => [language, ...each])];
        return opened_part(index, language, part, first);
      });
      return { ...index, parts, regions };
    }).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  function opened_part(index, language, part, first) {
    const hot = new Map();
    part.hot.forEach((names, shard) => {
      for (const name of names.split(BETWEEN)) hot.set(name, shard);
    });
    let shards = 0;
    const sizes = part.listed.map((names) => {
      const firsts = names === null ? [] : names.split(BETWEEN);
      const size = { firsts, first: shards };
      shards += firsts.length;
      return size;
    });
    const { regions, alphabet } = part;
    return { language, first, regions, alphabet: new Set(alphabet), hot, sizes, read: new Map(), cases: index.cases };
  }

  /* A shard as a map from gram to list. */
  async function shard(part, family, number) {
    const name = `${family}-${part.language}-${number}`;
    if (!part.read.has(name)) {
      const [names, lists] = await load(name);
      const keys = names.split(BETWEEN);
      const texts = lists.split(" ");
      if (keys.length !== texts.length) throw new SearchError("damaged", name);
      for (let at = 1; at < texts.length; at += 1) if (texts[at] === "=") texts[at] = texts[at - 1];
      part.read.set(name, new Map(keys.map((key, at) => [key, texts[at]])));
    }
    return part.read.get(name);
  }

  /* The last place of a sorted list whose gram does not come after `gram`. */
  function before(firsts, gram) {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= gram) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /* Positions of one gram of so many tokens. */
  async function listed(part, gram, size) {
    const level = part.sizes[size - 1];
    const at = level ? before(level.firsts, gram) : -1;
    if (at < 0) return [];
    return numbers((await shard(part, "p", level.first + at)).get(gram));
  }

  /* Positions of the grams of so many tokens that start with `stem` and end in the word it ends in. */
  async function completed(part, stem, size) {
    const level = part.sizes[size - 1];
    if (!level || !level.firsts.length) return [];
    const first = Math.max(before(level.firsts, stem), 0);
    const last = before(level.firsts, `${stem}\uffff`);
    const wanted = [];
    for (let at = first; at <= last; at += 1) wanted.push(level.first + at);
    const found = [];
    for (const each of await Promise.all(wanted.map((number) => shard(part, "p", number)))) {
      for (const [gram, list] of each) {
        const rest = gram.startsWith(stem) ? gram.slice(stem.length) : " ";
        if (rest === "" || isWord(rest)) found.push(numbers(list));
      }
    }
    return found.length === 1 ? found[0] : found.flat().sort((a, b) => a - b);
  }

  /* Whether the tokens from `from` to `to` are a gram whose positions are listed. */
  function isListed(part, tokens, from, to) {
    if (part.hot.has(joined(tokens, from, to))) return false;
    return to - from === 1 || part.hot.has(joined(tokens, from, to - 1)) ||
      part.hot.has(joined(tokens, from + 1, to));
  }

  /* The fewest listed grams that cover the tokens: [from, to] each. */
  function cover(part, tokens) {
    const chosen = [];
    let covered = 0;
    while (covered < tokens.length) {
      let best = null;
      for (let from = Math.max(0, covered - part.sizes.length); from <= covered; from += 1) {
        const most = Math.min(tokens.length, from + part.sizes.length);
        for (let to = most; to > Math.max(covered, best?.[1] ?? 0); to -= 1) {
          if (isListed(part, tokens, from, to)) {
            best = [from, to];
            break;
          }
        }
      }
      if (!best) throw new SearchError("damaged", "grams");
      chosen.push(best);
      covered = best[1];
    }
    return chosen;
  }

  /* Numbers that are in `some` and, less `shift`, in `others`; both rising. */
  function meet(some, others, shift) {
    const found = [];
    let at = 0;
    for (const place of some) {
      while (at < others.length && others[at] - shift < place) at += 1;
      if (at === others.length) break;
      if (others[at] - shift === place) found.push(place);
    }
    return found;
  }

  /* Positions of whole tokens that are not hot together. */
  async function positions(part, tokens) {
    const grams = cover(part, tokens);
    let found = null;
    for (let at = 0; at < grams.length && found?.length !== 0; at += AT_ONCE) {
      const some = grams.slice(at, at + AT_ONCE);
      const lists = await Promise.all(
        some.map(([from, to]) => listed(part, joined(tokens, from, to), to - from)));
      some.forEach(([from], n) => {
        found = found ? meet(found, lists[n], from) : lists[n].map((place) => place - from);
      });
    }
    return found;
  }

  /* Positions of whole tokens followed by a word that starts with the last: the words that follow the longest
     hot run before it, the listed ones from the shards of their size, the hot ones each as whole tokens. */
  async function begun(part, tokens) {
    const size = tokens.length;
    let from = size - 1;
    while (from > 0 && part.hot.has(joined(tokens, from - 1, size - 1))) from -= 1;
    const stem = joined(tokens, from, size);
    if (from === 0) return completed(part, stem, size);
    const front = tokens.slice(0, -1);
    const starts = await positions(part, front);
    if (!starts.length) return starts;
    const found = [meet(starts, await completed(part, stem, size - from), from)];
    const before = stem.length - tokens[size - 1].length;
    for (const gram of part.hot.keys()) {
      const word = gram.startsWith(stem) ? gram.slice(before) : "";
      if (isWord(word)) found.push(await positions(part, [...front, word]));
    }
    return found.flat().sort((a, b) => a - b);
  }

  /* Marks in `held` the regions of each case (as bits) in which a hot gram stands. */
  function mark(part, list, held) {
    list.split(REGION).forEach((cases, region) => {
      for (const each of numbers(cases)) {
        held.regions[each] |= 1 << (part.first + region);
        held.times[each] += 1;
      }
    });
  }

  /* Marks in `held` the regions of each case in which one of the positions lies. */
  function place(part, places, held) {
    let region = 0;
    for (const each of places) {
      while (each >= part.regions[region][1] + part.regions[region][2] * part.regions[region][3]) region += 1;
      const [, base, width, , spills] = part.regions[region];
      const slot = Math.floor((each - base) / width);
      const spill = slot < part.cases ? null : spills.find(([first, many]) => slot < first + many);
      const found = spill ? spill[2] : slot;
      held.regions[found] |= 1 << (part.first + region);
      held.times[found] += 1;
    }
  }

  /* Whether the texts of a language cannot hold a term, as it has a character that they lack. */
  function lacks(part, { tokens }) {
    return part.alphabet.size > 0 &&
      tokens.some((each) => [...each].length === 1 && !isWord(each) && !part.alphabet.has(each));
  }

  /* Marks where the texts of one language hold a term. */
  async function search(part, { tokens, partial }, held) {
    const name = joined(tokens, 0, tokens.length) + (partial ? PART : "");
    if (part.hot.has(name)) {
      mark(part, (await shard(part, "h", part.hot.get(name))).get(name), held);
    } else {
      place(part, await (partial ? begun(part, tokens) : positions(part, tokens)), held);
    }
  }

  /* For each case, the regions (as bits) that hold the term and how many times. */
  async function find(term) {
    const index = await open();
    const held = { regions: new Uint32Array(index.cases), times: new Uint16Array(index.cases) };
    await Promise.all(index.parts.map((part) => (lacks(part, term) ? null : search(part, term, held))));
    return held;
  }

  Object.assign(window.casebinder.parts, { open, find });
})();
