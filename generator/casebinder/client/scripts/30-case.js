/* A case: copy a paragraph's link, the citation or the address; keep the place when the language changes; print. */
(() => {
  "use strict";

  const SHOWN = 2500;
  const PARAGRAPH = /^#p\d+$/;

  /* Resolves when the text is on the clipboard, rejects when the browser will not have it. */
  const copy = async (text) => {
    if (navigator.clipboard) {
      try {
        return await navigator.clipboard.writeText(text);
      } catch {
        /* not allowed here: the older way below may be */
      }
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "cb-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("not copied");
  };

  const say = (words) => {
    const status = document.querySelector(".cb-status");
    if (status) status.textContent = words;
  };

  /* <cb-copy from="id" done="Copied" failed="…"><button hidden>…</button></cb-copy> copies the text of an element. */
  class Copy extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector("button");
      this.words = this.words || this.button.textContent;
      this.button.hidden = false;
      this.button.onclick = () => this.copy();
    }

    async copy() {
      const source = document.getElementById(this.getAttribute("from"));
      try {
        await copy(source.textContent.trim());
        this.show(this.getAttribute("done"));
      } catch {
        getSelection().selectAllChildren(source);
        say(this.getAttribute("failed"));
      }
    }

    show(words) {
      say(words);
      this.button.textContent = words;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.button.textContent = this.words;
        say("");
      }, SHOWN);
    }
  }

  /* <cb-print><button hidden>…</button></cb-print> prints the page. */
  class Print extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      button.hidden = false;
      button.onclick = () => print();
    }
  }

  /* <cb-paragraphs done="Link to paragraph {n} copied" failed="…"> looks after the numbered paragraphs of the page. */
  class Paragraphs extends HTMLElement {
    connectedCallback() {
      this.stop = new AbortController();
      const on = { signal: this.stop.signal };
      document.addEventListener("click", (event) => this.clicked(event), on);
      for (const type of ["pointerdown", "focusin", "click"]) {
        document.addEventListener(type, (event) => this.keepPlace(event), { ...on, capture: true });
      }
      window.addEventListener("hashchange", () => this.mark(), on);
      this.mark();
    }

    disconnectedCallback() {
      this.stop.abort();
    }

    mark() {
      document.querySelectorAll(".cb-marked").forEach((each) => each.classList.remove("cb-marked"));
      this.named()?.classList.add("cb-marked");
    }

    named() {
      return PARAGRAPH.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    }

    async clicked(event) {
      const number = event.target.closest?.("a.cb-n");
      if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const n = number.hash.slice(2);
      try {
        await copy(this.address() + number.hash);
        say(this.getAttribute("done").replace("{n}", n));
        number.classList.add("cb-copied");
        setTimeout(() => number.classList.remove("cb-copied"), SHOWN);
      } catch {
        say(this.getAttribute("failed").replace("{n}", n));
      }
    }

    /* Where the page is being read; from a disk, its permanent address. */
    address() {
      if (location.protocol.startsWith("http")) return location.origin + location.pathname;
      return document.getElementById("permalink").href;
    }

    /* The other language opens at the paragraph that is named, or else at the one that is being read. */
    keepPlace(event) {
      const link = event.target.closest?.("a[data-cb-language]");
      if (!link) return;
      const place = this.named() || this.read();
      link.hash = place ? place.id : "";
    }

    read() {
      const paragraphs = [...document.querySelectorAll(".cb-p")];
      const first = paragraphs.findIndex((each) => each.getBoundingClientRect().bottom > 0);
      return first > 0 ? paragraphs[first] : null;
    }
  }

  customElements.define("cb-copy", Copy);
  customElements.define("cb-print", Print);
  customElements.define("cb-paragraphs", Paragraphs);
})();
