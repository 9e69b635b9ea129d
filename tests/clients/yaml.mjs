/* What npm's `yaml` reads (YAML 1.2, core schema): a JSON list of texts in, a JSON list of trees out.
   A scalar is ["text", value] or ["null" | "number" | "boolean", as it was written]. */
import { readFileSync } from "node:fs";
import { isMap, isSeq, parseDocument } from "yaml";

function tree(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [key.value, tree(value)]));
  if (isSeq(node)) return node.items.map(tree).map((each) => ({ entry: each }));
  if (node === null || node.value === null) return ["null", node?.source ?? ""];
  return typeof node.value === "string" ? ["text", node.value] : [typeof node.value, node.source];
}

const texts = JSON.parse(readFileSync(0, "utf8"));
const trees = texts.map((text) => {
  const read = parseDocument(text, { version: "1.2", schema: "core" });
  if (read.errors.length) throw read.errors[0];
  return tree(read.contents);
});
process.stdout.write(JSON.stringify(trees));
