/* <case-card id="k7w3pd">: a case as a card in any page of the site; what stands inside is shown until it is there. */
(() => {
  "use strict";

  const { make, say, item, open, load, row, reader, words, trouble } = window.casebinder.parts;

  class CaseCard extends HTMLElement {
    static observedAttributes = ["id"];

    connectedCallback() {
      this.draw();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.draw();
    }

    async draw() {
      const { id } = this;
      try {
        const [index, spoken, [ids]] = await Promise.all([open(), words(), load("ids")]);
        const place = ids.indexOf(id);
        if (id !== this.id) return;
        if (place < 0) {
          this.replaceChildren(make("p", { class: "cb-quiet" }, say(spoken.no_such_case, { id })));
          return;
        }
        const language = reader(index);
        const shown = await row({ index, terms: [], scope: "anywhere" }, place, language);
        if (id === this.id) {
          this.replaceChildren(make("ul", { class: "cb-cases" }, item(index, spoken, shown, "", language)));
        }
      } catch (error) {
        if (!this.childElementCount) this.replaceChildren(trouble(error, null, () => this.draw()));
      }
    }
  }

  customElements.define("case-card", CaseCard);
})();
