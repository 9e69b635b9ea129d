/* Files of the index: scripts that call `casebinderData(name, …)`, so that they load from any host, under a strict
   Content-Security-Policy and from a disk. A file is named by its content, and the index names them all, so that no
   two states of a site are ever mixed. One that is missing, cut off or of another build is an error with a code
   ("missing", "damaged", "stale"), never a wrong result. See generator/casebinder/search/files.py. */
(() => {
  "use strict";

  const { numbers } = window.casebinder.parts;
  const root = new URL("../../", document.currentScript.src);
  const arrived = new Map();
  const wanted = new Map();
  let index = null;
  let pending = 0;

  class SearchError extends Error {
    constructor(code, file = "") {
      super(`${code} ${file}`);
      this.code = code;
    }
  }

  window.casebinderData = (name, ...payload) => {
    arrived.set(document.currentScript?.src, { name, payload });
  };

  /* A file that is cut off is a syntax error, which is ours to report, not the console's. */
  window.addEventListener("error", (event) => {
    const ours = event.filename ? event.filename.startsWith(new URL("search/", root).href) : pending > 0;
    if (ours) event.preventDefault();
  });

  function run(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = true;
      pending += 1;
      const settle = (then) => () => {
        pending -= 1;
        script.remove();
        then();
      };
      script.addEventListener("load", settle(resolve));
      script.addEventListener("error", settle(() => reject(new SearchError("missing", address))));
      document.head.append(script);
    });
  }

  async function fetched(name, query = "") {
    const address = new URL(`search/${name}.js${query}`, root).href;
    arrived.delete(address);
    await run(address);
    const file = arrived.get(address);
    arrived.delete(address);
    if (!file) throw new SearchError("damaged", address);
    if (file.name !== name) throw new SearchError("stale", address);
    return file.payload;
  }

  /* What the index says: build, files, and for each language its regions and the first grams of its shards. */
  function start() {
    index ??= fetched("index").then(
      ([found]) => ({ ...found, parts: new Map(found.languages.map((each, at) => [each, found.parts[at]])) }),
      (error) => {
        index = null;
        throw error;
      },
    );
    return index;
  }

  /* A missing file may be one of a build that is no longer there: then the site has changed under this page. */
  async function why(error, build) {
    if (error.code !== "missing") return error;
    try {
      const [now] = await fetched("index", `?${Date.now()}`);
      return now.build === build ? error : new SearchError("stale");
    } catch {
      return error;
    }
  }

  /* The name of a file by its content: of the only one of its kind, of a shard of grams, of one for certain cases. */
  async function named(name, index) {
    if (index.files[name]) return `${name}-${index.files[name]}`;
    const [, family, language, number] = /^(.)-(.+)-(\d+)$/.exec(name);
    const cut = (digests, length) => digests.slice(number * length, (Number(number) + 1) * length);
    const shards = index.parts.get(language)[family];
    if (shards !== undefined) return `${family}-${language}-${cut(shards, 8)}`;
    const [table] = await load(`n-${language}`);
    table.firsts ??= numbers(table.texts);
    return `${family}-${language}-${family === "t" ? table.firsts[number] : number}-${cut(table[family], 4)}`;
  }

  /* The payload of a file of the index, loaded once. */
  async function load(name) {
    const known = await start();
    if (!wanted.has(name)) {
      wanted.set(name, named(name, known).then((file) => fetched(file)).catch(async (error) => {
        wanted.delete(name);
        throw await why(error, known.build);
      }));
    }
    return wanted.get(name);
  }

  Object.assign(window.casebinder.parts, { root, load, start, SearchError });
})();
