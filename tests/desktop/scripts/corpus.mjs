// 500 payloads that would run, ask or lead somewhere if they were more than text, and where texts go in by the ops' own schemas. The families are the same as on paper (documents/tests/papers/scripts.rs).
import { readFileSync } from "node:fs";

const families = JSON.parse(readFileSync(new URL("../../fixtures/scripts/families.json", import.meta.url), "utf8"));
const joined = Object.values(families).flatMap((parts) => parts.reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [""]));

/** Every payload; each holds its number, from 1, and so no two are the same. */
export const payloads = joined.map((text, at) => text.replaceAll("¤", `${at + 1}`));

/** Stands in an input where one payload goes, and where a longer text of several. */
export const LINE = "¤";
export const NOTE = "¤¤";
const IN_A_NOTE = 8;

/** Fills the places of an input in turn, and remembers which op and field got which. */
export class Pen {
  next = 0;
  places = 0;

  take() {
    this.next += 1;
    return payloads[(this.next - 1) % payloads.length];
  }

  /** The input with payloads where `LINE` and `NOTE` stand. */
  fill(input, path = "", found = []) {
    if (input === LINE || input === NOTE) {
      const texts = Array.from({ length: input === NOTE ? IN_A_NOTE : 1 }, () => this.take());
      // The place's own number at the end: the same payload stands in several.
      this.places += 1;
      texts.push(`${texts.pop()} @${this.places}@`);
      found.push({ path, texts });
      return texts.join(" ");
    }
    if (Array.isArray(input)) return input.map((one) => this.fill(one, `${path}[]`, found));
    if (typeof input === "object" && input !== null)
      return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, this.fill(one, `${path}.${key}`, found)]));
    return input;
  }
}

/** Every field of an op's input that takes any text at all, by its JSON Schema: no list of words, no form. */
export function textFields(schema) {
  const found = new Set();
  const walk = (one, path, inside) => {
    if (typeof one !== "object" || one === null) return;
    if (one.$ref) {
      if (!inside.includes(one.$ref)) walk(schema.$defs[one.$ref.split("/").pop()], path, [...inside, one.$ref]);
      return;
    }
    for (const way of ["anyOf", "oneOf", "allOf"]) for (const part of one[way] ?? []) walk(part, path, inside);
    if ([one.type].flat().includes("string") && !one.enum && !one.format && !one.pattern && one.const === undefined) found.add(path);
    for (const [key, field] of Object.entries(one.properties ?? {})) walk(field, `${path}.${key}`, inside);
    walk(one.items, `${path}[]`, inside);
    walk(one.additionalProperties, `${path}.*`, inside);
  };
  walk(schema, "", []);
  return [...found];
}
