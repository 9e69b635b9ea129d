/* Tables of pages of text: one wider than the page is scrolled by itself, by the keyboard too. */
(() => {
  "use strict";

  const { make } = window.casebinder.parts;
  const tables = document.querySelectorAll(".md-typeset table:not([class])");
  if (!tables.length) return;

  const watch = new ResizeObserver((changed) => {
    for (const { target } of changed) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });

  for (const table of tables) {
    const headings = [...document.querySelectorAll(".md-content :is(h1, h2, h3)[id]")];
    const above = headings.findLast((each) => each.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
    const box = make("div", { class: "cb-scroll", role: "group", "aria-labelledby": above?.id });
    table.replaceWith(box);
    box.append(table);
    watch.observe(box);
  }
})();
