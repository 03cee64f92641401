/** What is typed is never only in the window's memory: a field whose text or day comes from `useState` is lost when the app is killed, and so is what is chosen beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const search = "what one looks for is nothing to keep";
const secret = "a passphrase is never kept";
const sheet = "the recovery sheet opens the vault: its groups are kept nowhere in it";
const nameless = "a draft of it carries no id of the child, so erasing the child would not find it";

/** What may be typed into `useState`, each with its reason: a file that keeps no draft at all, or one state of a file. A line that is not needed any more fails too. */
const allowed: Readonly<Record<string, string>> = {
  "backups/Damage.tsx": secret,
  "backups/Opens.tsx": secret,
  "childMode/ChildMode.tsx": "the child's answers save themselves with an op of their own; child mode has no drafts",
  "children/EmergencyDialog.tsx":
    "the whole number of a child that one may not see, and why: a draft of it carries no id, so erasing the child would not find it, and the next child would be opened for the reason of this one",
  "children/ListParts.tsx": search,
  "children/Secrecy.tsx": "a sealed identity",
  "children/dialogs/IdentityDialog.tsx": "a sealed identity, sealed again as it is saved and kept nowhere before",
  "gallring/Decide.tsx: passphrase": secret,
  "imports/Understood.tsx": "the number of a row, answered as soon as the field is left",
  "lock/Recover.tsx: groups": sheet,
  "logs/Chain.tsx: groups": sheet,
  "logs/LineList.tsx": search,
  "measures/MeasuresPage.tsx: all": "how long a list is shown",
  "meetings/PlanMeeting.tsx: about": nameless,
  "meetings/prepare/AddItemDialog.tsx: child": nameless,
  "parcels/ParcelsPage.tsx": secret,
  "registers/routes/RoutesPart.tsx": search,
  "settings/UserDialog.tsx: withFile": "goes with the passphrase, and like it is asked for anew",
  "start/FirstStart.tsx: team": "the first start: there is no vault yet",
  "start/NewPassphrase.tsx": secret,
  "start/Sheet.tsx: groups": sheet,
  "start/TeamForm.tsx": "the first start: there is no vault yet",
  "surveys/KeyPapers.tsx": "one word that goes with a pile of papers: kept, it would go with the next pile too",
};

const draftHook = /\buse(Draft|DraftFields|DraftList|DraftsById|FormDraft)\b/;

/** What one types in, and what one chooses in. */
const typing = ["TextField", "TextArea", "DateField", "SearchList"];
const choosing = ["Select", "ComboBox", "Segments", "RadioGroup", "Checkbox", "CheckboxGroup", "Scale"];

interface State {
  name: string;
  setter: string;
}
const statesOf = (source: string): State[] =>
  [...source.matchAll(/const \[(\w*)(?:, (\w+))?\]\s*=\s*useState\b/g)].map(([, name = "", setter = ""]) => ({
    name,
    setter,
  }));

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

interface Tag {
  name: string;
  props: readonly { name: string; is: string }[];
}
/** The elements of these names, with what stands in each `prop={…}`. */
const tagsOf = (source: string, names: readonly string[]): Tag[] =>
  [...source.matchAll(new RegExp(`<(${names.join("|")})\\b`, "g"))].map((found) => {
    const tag = until(source, found.index, ">");
    const props = [...tag.matchAll(/\s(\w+)=\{/g)].map((prop) => ({
      name: prop[1] ?? "",
      is: until(tag, prop.index + prop[0].length, "}"),
    }));
    return { name: found[1] ?? "", props };
  });

// Not a name after a dot: `form.name` is another name than the state `name`.
const mentions = (code: string, name: string) => name !== "" && new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(code);
/** Whether the state is set to what the field gives: `setDay`, `(day) => setDay(day)`; not `() => setOpen(true)`. */
const passesOn = (code: string, setter: string) =>
  setter !== "" &&
  (code.trim() === setter ||
    (/^\s*(\w+|\(\s*\w[^)]*\))\s*=>/.test(code) &&
      new RegExp(`(?<!\\w)${setter}\\((?!true\\)|false\\)|null\\)|")`).test(code)));

function takes({ name: element, props }: Tag, { name, setter }: State): boolean {
  const field = typing.includes(element) || choosing.includes(element);
  return props.some((prop) => {
    if (field && /^(value|checked)$/.test(prop.name) && mentions(prop.is, name)) return true;
    if (!/^on[A-Z]/.test(prop.name) || !passesOn(prop.is, setter)) return false;
    // A component with fields in it tells what is typed as `onChange`, or as another word beside what it shows: `endings`, `onEndings`.
    return prop.name === "onChange" || props.some((other) => !/^on[A-Z]/.test(other.name) && mentions(other.is, name));
  });
}

