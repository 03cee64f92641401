/** Reads words/sv/*.ftl and writes src/words/ids/<file>.d.ts: each message's id and the arguments it needs, so that a missing word does not compile. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const catalogue = join(here, "../../words/sv/");
const ids = join(here, "../src/words/ids/");

/** The messages of one Fluent file, each with the names of its arguments. Terms (-name) and attributes are not messages of their own. */
export function messagesOf(source) {
  const messages = new Map();
  let args = new Set();
  for (const line of source.split("\n")) {
    const start = /^([a-zA-Z][\w-]*)\s*=/.exec(line);
    if (start) {
      args = new Set();
      messages.set(start[1], args);
    } else if (/^[^\s#}]/.test(line)) {
      args = new Set();
    }
    if (!line.startsWith("#")) for (const [, name] of line.matchAll(/\$([a-zA-Z][\w-]*)/g)) args.add(name);
  }
  return messages;
}

/** The text of each ids file, by name. */
export function wordIds() {
  const files = new Map();
  for (const file of readdirSync(catalogue)
    .filter((name) => name.endsWith(".ftl"))
    .sort()) {
    const lines = [...messagesOf(readFileSync(catalogue + file, "utf8"))].map(([id, args]) => {
      const fields = [...args].map((name) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: string | number`);
      return `  ${JSON.stringify(id)}: ${fields.length > 0 ? `{ ${fields.join("; ")} }` : "null"};`;
    });
    files.set(
      file.replace(/\.ftl$/, ".d.ts"),
      `// Written by \`npm run words\` from words/sv/${file}. Do not edit.\ninterface WordArgs {\n${lines.join("\n")}\n}\n`,
    );
  }
  return files;
}

export function writeWordIds() {
  mkdirSync(ids, { recursive: true });
  for (const [name, text] of wordIds()) {
    let old = "";
    try {
      old = readFileSync(ids + name, "utf8");
    } catch {}
    if (old !== text) writeFileSync(ids + name, text);
  }
}

if (process.argv[1] === import.meta.filename) writeWordIds();
