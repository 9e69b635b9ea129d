/* Rows of results and messages as elements; record text enters only as text. */
(() => {
  "use strict";

  const { root } = window.casebinder.parts;

  /* An element: make("a", {href: …}, child, "text", …); a missing attribute or child is left out. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }

  /* Words with {names} set in. */
  const say = (words, values) => words.replace(/\{(\w+)\}/gu, (all, name) => values[name] ?? all);

  const figure = (n) => n.toLocaleString("en-US");

  const count = (words, n) => say(n === 1 ? words.one : words.other, { n: figure(n) });

  /* Parts of which every second is a match. */
  const marked = (parts) => parts.map((part, at) => (at % 2 && part ? make("mark", {}, part) : part));

  const folder = (index, language) => (language === index.languages[0] ? "" : `${language}/`);

  /* The address of a case, at the paragraph that matched and with what to mark there. */
  function address(index, language, id, typed = "", number = 0) {
    const url = new URL(`${folder(index, language)}cases/${id}/`, root);
    if (root.protocol === "file:") url.pathname += "index.html";
    if (typed) url.searchParams.set("mark", typed);
    if (number) url.hash = `p${number}`;
    return url.href;
  }

  /* Where in the case the excerpt stands, in words. */
  function place(words, row, reader) {
    const where = row.number ? say(words.paragraph, { n: row.number }) : (words.kinds[row.kind] ?? "");
    const other = row.language === reader ? "" : (words.matched[row.language] ?? row.language);
    return [where, other].filter(Boolean).join(" · ");
  }

  /* A row of the list: title, line of facts, the matching sentence as a link to its paragraph. */
  function item(index, words, row, typed, reader) {
    const foreign = row.language === reader ? null : row.language;
    const title = make("a", { href: address(index, reader, row.id) }, ...marked(row.titleMarks));
    const made = make("li", { class: "cb-case" },
      make("p", { class: "cb-case-title" }, title),
      make("p", { class: "cb-line" }, row.line));
    if (row.parts.length > 1 && row.kind !== "title") {
      const href = address(index, row.language, row.id, typed, row.number);
      made.append(make("p", { class: "cb-excerpt" },
        make("a", { href, lang: foreign }, ...marked(row.parts)), " ",
        make("span", { class: "cb-line" }, place(words, row, reader))));
    } else if (row.parts.join("")) {
      made.append(make("p", { class: "cb-case-summary", lang: foreign }, row.parts.join("")));
    }
    made.append(make("cb-pick", { case: row.id }));
    return made;
  }

  /* The message of an error, in words where there are some, with a button that may mend it. */
  const SPARE = {
    en: { missing: "The search data could not be loaded. Check your connection and try again.", again: "Try again" },
    zh: { missing: "检索数据未能加载。请检查网络后重试。", again: "重试" },
  };

  function trouble(error, words, again) {
    const known = words ?? SPARE[document.documentElement.lang.slice(0, 2)] ?? SPARE.en;
    const code = ["missing", "damaged", "stale"].includes(error?.code) ? error.code : "damaged";
    const reload = code !== "missing";
    const button = make("button", { type: "button", class: "cb-button" },
      (reload ? known.reload : known.again) ?? SPARE.en.again);
    button.addEventListener("click", () => (reload ? location.reload() : again()));
    return make("div", { class: "cb-notice" }, make("p", {}, known[code] ?? known.missing), make("p", {}, button));
  }

  Object.assign(window.casebinder.parts, { make, say, figure, count, marked, folder, address, place, item, trouble });
})();