/** Each component of the sources, by name, with its text. */
const componentsOf = (sources: readonly string[]) =>
  sources
    .flatMap((source) => source.split(/^(?=(?:export )?(?:function|const) [A-Z])/m))
    .flatMap((text) => {
      const name = /^(?:export )?(?:function|const) ([A-Z]\w*)/.exec(text)?.[1];
      return name ? [{ name, text }] : [];
    });
/** The fields, and every component that has one of them in it, however deep. */
function withIn(components: readonly { name: string; text: string }[], fields: readonly string[]): readonly string[] {
  const names = new Set(fields);
  for (let before = 0; before < names.size; ) {
    before = names.size;
    const any = new RegExp(`<(?:${[...names].join("|")})\\b`);
    for (const { name, text } of components) if (any.test(text)) names.add(name);
  }
  return [...names];
}

interface Page {
  name: string;
  source: string;
}
/** What of the pages only the window remembers. Where no draft is kept at all, any state beside a text field is taken for its text. */
function lost(pages: readonly Page[]): string[] {
  const components = componentsOf(pages.map(({ source }) => source));
  const typed = withIn(components, typing);
  const chosen = withIn(components, choosing);
  return pages.flatMap(({ name, source }) => {
    const states = statesOf(source);
    const own = tagsOf(source, typing);
    const keeps = draftHook.test(source);
    if (!keeps && /\buseState\b/.test(source))
      if (own.some(({ name: element, props }) => /^Text/.test(element) && props.some((prop) => prop.name === "value")))
        return [name];
    const tags = tagsOf(source, keeps || own.length > 0 ? [...typed, ...chosen] : typed);
    return states.filter((state) => tags.some((tag) => takes(tag, state))).map((state) => `${name}: ${state.name}`);
  });
}

const pages = readdirSync("src/pages", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx") && !name.includes(".test."))
  .map((name) => ({ name: name.replaceAll("\\", "/"), source: readFileSync(`src/pages/${name}`, "utf8") }));

test("every field in which somebody types keeps a draft", () => {
  expect(lost(pages).sort()).toEqual(Object.keys(allowed).sort());
});

const hook = 'import { useDraft } from "../api/draft";\n';
const reason = 'const [reason, setReason] = useState("");\n';
const day = "const [day, setDay] = useState<string | null>(today);\n";
const inOne = (source: string) => lost([{ name: "Page.tsx", source }]);

test("the check sees a text or a day that only the window remembers, and no other", () => {
  expect(inOne(`${reason}<TextField value={reason} onChange={setReason} />`)).toEqual(["Page.tsx"]);
  expect(inOne("const [lines] = useState([]);\n<TextField value={line.name} />")).toEqual(["Page.tsx"]);
  for (const field of [
    "<TextArea\n  value={reason}\n  optional\n/>",
    "<TextField value={String(reason.minutes)} />",
    "<TextField label={<b>{<Key />} </b>} value={reason} />",
    "<TextField onChange={(text) => setReason(text)} />",
  ])
    expect(inOne(`${hook}${reason}${field}`)).toEqual(["Page.tsx: reason"]);
  expect(inOne(`${day}<DateField value={day} onChange={(on) => on && setDay(on)} />`)).toEqual(["Page.tsx: day"]);
  for (const field of ["<TextField {...why.field} />", "<TextField value={form.reason} />"])
    expect(inOne(`${hook}${reason}${field}`)).toEqual([]);
  expect(inOne("<TextField value={props.text} />")).toEqual([]);
});

test("the check sees what is chosen beside what is typed, and not a choice that stands alone", () => {
  const which = 'const [which, setWhich] = useState("a");\n<Select value={which} onChange={setWhich} />\n';
  expect(inOne(`${hook}${which}`)).toEqual(["Page.tsx: which"]);
  expect(inOne(which)).toEqual([]);
});

test("the check follows a field into the component that holds it, in whatever file", () => {
  const holder = {
    name: "Holder.tsx",
    source: "export function Absence(props) {\n  return <Number {...props} />;\n}\n",
  };
  const inner = {
    name: "Number.tsx",
    source: "export function Number(props) {\n  return <TextField {...props} />;\n}\n",
  };
  const asks = (source: string) => lost([holder, inner, { name: "Page.tsx", source: `${reason}${source}` }]);
  expect(asks("<Absence shown={partsOf(reason)} onChange={(text) => setReason(text)} />")).toEqual([
    "Page.tsx: reason",
  ]);
  expect(asks("<Absence why={reason} onWhy={setReason} />")).toEqual(["Page.tsx: reason"]);
  expect(asks("<Absence onChange={(text) => set({ text })} onClose={() => setReason(null)} />")).toEqual([]);
});
