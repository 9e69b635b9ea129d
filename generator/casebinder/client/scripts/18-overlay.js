/* <case-search> around a plain search form: typing in it, "/" and Ctrl+K open the first results over the page. */
(() => {
  "use strict";

  const { make, say, count, figure, marked, address, place, trouble, evaluate, rows, words, reader, suggest } =
    window.casebinder.parts;
  const SHOWN = 6;
  const WAIT = 120;
  let overlay = null;

  /* The dialog that all search forms of the page share. */
  class Overlay {
    constructor() {
      this.turn = 0;
      this.input = make("input", {
        class: "cb-search__input", type: "search", name: "q", autocomplete: "off", spellcheck: "false",
      });
      this.close = make("button", { type: "button", class: "cb-overlay-close" }, "×");
      this.form = make("form", { role: "search", class: "cb-search" }, this.input, this.close);
      this.status = make("p", { class: "cb-line cb-overlay-status", role: "status" });
      this.body = make("div", { class: "cb-overlay-body" });
      this.dialog = make("dialog", { class: "cb-overlay md-typeset" }, this.form, this.status, this.body);
      this.close.addEventListener("click", () => this.dialog.close());
      this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
      this.dialog.addEventListener("keydown", (event) => this.move(event));
      this.input.addEventListener("input", (event) => event.isComposing || this.later());
      this.input.addEventListener("compositionend", () => this.later());
      this.form.addEventListener("submit", () => this.dialog.close());
      this.body.addEventListener("click", (event) => {
        const aside = event.ctrlKey || event.metaKey || event.shiftKey; // into another tab: the search stays
        if (event.target.closest("a") && !aside) this.leave();
      });
    }

    /* Opens over the page, with the words and the target of a form. */
    open(form) {
      const field = form.elements.q;
      this.form.action = form.action;
      this.input.value = field.value;
      this.input.setAttribute("aria-label", field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? "q");
      this.dialog.setAttribute("aria-label", this.input.getAttribute("aria-label"));
      if (!this.dialog.isConnected) document.body.append(this.dialog);
      if (!this.dialog.open) this.dialog.showModal();
      this.input.focus();
      this.input.setSelectionRange(this.input.value.length, this.input.value.length);
      this.show();
    }

    /* A result is followed; whoever comes back finds the search as it was. */
    leave() {
      history.replaceState({ ...history.state, searched: this.input.value }, "");
      this.dialog.close();
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), WAIT);
    }

    async show() {
      const turn = (this.turn += 1);
      const typed = this.input.value.trim();
      let spoken = null;
      try {
        spoken = await words();
        this.label(spoken);
        if (!typed) {
          if (turn === this.turn) this.fill("", [make("p", { class: "cb-line" }, spoken.tips), this.browse(spoken)]);
          return;
        }
        const found = await evaluate({ q: typed });
        const shown = await rows(found, 0, SHOWN);
        const offers = await suggest(spoken, typed, this.form.action);
        if (turn === this.turn) this.render(spoken, typed, found, shown, offers);
      } catch (error) {
        if (turn === this.turn) this.fill("", [trouble(error, spoken, () => this.show())]);
      }
    }

    label(spoken) {
      this.close.setAttribute("aria-label", spoken.close);
      this.close.title = spoken.close;
    }

    /* New contents; the keyboard stays at its place in the list. */
    fill(status, children) {
      const at = this.body.contains(document.activeElement) ? this.stops().indexOf(document.activeElement) : -1;
      this.status.textContent = status;
      this.body.replaceChildren(...children);
      if (at >= 0) (this.stops()[at] ?? this.input).focus();
    }

    stops() {
      return [this.input, ...this.body.querySelectorAll("a, button")];
    }

    render(spoken, typed, found, shown, offers) {
      if (found.query.problem) {
        const message = say(spoken[found.query.problem], { n: found.query.n });
        this.fill(message, []);
        return;
      }
      const language = reader(found.index);
      const list = make("ul", { class: "cb-overlay-results" },
        ...shown.map((row) => this.result(spoken, found, row, typed, language)));
      const total = found.places.length;
      this.fill(total ? count(spoken.count, total) : spoken.none, [
        ...offers, ...(shown.length ? [list] : []),
        ...(total ? [this.all(spoken, total)] : [make("p", { class: "cb-line" }, spoken.tips), this.browse(spoken)]),
      ]);
    }

    result(spoken, found, row, typed, language) {
      const inside = row.parts.length > 1;
      const href = address(found.index, inside ? row.language : language, row.id, inside ? typed : "", row.number);
      return make("li", {}, make("a", { href },
        make("span", { class: "cb-overlay-title" }, ...marked(row.titleMarks)),
        row.kind === "title" ? "" : make("span", { class: "cb-overlay-excerpt", lang: row.language }, ...marked(row.parts)),
        make("span", { class: "cb-line" }, place(spoken, row, language))));
    }

    all(spoken, total) {
      const button = make("button", { type: "submit", class: "cb-button" }, say(spoken.all, { n: figure(total) }));
      button.addEventListener("click", () => this.form.requestSubmit());
      return make("p", { class: "cb-overlay-all" }, button);
    }

    browse(spoken) {
      return make("p", { class: "cb-overlay-all" }, make("a", { href: this.form.action }, spoken.browse));
    }

    /* Up and down go from result to result. */
    move(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.isComposing) return;
      const stops = this.stops();
      const at = stops.indexOf(document.activeElement);
      const next = stops[at + step];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    }
  }

  class CaseSearch extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector("form");
      if (!form || this.ready) return;
      this.ready = true;
      const field = form.elements.q;
      const open = () => {
        overlay ??= new Overlay();
        overlay.open(form);
        field.value = "";
      };
      const back = () => {
        const { searched, ...rest } = history.state ?? {};
        if (!searched) return;
        history.replaceState(rest, "");
        field.value = searched;
        open();
      };
      field.addEventListener("click", open);
      field.addEventListener("input", (event) => event.isComposing || open());
      field.addEventListener("compositionend", open);
      field.title = field.title || "/";
      this.open = open;
      window.addEventListener("pageshow", back);
    }
  }

  const editable = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !editable(event.target);
    const k = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k) return;
    const field = document.querySelector("case-browse input[name=q]");
    const element = document.querySelector("case-search");
    if (!field && !element?.open) return;
    event.preventDefault();
    if (field) field.focus();
    else element.open();
  });

  customElements.define("case-search", CaseSearch);
})();
