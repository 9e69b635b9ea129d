/* A site opened from a disk: no server turns the address of a folder into its index.html, so links and forms do. */
(() => {
  "use strict";

  if (location.protocol !== "file:") return;

  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
  for (const form of document.forms) {
    const target = new URL(form.action);
    if (target.pathname.endsWith("/")) form.action = `${target}index.html`;
  }
})();
