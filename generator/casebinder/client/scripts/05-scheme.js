// The button for dark and light colours; the choice is kept in this browser only.
(() => {
  "use strict";
  const button = document.querySelector("[data-cb-scheme]");
  if (!button) return;

  const dark = () => document.body.getAttribute("data-md-color-scheme") === "slate";

  const show = () => {
    button.setAttribute("aria-label", dark() ? button.dataset.light : button.dataset.dark);
    button.title = button.getAttribute("aria-label");
    button.hidden = false;
  };

  button.addEventListener("click", () => {
    const scheme = dark() ? "default" : "slate";
    document.body.setAttribute("data-md-color-scheme", scheme);
    try {
      localStorage.setItem("casebinder.scheme", scheme);
    } catch {
      // a browser that keeps nothing still switches this page
    }
    show();
  });

  show();
})();
