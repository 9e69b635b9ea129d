/* Cases that hold the terms and fit the filters, ranked, with counts that are exact. */
(() => {
  "use strict";

  const { parse, open, find, load, numbers, plain } = window.casebinder.parts;
  const NOT_STATED = "not-stated";
  const WEIGHT = { title: 3, keywords: 2, summary: 1 };
  const SCOPES = ["title", "keywords", "facts", "assistance", "significance"];
  const SORTS = ["relevance", "newest", "oldest", "batch", "amount"];
  const K = 1.2;
  const B = 0.75;
  let filters = null;

  const bits = (size, held) => {
    if (held === "*") return new Uint8Array(size).fill(1);
    const made = new Uint8Array(size);
    for (const each of numbers(held)) made[each] = 1;
    return made;
  };

  /* Every filter with its values; each value has the cases that hold it or a value below it. */
  function open_filters() {
    filters ??= load("facets").then(([data]) => {
      const found = new Map();
      for (const [id, groups] of data.filters) {
        const values = new Map(groups.map(([value, above, held]) =>
          [value, { above, cases: bits(data.cases, held) }]));
        for (const { above, cases } of values.values()) raise(values, above, cases);
        const none = new Uint8Array(data.cases).fill(1);
        for (const { cases } of values.values()) cases.forEach((held, at) => held && (none[at] = 0));
        values.set(NOT_STATED, { above: "", cases: none });
        found.set(id, values);
      }
      const sums = data.paid ? plain(data.paid).map((at) => (at ? Number(data.amounts[at - 1]) : -1)) : [];
      return { found, sums, size: data.cases };
    }).catch((error) => {
      filters = null;
      throw error;
    });
    return filters;
  }

  function raise(values, above, cases, seen = new Set()) {
    const value = values.get(above);
    if (!value || seen.has(above)) return;
    cases.forEach((held, at) => held && (value.cases[at] = 1));
    raise(values, value.above, cases, seen.add(above));
  }

  /* The chosen values that exist, by filter, and the names that do not. */
  function chosen(known, wanted) {
    const filter = new Map();
    const unknown = [];
    for (const [id, values] of Object.entries(wanted ?? {})) {
      for (const value of [values].flat()) {
        if (known.get(id)?.has(value)) filter.set(id, [...(filter.get(id) ?? []), value]);
        else unknown.push(`${id}=${value}`);
      }
    }
    return { filter, unknown };
  }

  /* The cases that fit every filter but `except`, among `cases`. */
  function fitting(known, filter, cases, except = null) {
    const fit = cases.slice();
    for (const [id, values] of filter) {
      if (id === except) continue;
      const held = values.map((value) => known.get(id).get(value).cases);
      for (let at = 0; at < fit.length; at += 1) {
        if (fit[at] && !held.some((each) => each[at])) fit[at] = 0;
      }
    }
    return fit;
  }

  const sum = (cases) => cases.reduce((total, each) => total + each, 0);

  function counts(known, filter, cases) {
    const fit = fitting(known, filter, cases);
    const made = {};
    for (const [id, values] of known) {
      const base = filter.has(id) ? fitting(known, filter, cases, id) : fit;
      made[id] = {};
      for (const [value, { cases: held }] of values) {
        let n = 0;
        for (let at = 0; at < base.length; at += 1) n += base[at] & held[at];
        made[id][value] = n;
      }
    }
    return made;
  }

  /* The bits of the regions that a scope searches. */
  function regions(index, scope) {
    let mask = 0;
    index.regions.forEach(([, kind], at) => {
      if (scope === "anywhere" || kind === scope) mask |= 1 << at;
    });
    return mask;
  }

  /* Where a term stands; if nowhere as typed, where its parts stand together. */
  async function held(index, term, mask) {
    const found = await find(term);
    const any = found.regions.some((each) => each & mask);
    if (any || term.excluded || !term.parts.length) return { term, found: [found], loosened: false };
    const parts = await Promise.all(term.parts.map(find));
    return { term, found: parts, loosened: true };
  }

  const holds = (each, at, mask) => each.found.every((found) => found.regions[at] & mask);

  /* The cases that hold all terms, but for the one left out. */
  function matching(index, terms, mask, without = null) {
    const cases = new Uint8Array(index.cases).fill(1);
    for (const each of terms) {
      if (each === without) continue;
      for (let at = 0; at < cases.length; at += 1) {
        if (cases[at] && holds(each, at, mask) === each.term.excluded) cases[at] = 0;
      }
    }
    return cases;
  }

  /* A score for each case: title, keywords, summary first, then BM25. */
  function scores(index, terms, mask) {
    const weights = index.regions.map(([, kind]) => WEIGHT[kind] ?? 0);
    const lengths = plain(index.lengths);
    const mean = sum(lengths) / lengths.length || 1;
    const made = new Float64Array(index.cases);
    for (const { found, term } of terms) {
      for (const each of term.excluded ? [] : found) {
        const df = each.regions.reduce((n, here) => n + (here & mask ? 1 : 0), 0);
        const rare = Math.log(1 + (index.cases - df + 0.5) / (df + 0.5));
        for (let at = 0; at < made.length; at += 1) {
          if (!(each.regions[at] & mask)) continue;
          const times = each.times[at];
          let best = 0;
          weights.forEach((weight, region) => {
            if (each.regions[at] & mask & (1 << region)) best = Math.max(best, weight);
          });
          const norm = K * (1 - B + (B * lengths[at]) / mean);
          made[at] += best * 1000 + (rare * times * (K + 1)) / (times + norm);
        }
      }
    }
    return made;
  }

  /* The cases in the order asked for; their own order is newest first. */
  function sorted(cases, sort, score, known, sums) {
    const places = [];
    cases.forEach((held, at) => held && places.push(at));
    if (sort === "relevance" && score) return places.sort((a, b) => score[b] - score[a] || a - b);
    if (sort === "oldest") return places.sort((a, b) => year(known, a) - year(known, b) || batch(known, b) - batch(known, a) || a - b);
    if (sort === "batch") return places.sort((a, b) => batch(known, a) - batch(known, b) || a - b);
    if (sort === "amount") return places.sort((a, b) => (sums[b] ?? -1) - (sums[a] ?? -1) || a - b);
    return places;
  }

  function rank(known, id, at) {
    let place = 0;
    for (const { cases } of known.get(id)?.values() ?? []) {
      if (cases[at]) return place;
      place += 1;
    }
    return place;
  }

  const batch = (known, at) => rank(known, "batch", at);
  const year = (known, at) => -rank(known, "year", at);

  /* Everything about a query but the texts of its rows. */
  async function evaluate({ q = "", scope = "anywhere", filters: wanted = {}, sort = "" } = {}) {
    const [index, { found: known, sums }] = await Promise.all([open(), open_filters()]);
    const query = parse(String(q));
    const narrowed = SCOPES.includes(scope) ? scope : "anywhere";
    const mask = regions(index, narrowed);
    const terms = query.problem ? [] : await Promise.all(query.terms.map((term) => held(index, term, mask)));
    const { filter, unknown } = chosen(known, wanted);
    const base = query.problem ? new Uint8Array(index.cases) : matching(index, terms, mask);
    const cases = fitting(known, filter, base);
    const searched = terms.some(({ term }) => !term.excluded);
    const order = SORTS.includes(sort) && (sort !== "relevance" || searched) ? sort : searched ? "relevance" : "newest";
    const score = order === "relevance" ? scores(index, terms, mask) : null;
    const places = sorted(cases, order, score, known, sums);
    return { index, known, sums, query, terms, mask, scope: narrowed, filter, unknown, base, places, sort: order };
  }

  /* What would be found instead of nothing: without one word or filter, or else with one word or no filter. */
  function instead({ index, known, terms, mask, filter, base }) {
    const fewer = (rest) => new Map([...filter].map(([id, values]) =>
      [id, values.filter((value) => id !== rest[0] || value !== rest[1])]).filter(([, values]) => values.length));
    const tried = (list) => list.filter(({ n }) => n > 0);
    const found = tried([
      ...(terms.length > 1 ? terms : []).map((each) => ({
        without: each.term, n: sum(fitting(known, filter, matching(index, terms, mask, each))),
      })),
      ...[...filter].flatMap(([id, values]) => values.map((value) => (
        { filter: [id, value], n: sum(fitting(known, fewer([id, value]), base)) }))),
    ]);
    if (found.length) return found;
    return tried([
      ...(filter.size > 1 ? [{ filters: true, n: sum(base) }] : []),
      ...(terms.length > 1 || filter.size ? terms : []).filter(({ term }) => !term.excluded).map((each) => (
        { only: each.term, n: sum(matching(index, [each], mask)) })),
    ]);
  }

  Object.assign(window.casebinder.parts, {
    evaluate, instead, counts, open_filters, NOT_STATED, SCOPES, SORTS, sum,
  });
})();
