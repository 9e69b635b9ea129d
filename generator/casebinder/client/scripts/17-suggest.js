/* Terms whose names hold what was typed, or that what was typed names: a way to all cases grouped under them. */
(() => {
  "use strict";

  const { make, count, fold, sum, parse, open_filters } = window.casebinder.parts;
  const SUGGESTED = 3;
  const LATIN = /[a-z]/u;

  /* How near a name is to a text, both folded: 0 the same, 3 only named in it, by whole words where it has some. */
  function near(name, text) {
    if (name === text) return 0;
    if (name.startsWith(text)) return 1;
    if (name.includes(text)) return 2;
    const named = LATIN.test(name) ? ` ${text} `.includes(` ${name} `) : name.length > 1 && text.includes(name);
    return named ? 3 : 4;
  }

  /* Elements that offer terms; `action` is the address of the page of all cases, `chosen` what follows a click. */
  async function suggest(spoken, typed, action, chosen = null) {
    const query = parse(typed);
    const text = query.terms.length === 1 && !query.terms[0].excluded ? fold(query.terms[0].text) : "";
    if (!text) return [];
    const terms = spoken.terms.map((term) => [Math.min(...term[3].map((name) => near(name, text))), term])
      .filter(([rank]) => rank < 4).sort((a, b) => a[0] - b[0]).slice(0, SUGGESTED).map(([, term]) => term);
    if (!terms.length) return [];
    const { found } = await open_filters();
    const items = terms.map(([facet, id, label]) => {
      const url = new URL(action);
      url.search = new URLSearchParams({ [facet]: id });
      const link = make("a", { class: "cb-chip", href: url.href }, `${spoken.facets[facet]} › ${label} `,
        make("span", { class: "cb-count" }, count(spoken.count, sum(found.get(facet).get(id).cases))));
      if (chosen) {
        link.addEventListener("click", (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          chosen(facet, id);
        });
      }
      return make("li", {}, link);
    });
    return [make("p", { class: "cb-line" }, spoken.suggest), make("ul", { class: "cb-chips" }, ...items)];
  }

  window.casebinder.parts.suggest = suggest;
})();
