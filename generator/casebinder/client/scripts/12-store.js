/* Files of the index: scripts that call `casebinderData(build, name, …)`, so that they load from any host, under a
   strict Content-Security-Policy and from a disk. A file that is missing, cut off or of another build is an error
   with a code ("missing", "damaged", "stale"), never a wrong result. */
(() => {
  "use strict";

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

  window.casebinderData = (build, name, ...payload) => {
    arrived.set(name, { build, payload });
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

  async function fetched(name, path, build) {
    arrived.delete(name);
    await run(new URL(path, root).href);
    const file = arrived.get(name);
    arrived.delete(name);
    if (!file) throw new SearchError("damaged", path);
    if (build && file.build !== build) throw new SearchError("stale", path);
    return file;
  }

  /* What the index says: build, regions, first grams of the shards. */
  function start() {
    index ??= fetched("index", "search/index.js").then(
      ({ build, payload }) => ({ build, ...payload[0] }),
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
      const now = await fetched("index", `search/index.js?${Date.now()}`);
      return now.build === build ? error : new SearchError("stale");
    } catch {
      return error;
    }
  }

  /* The payload of a file of the index, loaded once. */
  async function load(name) {
    const { build } = await start();
    if (!wanted.has(name)) {
      wanted.set(name, fetched(name, `search/${build}/${name}.js`, build).then(
        (file) => file.payload,
        async (error) => {
          wanted.delete(name);
          throw await why(error, build);
        },
      ));
    }
    return wanted.get(name);
  }

  Object.assign(window.casebinder.parts, { root, load, start, SearchError });
})();
