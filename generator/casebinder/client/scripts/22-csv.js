/* The filtered list as a CSV file, made in the browser. */
(() => {
  "use strict";

  const { load, reader, NOT_STATED } = window.casebinder.parts;
  const FORMULA = /^(?=[^\S\n]*[=+\-@\t\r＝＋－＠])/gmu;

  /* A cell; each line of it that a spreadsheet would take for a formula starts with an apostrophe. */
  function cell(value) {
    const text = String(value ?? "");
    const safe = typeof value === "number" ? text : text.replace(FORMULA, "'");
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  /* The entries of the list that hold the places: [id, title, office, number, released]. */
  async function entries({ index, places }, language) {
    const found = new Map();
    const files = [...new Set(places.map((place) => Math.floor(place / index.perList)))];
    for (const file of files) {
      const [list] = await load(`l-${language}-${file}`);
      list.forEach((entry, at) => found.set(file * index.perList + at, entry));
    }
    return places.map((place) => found.get(place));
  }

  /* The labels of the values that a case has in a filter, each after the wider ones: `Hunan › Changsha`. */
  function values(known, panel, id, place) {
    const labels = [];
    const groups = known.get(id);
    const named = (value) => (value ? [...named(groups.get(value)?.above), panel.value(id, value)] : []);
    for (const [value, { cases }] of groups) {
      const above = [...groups.values()].some((each) => each.above === value && each.cases[place]);
      if (cases[place] && value !== NOT_STATED && !above) labels.push(named(value).join(" › "));
    }
    return labels.join("; ");
  }

  async function table(found, words, panel) {
    const { index, known, places, sums } = found;
    const language = reader(index);
    const names = new Map(panel.names());
    const facets = [...known.keys()].filter((id) => names.has(id) && id !== "aid" && id !== "year" && id !== "language");
    const { columns } = words;
    const here = document.querySelector("link[rel=canonical]").href; // where the site is published, whence it is read
    const head = [columns.id, columns.title, columns.number, columns.released, columns.office, columns.amount,
      ...facets.map((id) => names.get(id)), columns.address];
    const lines = (await entries(found, language)).map(([id, title, office, number, released], at) => [
      id, title, number, released, office, sums[places[at]] >= 0 ? sums[places[at]] : "",
      ...facets.map((facet) => values(known, panel, facet, places[at])), new URL(`${id}/`, here).href,
    ]);
    return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  async function download(found, words, panel) {
    const blob = new Blob([await table(found, words, panel)], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${words.file}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  window.casebinder.parts.download = download;
  customElements.define("case-browse", window.casebinder.parts.CaseBrowse);
})();
