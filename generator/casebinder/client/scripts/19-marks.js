/* On the page of a case: marks again what a search found there (`?mark=…`). */
(() => {
  "use strict";

  const { parse, ranges, make, open } = window.casebinder.parts;
  const BLOCKS = ".md-content .cb-p, .md-content .cb-lede, .md-content h1, .md-content .cb-timeline li";

  /* The text nodes of a block but those of its number. */
  function nodes(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".cb-n") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  /* Wraps a stretch of the block's text, node by node. */
  function wrap(block, from, to) {
    let at = 0;
    for (const node of nodes(block)) {
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, node.length);
      at += node.length;
      if (start >= end) continue;
      const part = node.splitText(start);
      part.splitText(end - start);
      const mark = make("mark");
      part.replaceWith(mark);
      mark.append(part);
    }
  }

  async function show() {
    const typed = new URL(location.href).searchParams.get("mark");
    if (!typed) return;
    await open().catch(() => null); /* knows traditional characters; without it all others are marked */
    const blocks = [...document.querySelectorAll(BLOCKS)];
    const texts = blocks.map((block) => nodes(block).map((node) => node.data).join(""));
    const terms = parse(typed).terms.filter((term) => !term.excluded).flatMap((term) =>
      term.parts.length && !texts.some((text) => ranges(text, [term]).length) ? term.parts : [term]);
    blocks.forEach((block, n) => {
      if (block.querySelector("mark")) return;
      for (const [from, to] of ranges(texts[n], terms).reverse()) wrap(block, from, to);
    });
  }

  /* Material's instant navigation, where it is on, tells of every page through `document$`. */
  const begin = () => (window.document$?.subscribe ? window.document$.subscribe(show) : show());
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
