// Steps that several flows take.
import { cpSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PASSPHRASE = "gran fjäll tuva renhjord 47";
const axeSource = readFileSync(fileURLToPath(new URL("../../ui/node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");

export function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

export function same(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}

/** Puts the vault that run.mjs has made where the window looks for one, and opens it. That the window makes one is for 1-start, 3-main and 4-list to see, what real keys cost and leave behind for those with `newVault`. */
export async function openMade(stage, window) {
  cpSync(process.env.SAMLAT_MADE, stage.path("vault"), { recursive: true });
  await ok(window, "unlock", { passphrase: PASSPHRASE });
  await window.reload();
  await window.sees("Idag");
}

/** Makes a vault as the window would, and shows it. Gives what stands on its first sheet. */
export async function newVault(window) {
  const made = await window.op("create_vault", {
    municipality: "2403", team: "HLT-teamet i Bjurholm", user: "Ingrid Vallmark", passphrase: PASSPHRASE,
  });
  must(made.ok, `the vault is made: ${JSON.stringify(made.refused)}`);
  await window.op("confirm_recovery_sheet", { groups: made.ok.groups });
  await window.reload();
  await window.sees("Idag");
  return made.ok.groups;
}

/** Types a sheet's eight groups. */
export async function typeSheet(window, groups) {
  for (const [at, group] of groups.entries()) await window.write(`Grupp ${at + 1}`, group);
}

/** Asks the core what it holds, to compare with what the page shows. The page itself is used as a person uses it. */
export const ok = async (window, op, input, passphrase) => {
  const { ok, refused } = await window.op(op, input, passphrase);
  must(ok !== undefined && !refused, `${op}: ${JSON.stringify(refused)}`);
  return ok;
};

/** Opens a small paper, as the page would; nothing in it is anybody's. */
export const openPaper = (window) =>
  ok(window, "open_file", { file_name: "kallelse.pdf", media_type: "application/pdf", base64: Buffer.from("%PDF-1.7\n").toString("base64") });

/** The opened papers that lie in the stage's folder for what lasts as long as the session: «folder rights / file rights», each in octal. None is called anything but a number. */
export function openedPapers(stage) {
  const rights = (path) => (statSync(path).mode & 0o777).toString(8);
  const folders = readdirSync(stage.path("run")).filter((name) => name.startsWith("samlat-papers-")).map((name) => stage.path("run", name));
  const papers = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ folder, name })));
  for (const { name } of papers) must(/^Papper från Samlat \d+\.pdf$/.test(name), `an opened paper's name says nothing: ${name}`);
  return papers.map(({ folder, name }) => `${rights(folder)} / ${rights(join(folder, name))}`);
}

/** From the first page to the start page of a new team. */
export async function begin(window) {
  await window.press_on("Börja på riktigt");
  await window.seek("Kommun", "Bjurh", "Bjurholm");
  await window.write("Ditt namn", "Ingrid Vallmark");
  await window.press_on("Fortsätt");
  await window.write("Lösenfras", PASSPHRASE);
  await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
  await window.press_on("Skapa valvet");
  await window.press_on("Jag har arket framför mig");
  await window.sees("Skriv av arket");
  // What stands on the printed sheet.
  const { groups } = await ok(window, "recovery_sheet", {});
  await typeSheet(window, groups);
  await window.press_on("Kontrollera");
  await window.sees("är igång");
}

export const team = [
  ["Karin Holmlund", "skolkurator", "Skolan"],
  ["Mats Bergvall", "socialsekreterare", "Socialtjänsten"],
  ["Lena Sjödin", "sjuksköterska", "Hälsocentralen"],
];

/** One question to Alva's family, answered with yes by everybody. */
export async function consent(window, purpose) {
  await window.sees("Nytt samtycke för Alva");
  await window.mark("Vad gäller det?", purpose);
  for (const [, , unit] of team) await window.mark("Vilka får prata med varandra?", unit);
  await window.mark("Sofia Nyberg", "Ja");
}

/** Goes to a page by its address, and is back when what stood there before is gone. */
export async function go(window, hash) {
  const { refused } = await window.later(async (hash) => {
    if (new URL(hash, location.href).href === location.href) return;
    const gone = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = hash;
    await gone;
  }, hash);
  must(refused === undefined, `to ${hash}: ${refused}`);
}

/** What axe has found so far: page, theme, fault. */
const faults = [];

/** One check for all pages that were looked at, at the end of a flow: a fault on one page does not stop the others. */
export async function noFaults(stage) {
  const found = faults.splice(0);
  await stage.check("no page that was shown has a fault that axe finds, in light and in dark", async () => {
    must(found.length === 0, found.join("\n          "));
  });
}

/** Shows the page as who has asked the system for more contrast sees it, or as usual again: the driver cannot ask, so the rules themselves are let in. Says how many there are. Runs in the page. */
export function contrast(more) {
  window.__contrast ??= [];
  for (const [rule, text] of window.__contrast.splice(0)) rule.media.mediaText = text;
  const letIn = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-contrast")) {
        window.__contrast.push([rule, rule.media.mediaText]);
        rule.media.mediaText = "all";
      }
      if (rule.cssRules) letIn(rule.cssRules);
    }
  };
  if (more) for (const sheet of document.styleSheets) letIn(sheet.cssRules);
  return window.__contrast.length;
}

/** Notes everything axe finds wrong with the page as it is now, in light and in dark; with `contrasts` what it finds wrong with the colours when more contrast is asked for. */
export async function accessible(window, { contrasts = false } = {}) {
  const page = await window.run(() => `${location.pathname}${location.hash.replace(/[0-9a-f-]{36}/g, "…")} «${document.querySelector("h1")?.textContent ?? ""}»`);
  // Half a megabyte, which stays until the page is loaded anew.
  if (!(await window.run(() => typeof window.axe?.run === "function"))) await window.request("POST", "/execute/sync", { script: `${axeSource}; return true`, args: [] });
  const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const colours = { type: "rule", values: ["color-contrast"] };
  // In the dark the page has other colours, and is the same page.
  const looks = [["light", false, all], ["dark", false, colours], ...(contrasts ? [["light", true, colours], ["dark", true, colours]] : [])];
  for (const [theme, more, runOnly] of looks) {
    await window.run((theme) => {
      document.documentElement.style.colorScheme = theme;
      document.documentElement.dataset.theme = theme;
    }, theme);
    must((await window.run(contrast, more)) > 0 === more, `${page}: the rules for more contrast are found`);
    // Colours fade over: what is measured in between is neither light nor dark.
    await window.settled();
    const { ok, refused } = await window.later(
      (runOnly) =>
        window.axe
          // React Aria empties the boxes it speaks through.
          .run({ exclude: [["[data-live-announcer]"]] }, { runOnly })
          .then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)),
      runOnly,
    );
    if (refused) throw new Error(String(refused));
    faults.push(...ok.map((fault) => `${page}, ${theme}${more ? " with more contrast" : ""}: ${fault}`));
  }
  await window.run(contrast, false);
  await window.run(() => {
    document.documentElement.style.colorScheme = "";
    delete document.documentElement.dataset.theme;
  });
}
