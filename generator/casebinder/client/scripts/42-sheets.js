/* The cases of a comparison, read from the index: see generator/casebinder/search/sheets.py. */
(() => {
  "use strict";

  const { load, start, text, reader } = window.casebinder.parts;

  /* What is known of each published case that is named: [{id, title, told, parts, rows, paragraphs}]. */
  async function read(ids) {
    const index = await start();
    const language = reader(index);
    const [catalogue] = await load("ids");
    const places = ids.map((id) => catalogue.indexOf(id));
    const found = await Promise.all(places.map(async (place) => {
      if (place < 0) return null;
      const [{ rows, values, cases }] = await load(`c-${language}-${Math.floor(place / index.perSheet)}`);
      const [id, title, held, parts] = cases[place % index.perSheet];
      const told = Object.fromEntries(Object.entries(held).map(([row, at]) => [row, at.map((n) => values[n])]));
      return { id, title, told, parts, rows, paragraphs: await paragraphs(index, place, language, parts) };
    }));
    return { index, language, cases: found.filter(Boolean), unknown: ids.filter((_, at) => !found[at]) };
  }

  /* Number to [words, language]; a paragraph that this language lacks is taken from another. */
  async function paragraphs(index, place, language, parts) {
    const found = new Map();
    const wanted = parts.reduce((n, [, , first, last]) => n + last - first + 1, 0);
    for (const each of [language, ...index.languages.filter((other) => other !== language)]) {
      if (found.size >= wanted) break;
      const [, , , fields] = await text(index, place, each);
      for (const [, number, words_] of fields) {
        if (number && !found.has(number)) found.set(number, [words_, each]);
      }
    }
    return found;
  }

  /* The sections in the order of the first case; one that only another has after the one it follows. */
  function order(cases) {
    const made = [];
    for (const { parts } of cases) {
      let place = 0;
      for (const part of parts) {
        const at = made.findIndex(([id]) => id === part[0]);
        if (at < 0) made.splice(place, 0, part);
        place = (at < 0 ? place : at) + 1;
      }
    }
    return made;
  }

  Object.assign(window.casebinder.parts, { read_sheets: read, sections: order });
})();
