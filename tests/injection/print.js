/* What a page holds of all that an injection could have added. */
() => {
  const TAGS = ["script", "iframe", "frame", "object", "embed", "svg", "math", "form", "style", "meta", "link", "base",
    "img", "video", "audio", "source", "input", "button", "textarea", "select", "template", "details", "marquee",
    "plaintext", "xmp", "title", "h1", "main", "body", "head", "noscript", "table", "pre", "code"];
  const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc"];
  const counts = Object.fromEntries(TAGS.map((tag) => [tag, document.getElementsByTagName(tag).length]));
  const all = [...document.querySelectorAll("*")];
  counts.handlers = all.filter((each) => each.getAttributeNames().some((name) => name.startsWith("on"))).length;
  counts.styles = all.filter((each) => each.hasAttribute("style")).length;
  counts.addresses = all
    .flatMap((each) => ADDRESSES.filter((name) => each.hasAttribute(name)).map((name) => each.getAttribute(name)))
    .map((address) => new URL(address, location.href))
    .filter(({ protocol, href }) => !["http:", "https:"].includes(protocol) && href !== "data:,")
    .map(String);
  for (const each of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(each.textContent);
  return { counts, violations, ran: typeof window.cbx !== "undefined" };
}
