/* <cb-compare>: the cases that the address names (`?c=…&c=…`), side by side; the same table as
   templates/_comparison.html. Record text enters only as text. */
(() => {
  "use strict";

  const { root, folder, make, say, trouble, read_sheets, sections } = window.casebinder.parts;
  const { words, remove, MOST, LEAST, show: showChoice } = window.casebinder.parts.choice;
  const ID = /^[bcdfghjkmnpqrstvwxyz2-9]{6}$/;
  const LETTERS = "ABCD";
  const LISTED = 8;
  const LONGEST = 40;
  const PLAIN = ["summary"];

  const link = (index, language, address) => {
    const [path, hash = ""] = address.split("#");
    const url = new URL(folder(index, language) + path, root);
    if (root.protocol === "file:") url.pathname += "index.html";
    url.hash = hash;
    return url.href;
  };

  /* Ids for a message: not too many, not too long. */
  const named = (ids) => ids.slice(0, LISTED).map((id) => (id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id))
    .join(", ") + (ids.length > LISTED ? " …" : "");

  class Compare extends HTMLElement {
    connectedCallback() {
      if (this.ready) return;
      this.ready = true;
      this.turn = 0;
      this.ids = [];
      this.notes = make("div", { class: "cb-compare-notes", role: "status" });
      this.view = make("div", { class: "cb-compare-view" });
      this.prepend(this.notes, this.view);
      this.back = () => this.draw();
      window.addEventListener("popstate", this.back);
      this.draw();
    }

    disconnectedCallback() {
      window.removeEventListener("popstate", this.back);
    }

    async draw() {
      const turn = (this.turn += 1);
      const given = new URLSearchParams(location.search).getAll("c").map((id) => id.trim()).filter(Boolean);
      const ids = [...new Set(given)];
      this.language();
      this.ids = [];
      this.fill(ids.length ? [words.loading] : [], []);
      try {
        const found = ids.length ? await read_sheets(ids.filter((id) => ID.test(id))) : null;
        if (found && turn === this.turn) this.render(found, given, ids);
      } catch (error) {
        if (turn === this.turn) this.fill([trouble(error, words, () => this.draw())], []);
      }
      showChoice();
    }

    fill(notes, view) {
      this.notes.replaceChildren(...notes.map((note) => (typeof note === "string" ? make("p", {}, note) : note)));
      this.notes.classList.toggle("cb-notice", notes.some((note) => typeof note === "string" || note.tagName === "P"));
      this.view.replaceChildren(...view);
      this.toggleAttribute("data-shown", view.length > 0);
    }

    /* The other languages open the same comparison. */
    language() {
      for (const other of document.querySelectorAll("a[data-cb-language]")) other.search = location.search;
    }

    render({ index, language, cases, unknown }, given, ids) {
      const shown = cases.slice(0, MOST);
      const gone = (this.dataset.withdrawn ?? "").split(" ");
      const missing = ids.filter((id) => !ID.test(id) || unknown.includes(id));
      const withdrawn = missing.filter((id) => gone.includes(id));
      const strange = missing.filter((id) => !gone.includes(id));
      const notes = [];
      if (given.length > ids.length) notes.push(words.repeated);
      if (strange.length) notes.push(say(words.unknown, { ids: named(strange) }));
      if (withdrawn.length) notes.push(this.gone(index, language, withdrawn));
      if (cases.length > MOST) {
        const ids_ = named(cases.slice(MOST).map(({ id }) => id));
        notes.push(say(words.too_many, { n: cases.length, most: MOST, ids: ids_ }));
      }
      if (!cases.length) notes.push(words.none);
      if (cases.length === 1) notes.push(this.one(index, language, cases[0]));
      this.ids = shown.length < LEAST ? [] : shown.map(({ id }) => id);
      this.fill(notes, this.ids.length ? this.table(index, language, shown) : []);
    }

    gone(index, language, ids) {
      const links = ids.flatMap((id) => [" ", make("a", { href: link(index, language, `cases/${id}/`) }, id)]);
      return make("p", {}, words.withdrawn, ...links);
    }

    one(index, language, { id, title }) {
      return make("p", {}, words.one, " ", make("a", { href: link(index, language, `cases/${id}/`) }, title));
    }

    table(index, language, cases) {
      const head = make("tr", {}, make("th", { class: "cb-versus-field", scope: "col" }, words.field),
        ...cases.map((each, at) => this.head(index, language, each, at, cases.length)));
      const rows = cases[0].rows.flatMap(([id, label, optional]) =>
        this.row(index, language, cases, id, label, optional));
      const table = make("table", { class: "cb-versus", "data-cases": cases.length },
        make("caption", {}, words.legend), make("thead", {}, head),
        make("tbody", {}, ...rows, ...sections(cases).map((part) => this.part(index, language, cases, part))));
      const box = make("section", { class: "cb-sheets", "aria-label": words.table, tabindex: "0" }, table);
      return [box, ...this.share(cases)];
    }

    head(index, language, { id, title }, at, n) {
      const made = make("th", { scope: "col" }, make("span", { class: "cb-letter" }, LETTERS[at]), " ",
        make("a", { href: link(index, language, `cases/${id}/`) }, title));
      if (n <= LEAST) return made;
      const button = make("button", {
        type: "button", class: "cb-button cb-plain-button", "aria-label": say(words.remove, { title }),
      }, words.out);
      button.addEventListener("click", () => this.without(id));
      made.append(make("p", { class: "cb-versus-out" }, button));
      return made;
    }

    /* Takes a case out of the address, and out of the choice if it is there. */
    without(id) {
      const url = new URL(location.href);
      url.search = "";
      for (const other of this.ids.filter((each) => each !== id)) url.searchParams.append("c", other);
      remove(id);
      try {
        history.pushState(null, "", url);
      } catch {
        location.assign(url); // from a disk, where a page may not rewrite its address
        return;
      }
      this.draw().then(() => this.querySelector(".cb-versus thead a")?.focus());
    }

    row(index, language, cases, id, label, optional) {
      const cells = cases.map(({ told }) => (told[id] ?? []).map((value) => (Array.isArray(value) ? value : [value])));
      if (optional && !cells.some((cell) => cell.length)) return [];
      const held = cells.map((cell) => new Set(cell.map(([words_]) => words_)));
      const shared = new Set([...held[0]].filter((each) => held.every((other) => other.has(each))));
      const differs = held.some((each) => each.size !== shared.size);
      const marks = !PLAIN.includes(id);
      const name = make("th", { scope: "row" }, label);
      if (differs && marks) name.append(" ", make("span", { class: "cb-differ" }, words.differ));
      return [make("tr", {}, name, ...cells.map((cell, at) =>
        make("td", { "data-letter": LETTERS[at] }, this.cell(index, language, cell, marks ? shared : null))))];
    }

    cell(index, language, cell, shared) {
      if (!cell.length) return make("span", { class: "cb-quiet" }, this.dataset.notStated);
      return make("ul", { class: "cb-values" }, ...cell.map(([words_, address = "", foreign = null]) => {
        const mark = shared && (shared.has(words_) ? "cb-shared" : "cb-own");
        const shown = address ? make("a", { href: link(index, language, address) }, words_) : words_;
        return make("li", { class: mark, lang: foreign }, shown);
      }));
    }

    part(index, language, cases, [id, label]) {
      return make("tr", { class: "cb-versus-part" }, make("th", { scope: "row" }, label),
        ...cases.map((each, at) => make("td", { "data-letter": LETTERS[at] },
          ...this.paragraphs(index, language, each, id, LETTERS[at]))));
    }

    paragraphs(index, language, { id, parts, paragraphs: held }, wanted, letter) {
      const part = parts.find(([each]) => each === wanted);
      if (!part) return [make("span", { class: "cb-quiet" }, words.no_part)];
      const made = [];
      for (let n = part[2]; n <= part[3]; n += 1) {
        const [words_, spoken] = held.get(n) ?? ["", language];
        made.push(make("div", { class: "cb-p" },
          make("a", {
            class: "cb-n", href: link(index, language, `cases/${id}/#p${n}`),
            "aria-label": say(words.paragraph, { letter, n }),
          }, String(n)),
          make("p", { lang: spoken === language ? null : spoken }, words_)));
      }
      return made;
    }

    /* The address of what is shown, and what to do with it. */
    share(cases) {
      const base = location.protocol.startsWith("http") ? location.origin + location.pathname : this.dataset.address;
      const url = new URL(base);
      for (const { id } of cases) url.searchParams.append("c", id);
      const copy = make("cb-copy", { from: "comparison", done: words.copied, failed: words.selected },
        make("button", { class: "cb-button", type: "button" }, words.copy));
      const print = make("cb-print", {}, make("button", { class: "cb-button", type: "button" }, words.print));
      return [
        make("p", { class: "cb-permalink" }, words.address, " ", make("a", { id: "comparison", href: url.href }, url.href)),
        make("div", { class: "cb-actions" }, copy, print),
        make("p", { class: "cb-status", role: "status" }),
      ];
    }
  }

  customElements.define("cb-compare", Compare);
})();
