/* A site opened from a disk: no server turns the address of a folder into its index.html, so links do. */
(() => {
  "use strict";

  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
})();
