// Forty texts typed into the window's own fields, with every process of the window under strace: none of them stands readable in anything written to a disk, and no process asks for a network.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { begin, go, must, newVault, ok, PASSPHRASE, same } from "./steps.mjs";
import { COUNT, canary, hits } from "./trace/canaries.mjs";
import { read, tracer } from "./trace/recording.mjs";
import { KEY } from "./driver.mjs";

/** Written in the open on purpose: what the search must find. */
const CONTROL = "kontrollfågel-åäöÅÄÖ-z";

/** Every file below a folder. */
function below(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name));
}

/** The places that an address leads to without an id, each with its own way of asking the core and drawing. */
const PLACES = [
  "today", "meetings", "meetings/term", "meetings/trend", "children", "children/closed", "actions", "measures", "quarters", "contexts", "surveys", "bridges", "imports", "imports/waiting", "parcels",
  "consultations", "emergencies", "gallring", "logs", "logs/spot", "logs/check", "backups", "registers", "registers/offers", "registers/agreements", "settings", "settings/types", "settings/plans", "settings/units", "settings/questions",
  "settings/papers", "settings/papers/minutes/sv", "wording", "recaps",
];

export default async function canaries(stage) {
  const trace = process.env.SAMLAT_TRACE ?? stage.path("trace");
  const program = stage.path("traced");
  tracer(program, stage.app, trace);
  const window = await stage.window({}, program);
  await window.sees("Hur vill du börja?");
  await newVault(window);
  const inspector = remoteControl(stage);
  const typed = [];
  const next = () => {
    typed.push(canary(typed.length));
    return typed.at(-1);
  };

  /** Types one into every text field that stands open on the page, at most so many. */
  const fill = async (most) => {
    const fields = await window.request("POST", "/elements", {
      using: "css selector",
      value: "input:not([type]):not([disabled]):not([readonly]), input[type=text]:not([disabled]):not([readonly]), textarea:not([disabled]):not([readonly])",
    });
    for (const field of fields.slice(0, most)) {
      if (typed.length >= COUNT) return;
      await window.type(Object.values(field)[0], next()).catch((error) => {
        typed.pop();
        if (!/interactable|stale/.test(error.message)) throw error;
      });
    }
  };
  /** Drafts are saved within a second. */
  const saved = () => new Promise((done) => setTimeout(done, 1_500));

  let child = "";
  await stage.check("a child is registered with its names, its guardian and its worry typed into the form", async () => {
    await go(window, "#/children/new");
    await window.write("Förnamn", next());
    await window.write("Efternamn", next());
    await window.write("Personnummer", "20160425-2385");
    await window.sees("Född 25 april 2016");
    await window.choose("Skolform", "Grundskola");
    await window.choose("Årskurs", "Årskurs 4");
    await window.day("När märktes behovet först?", (await ok(window, "session_state", {})).now.slice(0, 10));
    await window.choose("Var märktes det?", "Skola");
    await window.choose("Vem tog initiativet?", "Elevhälsa");
    await window.write("En mening som ni är överens om", next());
    await window.mark("Har en orosanmälan gjorts?", "Nej, inte vad vi vet");
    await window.write("Namn", next());
    await window.write("Relation", next());
    await window.seek("Samordnare", "Ingrid", "Ingrid Vallmark");
    await stage.shot(window, "1-form");
    await saved();
    await window.press_on("Spara och öppna ärendet");
    await window.sees("är registrerad");
    child = await window.run(() => location.hash.split("/")[2]);
    must((await window.text()).includes(typed[0]), "the child's page shows its name");
  });

  await stage.check("a child's own words, a wish, a step: typed into dialogs and left there, or saved", async () => {
    for (const dialog of ["voice", "concern", "new-action", "change"]) {
      await go(window, `#/children/${child}/${dialog}`);
      await window.until(() => window.css("[role='dialog']"), `the dialog «${dialog}»`);
      await window.settled();
      await fill(4);
      await saved();
      await window.press(KEY.escape);
    }
  });

  await stage.check("what is searched for, and pages with long forms, up to forty texts", async () => {
    await go(window, "#/children");
    await fill(1);
    await go(window, "#/today");
    await window.press(KEY.control, "k");
    await window.until(() => window.css("[role='dialog'] input"), "the palette");
    await fill(1);
    await saved();
    await window.press(KEY.escape);
    for (const form of ["registers/agreements/new", "surveys/new", "meetings/new", "settings/teams/new", `children/${child}/consents/new`, `handovers/${child}/new`, "settings/plans", `plans/${child}`, "children/new", "contexts"]) {
      if (typed.length >= COUNT) break;
      await go(window, `#/${form}`);
      await window.until(() => window.css("h1"), form);
      await window.settled();
      await fill(12);
      await saved();
    }
    same(typed.length, COUNT, "texts typed");
    await stage.shot(window, "2-form");
  });

  await stage.check("every place is walked through, a paper is seen, and the vault is locked, opened again and locked", async () => {
    for (const place of [...PLACES, ...["", "/people", "/history", "/consents", "/wheel", "/health"].map((part) => `children/${child}${part}`), `plans/${child}`, `logs/child/${child}`]) {
      await go(window, `#/${place}`);
      await window.until(() => window.run(() => (document.querySelector("h1")?.textContent ?? "").length > 1 && !/Hämtar|Räknar/.test(document.body.innerText)), place);
    }
    await ok(window, "paper_preview", { paper: "consent_paper", input: { case: child } });
    await ok(window, "save_file", { file_name: "kontroll.txt", media_type: "text/plain", base64: Buffer.from(CONTROL).toString("base64") });
    await go(window, "#/today");
    await window.lock();
    await window.sees("Lås upp");
    await window.write("Lösenfras", PASSPHRASE);
    await window.press(KEY.enter);
    await window.sees("Idag");
    must(JSON.stringify(await ok(window, "drafts")).includes(typed[5].slice(0, 6)), "a draft is kept");
    await window.lock();
    await window.sees("Lås upp");
  });

  await window.close();
  const seen = await read(trace);
  const bytes = [...seen.files.values()].reduce((sum, one) => sum + one.length, 0);

  await stage.check("nothing that was typed stands readable in what was written to a file", () => {
    must(bytes > 100_000, `strace saw what was written: ${bytes} bytes`);
    const found = [...seen.files].flatMap(([path, content]) => hits(content, typed).map((hit) => `${hit}: ${path}`));
    found.push(...hits(seen.names, typed).map((hit) => `${hit}: the name of a file or program`));
    same(found, [], "found");
    const control = [...seen.files].filter(([, content]) => hits(content, [CONTROL]).length > 0).map(([path]) => path);
    must(control.length > 0, "what was written in the open is found");
    console.log(`          ${typed.length} texts × 8 encodings over ${bytes} bytes written to ${seen.files.size} files by ${seen.programs.size} programs: ${found.length} found; the control found in ${control.length}`);
  });

  await stage.check("nor does it lie in any file that is left", () => {
    const left = new Set([...["vault", "data", "cache", "config", "run", "files"].flatMap((folder) => below(stage.path(folder))), ...seen.opened, ...seen.files.keys()]);
    let looked = 0;
    let searched = 0;
    const found = [];
    for (const path of left) {
      if (!existsSync(path) || !statSync(path).isFile() || path === trace || path.startsWith("/proc/") || path.startsWith("/sys/")) continue;
      const content = readFileSync(path);
      looked += 1;
      searched += content.length;
      found.push(...hits(content, typed).map((hit) => `${hit}: ${path}`));
    }
    same(found, [], "found");
    must(looked > 3, `${looked} files`);
    console.log(`          ${looked} files, ${searched} bytes`);
  });

  await stage.check("between processes it goes to the program's own and to WebDriver, to nobody else", () => {
    const told = [...seen.others].filter(([, content]) => hits(content, typed).length > 0).map(([name]) => name);
    const elsewhere = told.filter((name) => name.startsWith("unix ") || (name.startsWith("TCP") && !name.includes(`:${inspector}`)));
    console.log(`          stands in what was sent to: ${told.join(", ")}; not in what was sent to: ${[...seen.others.keys()].filter((name) => !told.includes(name)).join(", ")}`);
    same(elsewhere, [], "sent elsewhere");
    must([...seen.others.keys()].some((name) => name.startsWith("unix ") && name.includes("X11")), "what goes to the screen is told apart");
  });

  await stage.check("no process of the window asks for a network", () => {
    const network = seen.asked.filter(({ what }) => what.includes("AF_INET"));
    const ways = seen.bound.filter(({ what }) => what.includes("AF_INET"));
    console.log(`          ${seen.asked.length} sockets: ${Object.entries(Object.groupBy?.(seen.asked, ({ what }) => what.split(",")[0]) ?? count(seen.asked)).map(([kind, all]) => `${all.length ?? all} ${kind}`).join(", ")}`);
    // The engine comes to WebDriver at this one address; only a build for tests can be driven so.
    must(inspector > 0, "the port that WebDriver gave the engine");
    same(ways.filter(({ host, port }) => host !== "127.0.0.1" || port !== inspector).map(({ what }) => what), [], "led elsewhere");
    same(network.length, ways.length, "network sockets, and those that lead to WebDriver");
  });
}

const count = (asked) => asked.reduce((sums, { what }) => ({ ...sums, [what.split(",")[0]]: (sums[what.split(",")[0]] ?? 0) + 1 }), {});

/** The port on which WebDriver waits for this window's engine. */
function remoteControl(stage) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
      if (!environment.includes(`SAMLAT_VAULT=${stage.path("vault")}`)) continue;
      const port = /WEBKIT_INSPECTOR_SERVER=127\.0\.0\.1:(\d+)/.exec(environment)?.[1];
      if (port) return Number(port);
    } catch {
      // Gone in the meantime, or not ours to read.
    }
  }
  return 0;
}
