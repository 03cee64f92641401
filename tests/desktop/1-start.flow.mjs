// First start, in the window and on the keyboard: municipality, passphrase, recovery sheet, and in.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { accessible, must, noFaults, PASSPHRASE, same } from "./steps.mjs";

export default async function firstStart(stage) {
  const window = await stage.window();
  await stage.check("a bare machine asks how to begin", () => window.sees("Hur vill du börja?"));
  await stage.shot(window, "1-begin");
  await accessible(window);

  await stage.check("the municipality is found by its first letters, and names county and team", async () => {
    await window.press_on("Börja på riktigt");
    await window.sees("Vilket team är det?");
    await window.type(await window.field("Kommun"), "Bjurh");
    await window.press_on("Bjurholm", "option");
    await window.sees("Västerbottens län");
    const name = async () => window.request("GET", `/element/${await window.field("Teamets namn")}/property/value`);
    await window.until(async () => (await name()) === "HLT-teamet i Bjurholm", "the team's name");
    await window.write("Ditt namn", "Ingrid Vallmark");
    await stage.shot(window, "2-team");
    await accessible(window);
    await window.press_on("Fortsätt");
  });

  await stage.check("a passphrase too easy to guess is refused, a good one is taken", async () => {
    await window.sees("Välj en lösenfras");
    await window.write("Lösenfras", "sommar");
    await window.sees("Lätt att gissa");
    await stage.shot(window, "3-too-weak");
    await window.write("Lösenfras", PASSPHRASE);
    await window.sees("Mycket bra");
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await stage.shot(window, "3-passphrase");
    await accessible(window);
    await window.press_on("Skapa valvet");
    await window.sees("Skriv ut återställningsarken");
  });

  let groups = [];
  await stage.check("the recovery sheet is shown, saved as PDF and opened to be printed", async () => {
    await accessible(window);
    await stage.shot(window, "4-sheet");
    groups = (await window.op("recovery_sheet")).ok.groups;
    same(groups.length, 8, "groups");
    await window.press_on("Spara som PDF");
    await window.sees("Arken är sparade");
    await window.press_on("Skriv ut arken");
    await window.sees("Arken är öppnade");
    for (const [folder, plain] of [["saved", /^aterstallningsark-[\d-]+\.pdf$/], ["opened", /^Papper från Samlat \d+\.pdf$/]]) {
      const [name] = readdirSync(stage.path("files", folder));
      must(plain.test(name), `the file's name is plain: ${name}`);
      must(readFileSync(stage.path("files", folder, name)).subarray(0, 5).toString() === "%PDF-", "it is a PDF");
    }
  });

  await stage.check("the sheet is typed back: a wrong group is pointed out, the right ones open", async () => {
    await window.press_on("Jag har arket framför mig");
    await window.sees("Skriv av arket");
    const fields = await window.request("POST", "/elements", { using: "css selector", value: "input" });
    const ids = fields.map((field) => Object.values(field)[0]);
    same(ids.length, 8, "fields");
    for (const [at, id] of ids.entries()) await window.fill(id, at === 2 ? "00000" : groups[at]);
    await window.press_on("Kontrollera");
    await window.sees("Grupp 3 stämmer inte");
    await stage.shot(window, "5-typed-wrong");
    await window.fill(ids[2], groups[2].toLowerCase());
    await accessible(window);
    await window.press_on("Kontrollera");
    await window.sees("är igång");
    await stage.shot(window, "6-done");
  });

  await stage.check("it lands on the start page of a new team", async () => {
    await accessible(window);
    await window.press_on("Gå till Idag");
    await window.until(() => window.run(() => (document.querySelector("#main h1")?.textContent ?? "") !== ""), "a heading");
    await stage.shot(window, "7-today");
    await accessible(window);
  });

  await stage.check("nothing of it lies readable on disk", async () => {
    must(existsSync(stage.path("vault", "vault.db")), "the vault is there");
    const canaries = ["Ingrid Vallmark", "HLT-teamet i Bjurholm", PASSPHRASE, groups[0], groups[7]];
    const walk = (folder) =>
      readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? walk(`${folder}/${one.name}`) : one.isFile() ? [`${folder}/${one.name}`] : [],
      );
    for (const folder of ["vault", "data", "cache", "config"]) {
      for (const file of walk(stage.path(folder))) {
        const bytes = readFileSync(file);
        for (const canary of canaries) {
          for (const encoding of ["utf8", "latin1", "utf16le"]) {
            must(!bytes.includes(Buffer.from(canary, encoding)), `${file.slice(stage.folder.length)} holds «${canary.slice(0, 4)}…»`);
          }
        }
      }
    }
  });

  await noFaults(stage);
}
