// html-validate's recommended rules, its accessibility rules among them. What is waived, and why:
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Spaces at the end of a line and the case of the doctype mean nothing to any reader: they come from the theme.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // Material's ids start with an underscore. HTML allows it; the strict form is of the time before HTML5.
    "valid-id": ["error", { relaxed: true }],
    // A title is the name that the issuer has given, with the site's name: cutting it would misquote.
    "long-title": "off",
  },
};
