/* Cases chosen to compare, in this browser only: <cb-pick case="id"> is the button beside a case, the tray at the
   top of every page shows the choice and leads to the comparison. */
(() => {
  "use strict";

  const { root, make, say, count, start, load } = window.casebinder.parts;
  const MOST = 4;
  const LEAST = 2;
  const KEY = `casebinder.compare ${root.pathname}`;
  const tag = document.documentElement.lang || "en";
  const { said } = window.casebinder;
  const folder = tag.replaceAll("-", "_").toLowerCase();
  const words = (said[folder] ?? said[folder.slice(0, 2)] ?? said.en).compare;
  let kept = [];

  /* The choice as [{id, titles by language}], whatever another page or hand has left in the store. */
  function choice() {
    try {
      const stored = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      const fit = Array.isArray(stored) ? stored.filter((each) => /^[a-z0-9]{6}$/.test(each?.id) && each.titles) : [];
      kept = fit.filter(({ id }, at) => fit.findIndex((each) => each.id === id) === at).slice(0, MOST);
    } catch {
      /* a browser that keeps nothing still compares what is chosen on this page */
    }
    return kept;
  }

  function choose(cases) {
    kept = cases;
    try {
      localStorage.setItem(KEY, JSON.stringify(cases));
    } catch {
      /* see above */
    }
    show();
  }

  /* Titles in the language of this page, for a choice made in another. */
  async function translate() {
    const lacking = kept.filter(({ titles }) => !titles[tag]);
    if (!lacking.length) return;
    const { perSheet } = await start();
    const [ids] = await load("ids");
    const found = await Promise.all(lacking.map(async ({ id }) => {
      const place = ids.indexOf(id);
      const [{ cases }] = place < 0 ? [{ cases: [] }] : await load(`c-${tag}-${Math.floor(place / perSheet)}`);
      return [id, cases[place % perSheet]?.[1]];
    }));
    const titles = new Map(found.filter(([, title]) => title));
    if (!titles.size) return;
    choose(choice().map((each) => (titles.has(each.id)
      ? { ...each, titles: { ...each.titles, [tag]: titles.get(each.id) } } : each)));
  }

  const remove = (id) => choose(choice().filter((each) => each.id !== id));

  const chosen = () => (kept.length ? count(words.chosen, kept.length) : words.none_chosen);

  /* Where the keyboard goes when what it was on is gone. */
  const elsewhere = () => document.querySelector("main :is(button, a):not([hidden])");

  /* The page of the comparison in the language of this one. */
  function target(ids) {
    const own = location.pathname.startsWith(`${root.pathname}${tag}/`) ? `${tag}/` : "";
    const url = new URL(`${own}compare/`, root);
    if (root.protocol === "file:") url.pathname += "index.html";
    for (const id of ids) url.searchParams.append("c", id);
    return url.href;
  }

  const tray = {
    open() {
      this.status = make("p", { class: "cb-hidden", role: "status" });
      this.count = make("p", { class: "cb-tray-count", id: "cb-tray" });
      this.list = make("ul", { class: "cb-chips" });
      this.go = make("p", { class: "cb-tray-go" });
      this.box = make("aside", { class: "cb-tray md-typeset", "aria-label": words.tray, hidden: true },
        make("div", { class: "md-grid" }, this.count, this.go, this.list));
      const header = document.querySelector("body > .md-header, body > header");
      if (header) header.after(this.status, this.box);
      else document.body.prepend(this.status, this.box);
    },

    /* Tells a reader who cannot see it. */
    tell(text) {
      if (!this.box) this.open();
      this.status.textContent = text;
    },

    show(cases) {
      const there = cases.length > 0 && !this.covered(cases);
      if (!there && !this.box) return;
      if (!this.box) this.open();
      this.box.hidden = !there;
      this.count.textContent = count(words.chosen, cases.length);
      this.list.replaceChildren(...cases.map((each) => this.chip(each)));
      const clear = make("button", { type: "button", class: "cb-button cb-plain-button" }, words.clear);
      clear.addEventListener("click", () => {
        choose([]);
        this.tell(chosen());
        elsewhere()?.focus();
      });
      const go = cases.length < LEAST ? make("span", { class: "cb-quiet" }, words.one_more)
        : make("a", { class: "cb-button", href: target(cases.map(({ id }) => id)) }, count(words.go, cases.length));
      this.go.replaceChildren(go, clear);
    },

    chip({ id, titles }) {
      const [language, title] = Object.entries(titles).sort(([one]) => (one === tag ? -1 : 1))[0] ?? [tag, id];
      const chip = make("button", {
        type: "button", class: "cb-chip cb-remove", "aria-label": say(words.remove, { title }),
        title: say(words.remove, { title }),
      }, make("span", { lang: language === tag ? null : language }, title),
        make("span", { "aria-hidden": "true" }, "×"));
      chip.addEventListener("click", () => {
        const at = [...this.list.children].indexOf(chip.parentNode);
        remove(id);
        this.tell(chosen());
        (this.list.children[Math.min(at, kept.length - 1)]?.firstChild ?? elsewhere())?.focus();
      });
      return make("li", {}, chip);
    },

    /* On the page of a comparison that shows the whole choice the tray would say it again. */
    covered(cases) {
      const shown = document.querySelector("cb-compare")?.ids ?? [];
      return cases.every(({ id }) => shown.includes(id));
    },
  };

  class Pick extends HTMLElement {
    connectedCallback() {
      this.id_ = this.getAttribute("case");
      const heading = this.closest(".cb-case")?.querySelector(".cb-case-title") ?? document.querySelector("h1");
      this.title_ = heading?.textContent.trim() ?? this.id_;
      this.button = make("button", {
        type: "button", class: "cb-pick", "aria-label": say(words.pick_case, { title: this.title_ }),
      }, words.pick);
      this.note = make("span", { class: "cb-pick-note" });
      this.button.addEventListener("click", () => this.press());
      this.replaceChildren(this.button, this.note);
      this.show(choice());
    }

    press() {
      const cases = choice();
      const before = cases.some(({ id }) => id === this.id_);
      for (const each of document.querySelectorAll("cb-pick")) each.note.replaceChildren();
      if (!before && cases.length >= MOST) {
        const full = say(words.full, { n: MOST });
        this.note.replaceChildren(full);
        tray.tell(full);
        return;
      }
      if (before) remove(this.id_);
      else choose([...cases, { id: this.id_, titles: { [tag]: this.title_ } }]);
      tray.tell(chosen());
      if (!before) this.lead();
    }

    /* The way on, where the reader is. */
    lead() {
      const ids = kept.map(({ id }) => id);
      this.note.replaceChildren(kept.length < LEAST ? words.one_more
        : make("a", { href: target(ids) }, count(words.go, ids.length)));
    }

    show(cases) {
      const pressed = cases.some(({ id }) => id === this.id_);
      this.button.setAttribute("aria-pressed", String(pressed));
      if (!pressed) this.note.replaceChildren();
    }
  }

  function show() {
    const cases = choice();
    tray.show(cases);
    for (const each of document.querySelectorAll("cb-pick")) each.show?.(cases);
  }

  Object.assign(window.casebinder.parts, { choice: { words, show, remove, MOST, LEAST, tag } });
  customElements.define("cb-pick", Pick);
  window.addEventListener("storage", (event) => event.key === KEY && show());
  window.addEventListener("pageshow", () => {
    show();
    translate().catch(() => {});
  });
  if (window.document$?.subscribe) window.document$.subscribe(show);
})();
