/** What the styles promise to whoever needs larger contrast, the system's own colours or nothing that moves. A test's page asks for none of these, so the rules themselves are read. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const named = (ending: RegExp) =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name) && !name.includes(".test."))
    .map((file) => ({ file, text: readFileSync(`src/${file}`, "utf8") }));

/** Every declaration of every style sheet, with all that it stands within. */
const declarations = named(/\.css$/).flatMap(({ file, text }) => {
  const within: string[] = [];
  return [...text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)].flatMap(([, part = "", end]) => {
    const said = part.trim().replace(/\s+/g, " ");
    const [property = "", ...rest] = said.split(":");
    const place = within.join(" ");
    if (end === "{") within.push(said);
    else if (end === "}") within.pop();
    return end === "{" || rest.length === 0
      ? []
      : [{ file, within: place, property: property.trim(), value: rest.join(":").trim() }];
  });
});

/** The tokens as they stand within a media query, or outside all. */
const tokens = (media: string) =>
  new Map(
    declarations
      .filter(({ file, property }) => file === "styles/tokens.css" && property.startsWith("--"))
      .filter(({ within }) => (media ? within.includes(media) : !within.includes("@media")))
      .map(({ property, value }) => [property, value]),
  );
const usual = tokens("");
const forced = tokens("(forced-colors: active)");

/** A colour in light (0) or dark (1). */
function colour(values: Map<string, string>, name: string, scheme: 0 | 1): string {
  const value = values.get(name) ?? "";
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return colour(values, other, scheme);
  return /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value)?.[scheme + 1] ?? value;
}

/** WCAG's ratio between two colours, 1–21. */
function ratio(one: string, other: string): number {
  const luminance = (hex: string) => {
    const linear = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Which of these are too close to the ground, in light or in dark. */
const weak = (values: Map<string, string>, names: string[], least: number) =>
  ([0, 1] as const).flatMap((scheme) =>
    ["--bg", "--surface"].flatMap((ground) =>
      names.filter((name) => !(ratio(colour(values, name, scheme), colour(values, ground, scheme)) >= least)),
    ),
  );

const text = ["--ink", "--ink-2", "--accent", "--neutral", "--ok", "--info", "--warn", "--late", "--chart-grey"];

test("what is read stands out from its ground", () => {
  expect(weak(usual, text, 4.5)).toEqual([]);
  expect(weak(usual, ["--line-strong"], 3)).toEqual([]);
});

test("for who asks for more contrast text has seven times its ground, and every line is seen", () => {
  const more = new Map([...usual, ...tokens("(prefers-contrast: more)")]);
  expect(weak(more, ["--ink", "--ink-2", "--accent", "--neutral"], 7)).toEqual([]);
  expect(weak(more, text, 4.5)).toEqual([]);
  expect(weak(more, ["--line", "--line-soft", "--line-strong"], 3)).toEqual([]);
});

test("in the system's own colours every token has one of them, save grounds that the system lays itself and lines in charts", () => {
  const left = [...usual].filter(([name, value]) => value.includes("light-dark(") && !forced.has(name));
  const grounds = ["--ok-soft", "--info-soft", "--warn-soft", "--late-soft", "--neutral-soft", "--veil", "--shadow"];
  const charts = ["--chart-1", "--chart-2", "--chart-3", "--chart-4"];
  expect(left.map(([name]) => name).sort()).toEqual([...grounds, ...charts].sort());
  const system = /^(Canvas|CanvasText|Highlight|HighlightText|ButtonBorder)$/;
  expect([...forced].filter(([, value]) => !system.test(value))).toEqual([]);
});

test("in the system's own colours what is chosen does not hang on a background alone", () => {
  const states = (within: string) => [...within.matchAll(/\[((?:aria|data)-[a-z]+)/g)].map(([, name]) => name);
  const marked = declarations.filter(
    ({ property, within }) => property.startsWith("background") && !within.includes("forced-colors"),
  );
  const passing = ["data-hovered", "data-disabled", "aria-disabled"];
  const needed = new Set(marked.flatMap(({ within }) => states(within)).filter((name = "") => !passing.includes(name)));
  const own = declarations.filter(({ within }) => within.includes("(forced-colors: active)"));
  const covered = new Set(own.flatMap(({ within }) => states(within)));
  expect([...needed].filter((name) => !covered.has(name))).toEqual([]);
  expect(needed.size).toBeGreaterThan(3);
});

test("nothing fades or moves for who wants no motion", () => {
  expect(tokens("(prefers-reduced-motion: reduce)").get("--quick")).toBe("0ms");
  const moving = declarations.filter(({ property }) => /^(transition|animation)/.test(property));
  expect(moving.length).toBeGreaterThan(1);
  const free = moving.filter(({ property, value, within }) =>
    property.startsWith("animation")
      ? !within.includes("(prefers-reduced-motion: no-preference)")
      : /\d\s*m?s\b/.test(value) || !value.includes("var(--quick)"),
  );
  expect(free).toEqual([]);
  expect(declarations.filter(({ property }) => property === "scroll-behavior")).toEqual([]);
  const scripted = named(/\.tsx?$/).filter(({ text }) => /\.animate\(|behavior: "smooth"/.test(text));
  expect(scripted.map(({ file }) => file)).toEqual([]);
});

test("a message of the whole window lies in a row under the page and covers nothing", () => {
  const of = (name: string, within: RegExp) =>
    Object.fromEntries(
      declarations
        .filter((one) => one.file.endsWith(name) && within.test(one.within))
        .map(({ property, value }) => [property, value]),
    );
  expect(of("components/Toast.module.css", /\.low$/)).toEqual({ position: "static", width: "auto" });
  expect(of("shell/Shell.module.css", /\.full$/)).toMatchObject({
    display: "grid",
    "grid-template": "minmax(0, 1fr) auto / minmax(0, 1fr)",
  });
});
