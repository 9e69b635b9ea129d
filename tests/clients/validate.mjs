// node validate.mjs SCHEMA DATA…: ajv's verdict in strict mode, which refuses a loose schema too; one fault a line.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(read(schema));

for (const file of files) {
  if (validate(read(file))) continue;
  for (const fault of validate.errors) console.log(`${file}: ${fault.instancePath} ${fault.message}`);
}
