/* <case-browse>: the page of all cases. Its state is the address (`?q=…&crime-type=…`): every change writes it,
   Back and reload read it. */
(() => {
  "use strict";

  const {
    make, say, count, figure, item, trouble, evaluate, counts, instead, open_filters, rows, words, reader, suggest,
    SCOPES, SORTS,
  } = window.casebinder.parts;
  const PER_PAGE = 10;
  const WAIT = 150;

  /* The state that an address names; filters that are not known are told apart later. */
  function read(search) {
    const given = new URLSearchParams(search);
    const state = { q: given.get("q") ?? "", scope: "anywhere", sort: "", page: 1, filters: Object.create(null) };
    for (const [name, value] of given) {
      if (name === "scope" && SCOPES.includes(value)) state.scope = value;
      else if (name === "sort" && SORTS.includes(value)) state.sort = value;
      else if (name === "page") state.page = Math.max(1, Math.floor(Number(value)) || 1);
      else if (!["q", "scope", "sort"].includes(name)) (state.filters[name] ??= []).push(value);
    }
    return state;
  }

  function written(state) {
    const given = new URLSearchParams();
    if (state.q) given.set("q", state.q);
    if (state.scope !== "anywhere") given.set("scope", state.scope);
    if (state.sort) given.set("sort", state.sort);
    for (const [name, values] of Object.entries(state.filters)) values.forEach((value) => given.append(name, value));
    if (state.page > 1) given.set("page", state.page);
    const text = given.toString();
    return text ? `?${text}` : "";
  }

  class CaseBrowse extends HTMLElement {
    connectedCallback() {
      if (this.ready) return;
      this.ready = true;
      this.turn = 0;
      this.within = (name) => this.querySelector(`.cb-${name}`);
      this.form = this.within("browse-form");
      this.panel = new window.casebinder.parts.Filters(this.within("filters"), (filters) => {
        this.change({ filters });
        this.within("found-count").scrollIntoView({ block: "nearest" });
      });
      this.listen();
      this.state = read(location.search);
      this.begin();
    }

    disconnectedCallback() {
      window.removeEventListener("popstate", this.back);
    }

    listen() {
      const { q, scope, sort } = this.form.elements;
      const typed = (event) => {
        if (event.isComposing) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.change({ q: q.value }, true), WAIT);
      };
      q.addEventListener("input", typed);
      q.addEventListener("compositionend", typed);
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.change({ q: q.value });
      });
      scope.addEventListener("change", () => this.change({ scope: scope.value }));
      sort.addEventListener("change", () => this.change({ sort: sort.value }));
      this.within("found-csv").addEventListener("click", () => this.save());
      this.within("browse-open").addEventListener("click", () => this.panel.open());
      this.back = () => {
        clearTimeout(this.timer);
        this.timer = null;
        this.typing = false;
        this.state = read(location.search);
        this.draw();
      };
      window.addEventListener("popstate", this.back);
    }

    async begin() {
      open_filters().catch(() => {}); // on its way while the words come; who needs them tells what is wrong
      try {
        this.words = await words();
        this.within("browse-options").hidden = false;
        this.within("found-csv").hidden = false;
        this.panel.enhance(this.words);
        this.within("found-more")?.remove();
      } catch (error) {
        this.fail(error, () => this.begin());
        return;
      }
      await this.draw();
    }

    /* A change the reader made: the first page again, a new entry of the history unless it is typing. */
    change(change, typing = false) {
      const typed = this.timer ? { q: this.form.elements.q.value } : {};
      clearTimeout(this.timer);
      this.timer = null;
      this.state = { ...this.state, page: 1, ...typed, ...change };
      const address = location.pathname + written(this.state);
      if (typing && this.typing) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      this.typing = typing;
      this.draw();
    }

    async draw() {
      const turn = (this.turn += 1);
      const { q, scope, sort } = this.form.elements;
      if (!this.timer && q.value.trim() !== this.state.q.trim()) q.value = this.state.q; // not over what is being typed
      scope.value = this.state.scope;
      try {
        const found = await evaluate(this.state);
        if (turn !== this.turn) return;
        const pages = Math.max(1, Math.ceil(found.places.length / PER_PAGE));
        this.state.page = Math.min(this.state.page, pages);
        const came = !this.found && !written(this.state) && this.total(found) === this.within("found-count").textContent;
        const shown = came ? null : await rows(found, (this.state.page - 1) * PER_PAGE, PER_PAGE);
        const grouped = (facet, id) => this.change({ q: "", filters: { [facet]: [id] } });
        const offers = await suggest(this.words, this.state.q, this.form.action, grouped);
        if (turn !== this.turn) return;
        sort.value = found.sort;
        sort.options[0].disabled = !found.terms.length;
        this.found = found;
        this.render(found, shown, pages, offers);
      } catch (error) {
        if (turn === this.turn) this.fail(error, () => (this.words ? this.draw() : this.begin()));
      }
    }

    render(found, shown, pages, offers) {
      this.within("found-count").textContent = this.total(found);
      this.panel.update(found.filter, counts(found.known, found.filter, found.base), this.total(found));
      for (const other of document.querySelectorAll("a[data-cb-language]")) other.search = written(this.state);
      this.active(found);
      this.notes(found, offers);
      this.list(found, shown);
      this.within("found-csv").hidden = !found.places.length;
      this.turns(pages);
    }

    total(found) {
      return count(this.words.found, found.places.length);
    }

    /* The rows; without any, the first of those that the page came with, which tells of as many cases. */
    list(found, shown) {
      const box = this.within("found-list");
      if (shown === null) {
        [...box.querySelectorAll(".cb-case")].slice(PER_PAGE).forEach((row) => row.remove());
        return;
      }
      const language = reader(found.index);
      const made = shown.map((row) => item(found.index, this.words, row, this.state.q, language));
      box.replaceChildren(...(made.length ? [make("ul", { class: "cb-cases" }, ...made)] : []));
    }

    /* What is active, each removable. */
    active(found) {
      const chips = [];
      const chip = (label, change) => {
        const button = make("button", { type: "button", class: "cb-chip cb-remove", "aria-label": say(this.words.remove, { label }) },
          label, make("span", { "aria-hidden": "true" }, " ×"));
        button.addEventListener("click", () => {
          this.change(change());
          this.within("found-count").scrollIntoView({ block: "nearest" });
          this.form.elements.q.focus({ preventScroll: true });
        });
        chips.push(make("li", {}, button));
      };
      if (this.state.q) chip(say(this.words.query, { q: this.state.q }), () => ({ q: "" }));
      if (this.state.scope !== "anywhere") {
        const { scope } = this.form.elements;
        chip(say(this.words.scope, { scope: scope.selectedOptions[0].text }), () => ({ scope: "anywhere" }));
      }
      for (const [id, values] of found.filter) {
        for (const value of values) {
          chip(this.panel.label(id, value), () => ({ filters: without(this.state.filters, id, value) }));
        }
      }
      const bar = this.within("active");
      bar.hidden = !chips.length;
      bar.replaceChildren();
      if (!chips.length) return;
      const clear = make("button", { type: "button", class: "cb-button" }, this.words.clear);
      clear.addEventListener("click", () => {
        this.change({ q: "", scope: "anywhere", filters: {} });
        this.form.elements.q.focus();
      });
      bar.append(make("ul", { class: "cb-chips", "aria-label": this.words.active }, ...chips), clear);
    }

    /* What is wrong with the query or the address, and what would be found instead of nothing. */
    notes(found, offers) {
      const notes = [];
      const { problem, n } = found.query;
      if (problem) notes.push(make("p", {}, say(this.words[problem], { n })));
      if (found.unknown.length) notes.push(make("p", {}, say(this.words.unknown, { names: found.unknown.join(", ") })));
      for (const { term } of found.terms.filter(({ loosened }) => loosened)) {
        const parts = term.parts.map((part) => part.text).join(", ");
        if (found.places.length) notes.push(make("p", {}, say(this.words.loosened, { typed: term.text, parts })));
      }
      if (!found.places.length && !problem) notes.push(...this.nothing(found));
      const box = this.within("found-notes");
      box.hidden = !notes.length && !offers.length;
      box.replaceChildren(...(notes.length ? [make("div", { class: "cb-notice" }, ...notes)] : []), ...offers);
    }

    nothing(found) {
      const said = [make("p", {}, found.terms.length ? this.words.none : this.words.none_filters)];
      const offers = instead(found).map((offer) => {
        const [label, change] = this.offer(found, offer);
        const button = make("button", { type: "button", class: "cb-button" },
          `${label}: ${count(this.words.found, offer.n)}`);
        button.addEventListener("click", () => this.change(change));
        return make("li", {}, button);
      });
      if (offers.length) said.push(make("p", {}, this.words.instead), make("ul", { class: "cb-chips" }, ...offers));
      else said.push(make("p", {}, this.words.tips));
      return said;
    }

    /* What a button offers and the change it makes. */
    offer(found, { without: left, only, filter }) {
      const spoken = this.words;
      if (left) {
        const rest = found.terms.filter(({ term }) => term !== left).map(({ term }) => term.typed).join(" ");
        return [say(spoken.without_word, { word: left.typed }), { q: rest }];
      }
      if (only) return [say(spoken.only_word, { word: only.typed }), { q: only.typed, filters: {} }];
      if (filter) {
        return [say(spoken.without_filter, { filter: this.panel.label(...filter) }),
          { filters: without(this.state.filters, ...filter) }];
      }
      return [spoken.without_filters, { filters: {} }];
    }

    /* Links to the pages of the list. */
    turns(pages) {
      const nav = this.within("pages");
      nav.hidden = pages < 2;
      const to = (page, words_, rel) => {
        if (page < 1 || page > pages) return null;
        const link = make("a", { href: location.pathname + written({ ...this.state, page }), rel }, words_);
        link.addEventListener("click", (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          event.stopPropagation();
          this.change({ page });
          this.within("found-count").scrollIntoView();
        });
        return link;
      };
      nav.replaceChildren(...[
        to(this.state.page - 1, this.words.previous, "prev"),
        make("span", {}, say(this.words.page, { n: figure(this.state.page), of: figure(pages) })),
        to(this.state.page + 1, this.words.next, "next"),
      ].filter(Boolean));
    }

    async save() {
      try {
        await window.casebinder.parts.download(this.found, this.words, this.panel);
      } catch (error) {
        this.fail(error, () => this.save());
      }
    }

    fail(error, again) {
      const box = this.within("found-notes");
      box.hidden = false;
      box.replaceChildren(trouble(error, this.words, again));
    }
  }

  function without(filters, id, value) {
    const rest = Object.assign(Object.create(null), filters);
    rest[id] = (filters[id] ?? []).filter((each) => each !== value);
    if (!rest[id].length) delete rest[id];
    return rest;
  }

  window.casebinder.parts.CaseBrowse = CaseBrowse;
})();
