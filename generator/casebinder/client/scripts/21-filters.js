/* The filters of the browse page: lists of links that become checkboxes; a sheet on a phone. */
(() => {
  "use strict";

  const { make, say, figure, NOT_STATED } = window.casebinder.parts;

  class Filters {
    constructor(panel, changed) {
      this.panel = panel;
      this.changed = changed;
      this.boxes = new Map();
    }

    /* Turns every value into a checkbox with its count. */
    enhance(words) {
      this.words = words;
      if (this.boxes.size) return;
      for (const group of this.panel.querySelectorAll("[data-filter]")) {
        group.hidden = false;
        const id = group.dataset.filter;
        const name = group.querySelector("summary").textContent.trim();
        for (const entry of group.querySelectorAll("[data-value]")) this.box(id, name, entry);
      }
    }

    box(id, name, entry) {
      const { value } = entry.dataset;
      const label = entry.firstElementChild.textContent;
      const count = entry.querySelector(".cb-count");
      const input = make("input", { type: "checkbox", name: id, value });
      input.addEventListener("change", () => this.changed(this.chosen()));
      entry.hidden = false;
      entry.replaceChildren(make("label", {}, input, make("span", {}, label), count));
      this.boxes.set(`${id}=${value}`, { id, value, label, name, input, count, entry });
    }

    chosen() {
      const filters = Object.create(null);
      for (const { id, value, input } of this.boxes.values()) {
        if (input.checked) (filters[id] ??= []).push(value);
      }
      return filters;
    }

    /* Shows what is chosen, how many cases each value would leave, how many are found. */
    update(filter, counts, total) {
      this.total = total;
      if (this.done) this.done.textContent = this.leave();
      for (const { id, value, input, count, entry } of this.boxes.values()) {
        const n = counts[id]?.[value] ?? 0;
        input.checked = filter.get(id)?.includes(value) ?? false;
        count.textContent = figure(n);
        entry.classList.toggle("cb-none", n === 0);
        entry.hidden = value === NOT_STATED && n === 0 && !input.checked;
      }
      for (const group of this.panel.querySelectorAll("[data-filter]")) {
        if (filter.has(group.dataset.filter)) group.open = true;
      }
    }

    /* `Clue source: Women's federation` */
    label(id, value) {
      const box = this.boxes.get(`${id}=${value}`);
      return box ? `${box.name}: ${box.label}` : `${id}: ${value}`;
    }

    value(id, value) {
      return this.boxes.get(`${id}=${value}`)?.label ?? value;
    }

    /* Every filter's id and label. */
    *names() {
      for (const group of this.panel.querySelectorAll("[data-filter]")) {
        yield [group.dataset.filter, group.querySelector("summary").textContent.trim()];
      }
    }

    /* What leads from the sheet to the list: `Show results: 11 cases` */
    leave() {
      return say(this.words.done, { found: this.total ?? "" });
    }

    /* On a phone: the filters as a sheet over the page. */
    open() {
      if (!this.sheet) {
        this.done = make("button", { type: "button", class: "cb-button" }, this.leave());
        this.sheet = make("dialog", { class: "cb-sheet-dialog md-typeset", "aria-labelledby": "filters" });
        this.end = make("p", { class: "cb-sheet-end", role: "status" }, this.done);
        this.done.addEventListener("click", () => this.sheet.close());
        this.sheet.addEventListener("close", () => {
          this.mark.replaceWith(this.panel);
          this.sheet.remove();
        });
      }
      this.mark = document.createComment("filters");
      this.panel.replaceWith(this.mark);
      this.sheet.replaceChildren(this.panel, this.end);
      this.mark.parentNode.append(this.sheet);
      this.sheet.showModal();
    }
  }

  window.casebinder.parts.Filters = Filters;
})();
