import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { messagesOf, wordIds } from "../../scripts/words.mjs";
import { firstWords } from "./first";
import { roomWords } from "./room";
import { say, sayCode, Words } from "./words";

const catalogue = "../words/sv/";
const files = readdirSync(catalogue).filter((name) => name.endsWith(".ftl"));
const sources = files.map((name) => ({ name, text: readFileSync(catalogue + name, "utf8") }));

describe("the catalogue", () => {
  test("the typed ids are those of the words: run `npm run words`", () => {
    for (const [name, text] of wordIds()) {
      const file = `src/words/ids/${name}`;
      expect(existsSync(file) ? readFileSync(file, "utf8") : "", file).toBe(text);
    }
  });

  test("no id is written twice", () => {
    const seen = new Map<string, string>();
    for (const { name, text } of sources)
      for (const id of messagesOf(text).keys()) {
        expect(seen.get(id), `${id} in ${name}`).toBeUndefined();
        seen.set(id, name);
      }
  });

  test("no message leans on the dates or numbers of one side", () => {
    for (const { name, text } of sources) expect(text, name).not.toMatch(/\b(DATETIME|NUMBER)\(/);
  });

  test.each([0, 1, 2, 7, 40])("every message reads without a fault when the numbers are %i", (number) => {
    const bundle = new FluentBundle("sv-SE", { useIsolating: false });
    for (const { text } of sources) bundle.addResource(new FluentResource(text));
    const args = new Map<string, number>();
    for (const { text } of sources)
      for (const names of messagesOf(text).values()) for (const name of names) args.set(name, number);
    for (const { name, text } of sources)
      for (const id of messagesOf(text).keys()) {
        const errors: Error[] = [];
        const pattern = bundle.getMessage(id)?.value;
        expect(pattern, `${id} in ${name}`).toBeTruthy();
        const said = bundle.formatPattern(pattern ?? "", Object.fromEntries(args), errors);
        expect(errors, `${id} in ${name}`).toEqual([]);
        expect(said.trim(), `${id} in ${name}`).not.toBe("");
      }
  });

  test("every id named in the code is in the catalogue", () => {
    const known = new Set(sources.flatMap(({ text }) => [...messagesOf(text).keys()]));
    const missing: string[] = [];
    for (const file of readdirSync("src", { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || file.includes(".test.")) continue;
      for (const [, id] of readFileSync(`src/${file}`, "utf8").matchAll(/(?:\bsay\(|<Words\s+id=)"([\w-]+)"/g))
        if (id && !known.has(id)) missing.push(`${id} in ${file}`);
    }
    expect(missing).toEqual([]);
  });
});

/** The files that come with this one: what it imports, and so on, but nothing that is fetched later. */
function comesWith(file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/^(?:import|export)\b(?! type)[^;]*?"(\.[^"]+)"/gm)) {
    const there = [".ts", ".tsx"].map((kind) => join(dirname(file), path + kind)).find(existsSync);
    if (there && !found.has(there)) comesWith(there, found);
  }
  return found;
}

test.each([
  ["the lock screen", "src/main.ts", firstWords],
  ["the projector's window", "src/pages/room/main.tsx", [...firstWords, ...roomWords]],
])("%s brings the words that it says", (_, start, brought) => {
  const here = new Set(brought.flatMap((text) => [...messagesOf(text).keys()]));
  const all = sources.flatMap(({ text }) => [...messagesOf(text).keys()]);
  const missing: string[] = [];
  for (const file of comesWith(start)) {
    const code = readFileSync(file, "utf8");
    const named = new Set([...code.matchAll(/"([a-z][\w-]*)"/g)].map(([, id]) => id));
    const begun = [...code.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start ?? "");
    for (const id of all)
      if (!here.has(id) && (named.has(id) || begun.some((start) => id.startsWith(start))))
        missing.push(`${id} in ${file}`);
  }
  expect(missing).toEqual([]);
});

describe("saying", () => {
  test("a code of the core finds its sentence, an unknown one the fallback", () => {
    expect(sayCode("error", "wrong_passphrase", {}, "error-unexpected")).toMatch(/Lösenfrasen stämmer inte/);
    expect(sayCode("error", "never_heard_of", {}, "error-unexpected")).toBe(say("error-unexpected"));
  });

  test("text from users is never markup, whatever it looks like", () => {
    const { container } = render(<Words id="need-voice" args={{ who: "<img src=x> & <strong>A</strong>" }} />);
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("strong")?.textContent).toBe("<img src=x> & <strong>A</strong>");
  });

  test("the parts of a message are dressed", () => {
    const { container } = render(<Words id="need-consent" args={{ who: "Ester F.", day: "31 oktober" }} />);
    expect(container.innerHTML).toBe("<strong>Ester F.</strong> Samtycket går ut 31 oktober.");
  });
});
