/** The house rules that no linter keeps: what the source never holds. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(tsx?|css)$/.test(name) && !name.includes(".test.") && !name.startsWith("testing"))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, "utf8") }));

const holding = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test("nothing in the window reaches for a network address", () => {
  // The name of the drawings' language looks like one.
  expect(holding(/https?:\/\/(?!www\.w3\.org\/2000\/svg")/)).toEqual([]);
});

test("nothing is stored in the webview", () => {
  expect(holding(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
});

test("no text ever becomes markup", () => {
  expect(holding(/innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/)).toEqual([]);
});

test("only call.ts speaks with Tauri, and only draft-keeping files know the network door", () => {
  expect(holding(/@tauri-apps/)).toEqual(["api/call.ts"]);
  expect(holding(/\bfetch\(/)).toEqual(["api/call.ts"]);
});

test("pages use our components, never React Aria itself", () => {
  expect(holding(/react-aria-components/).filter((name) => !name.startsWith("components/"))).toEqual([]);
});

test("the clock of the computer is read for idleness, and for the projector's window, which has no session", () => {
  expect(holding(/new Date\(\)|Date\.now\(\)/).sort()).toEqual(["pages/room/room.ts", "shell/idle.ts"]);
});

test("colours and sizes come from the tokens", () => {
  expect(holding(/#[0-9a-fA-F]{6}\b/)).toEqual(["styles/tokens.css"]);
});

test("no file is longer than the house allows", () => {
  const long = sources.filter(
    ({ name, text }) => !/^(api\/types|words\/ids)/.test(name) && text.split("\n").length > 400,
  );
  expect(long.map(({ name }) => name)).toEqual([]);
});
