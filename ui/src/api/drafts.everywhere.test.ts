/** What is typed is never only in the window's memory: a field whose text comes from `useState` is lost when the app is killed. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const search = "what one looks for is nothing to keep";
const secret = "a passphrase is never kept";

/** The files that may hold typed text in `useState`, each with its reason. A line that is not needed any more fails too. */
const allowed: Readonly<Record<string, string>> = {
  "backups/Damage.tsx": secret,
  "backups/Opens.tsx": secret,
  "childMode/ChildMode.tsx": "the child's answers save themselves with an op of their own; child mode has no drafts",
  "children/CaseList.tsx": search,
  "children/EmergencyDialog.tsx":
    "the whole number of a child that one may not see, and why: a draft of it carries no id, so erasing the child would not find it, and the next child would be opened for the reason of this one",
  "children/Secrecy.tsx": "a sealed identity",
  "children/dialogs/IdentityDialog.tsx": "a sealed identity, sealed again as it is saved and kept nowhere before",
  "gallring/Decide.tsx": secret,
  "imports/Understood.tsx": "the number of a row, answered as soon as the field is left",
  "logs/LineList.tsx": search,
  "parcels/ParcelsPage.tsx": secret,
  "registers/routes/RoutesPart.tsx": search,
  "start/NewPassphrase.tsx": secret,
  "start/TeamForm.tsx": "the first start: there is no vault yet",
  "surveys/KeyPapers.tsx": "one word that goes with a pile of papers: kept, it would go with the next pile too",
};

const draftHook = /\buse(Draft|DraftFields|DraftList|DraftsById|FormDraft)\b/;
/** The names that `useState` gives a value. */
const stateNames = (source: string) =>
  [...source.matchAll(/const \[(\w+)(?:, \w+)?\]\s*=\s*useState\b/g)].flatMap(([, name]) => (name ? [name] : []));
/** From `at` to the `end` that no braces stand around. */
function until(source: string, at: number, end: string): string {
  let depth = 0;
  for (let here = at; here < source.length; here++) {
    if (depth === 0 && source.startsWith(end, here)) return source.slice(at, here);
    if (source[here] === "{") depth += 1;
    if (source[here] === "}") depth -= 1;
  }
  return source.slice(at);
}
/** What stands in `value={…}` of each text field. */
const fieldValues = (source: string) =>
  [...source.matchAll(/<Text(?:Field|Area)\b/g)].flatMap(({ index }) => {
    const props = until(source, index, "/>");
    const value = /\svalue=\{/.exec(props);
    return value ? [until(props, value.index + value[0].length, "}")] : [];
  });

/** A text field of the file shows what only `useState` remembers. Where no draft is kept at all, any state beside a text field is taken for its text. */
function typesIntoState(source: string): boolean {
  const values = fieldValues(source);
  const states = stateNames(source);
  if (!draftHook.test(source)) return values.length > 0 && /\buseState\b/.test(source);
  // Not a name after a dot: `form.name` is another name than the state `name`.
  return values.some((value) => states.some((name) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(value)));
}

const pages = readdirSync("src/pages", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx") && !name.includes(".test."))
  .map((name) => ({ name: name.replaceAll("\\", "/"), source: readFileSync(`src/pages/${name}`, "utf8") }));

test("every field in which somebody types keeps a draft", () => {
  const found = pages.filter(({ source }) => typesIntoState(source)).map(({ name }) => name);
  expect(found.sort()).toEqual(Object.keys(allowed).sort());
});

test("the check sees a text that only the window remembers, and no other", () => {
  const hook = 'import { useDraft } from "../api/draft";\n';
  const state = 'const [reason, setReason] = useState("");\n';
  expect(typesIntoState(`${state}<TextField value={reason} onChange={setReason} />`)).toBe(true);
  expect(typesIntoState(`${hook}${state}<TextArea\n  value={reason}\n  optional\n/>`)).toBe(true);
  expect(typesIntoState(`${hook}${state}<TextField value={String(reason.minutes)} />`)).toBe(true);
  expect(typesIntoState(`${hook}${state}<TextField label={<b>{<Key />} </b>} value={reason} />`)).toBe(true);
  expect(typesIntoState(`const [lines] = useState([]);\n<TextField value={line.name} />`)).toBe(true);
  expect(typesIntoState(`${hook}${state}<TextField {...why.field} />`)).toBe(false);
  expect(typesIntoState(`${hook}${state}<TextField value={form.reason} />`)).toBe(false);
  expect(typesIntoState("<TextField value={props.text} />")).toBe(false);
});
