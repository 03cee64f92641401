// The computer is gone, and then the vault is damaged: both are put right from the USB stick as the handbook says, with a sheet and with the passphrase.
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, mkdirSync, statSync, writeSync } from "node:fs";
import { accessible, go, must, newVault, noFaults, ok, PASSPHRASE, same, typeSheet } from "./steps.mjs";

const NEW_PASSPHRASE = "lom myr grytlapp ekorre 82";

async function register(window, first) {
  const child = { kind: "new", child: { first_name: first, last_name: "Nyberg" }, guardians: [] };
  await ok(window, "register_case", { child, source: "school", intake_on: "2026-10-01" });
}

const children = async (window) => (await ok(window, "list_cases", {})).map((one) => one.name).sort();

/** By the page, as a coordinator does. */
async function backUp(window, passphrase) {
  await window.press_on("Säkerhetskopiera nu");
  await window.write("Skriv lösenfrasen en gång till", passphrase);
  await window.send();
  await window.sees("Säkerhetskopian är gjord och tillbakaläst.");
}

/** Changes one bit in the middle of a file. */
function flip(file) {
  const at = Math.floor(statSync(file).size / 2);
  const byte = readFileSync(file)[at];
  const open = openSync(file, "r+");
  writeSync(open, Buffer.from([byte ^ 4]), 0, 1, at);
  closeSync(open);
}

export default async function restore(stage) {
  let window = await stage.window();
  await window.sees("Hur vill du börja?");
  const sheet = await newVault(window);
  await register(window, "Alva");

  await stage.check("a folder is chosen, and a backup is made and read back", async () => {
    await go(window, "#/backups");
    await window.press_on("Välj mapp eller USB-minne");
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await window.send();
    await backUp(window, PASSPHRASE);
    await window.sees("Den är läst tillbaka från början till slut");
    await stage.shot(window, "1-backups");
    await accessible(window);
  });

  await stage.check("on a new computer the stick and one sheet bring everything back; the sheet is used up, and another takes its place", async () => {
    await window.end();
    rmSync(stage.path("vault"), { recursive: true });
    for (const name of ["data", "cache", "config"]) {
      rmSync(stage.path(name), { recursive: true });
      mkdirSync(stage.path(name), { mode: 0o700 });
    }
    window = await stage.window();
    await window.sees("Hur vill du börja?");
    await window.press_on("Återställ från säkerhetskopia");
    await stage.shot(window, "2-choose");
    await accessible(window);
    await window.press_on("Välj mapp eller USB-minne");
    await window.press_on("Öppna med återställningsark");
    await typeSheet(window, [...sheet.slice(0, 7), sheet[0]]);
    await window.write("Lösenfras", NEW_PASSPHRASE);
    await window.write("Skriv lösenfrasen en gång till", NEW_PASSPHRASE);
    await window.press_on("Återställ");
    await window.sees("Grupp 8 stämmer inte");
    await stage.shot(window, "3-mistyped");
    await accessible(window);
    await window.write("Grupp 8", sheet[7]);
    await window.press_on("Återställ");
    await window.press_on("Jag har arket framför mig");
    const { groups, second } = await ok(window, "recovery_sheet", {});
    same(second, [], "the other sheet still opens");
    must(groups.join() !== sheet.join(), "the sheet is a new one");
    await typeSheet(window, groups);
    await window.press_on("Kontrollera");
    await window.sees("Klart, det nya arket gäller");
    await stage.shot(window, "4-done");
    await window.press_on("Gå till Idag");
    same(await children(window), ["Alva N."], "the children");
    await stage.shot(window, "5-today");
  });

  await stage.check("a vault that one bit has changed is not opened, and the newest backup is offered with what it lacks", async () => {
    await go(window, "#/backups");
    await backUp(window, NEW_PASSPHRASE);
    await register(window, "Bo");
    await window.end();
    flip(stage.path("vault", "vault.db"));
    window = await stage.window();
    await window.write("Lösenfras", NEW_PASSPHRASE);
    await window.press_on("Lås upp");
    await window.sees("Valvet går inte att öppna som det är");
    await window.sees("händelse");
    await stage.shot(window, "6-damage");
    await accessible(window);
  });

  await stage.check("it is put back, and the damaged vault lies aside as it was", async () => {
    const damaged = readFileSync(stage.path("vault", "vault.db"));
    await window.press_on("Återställ från den");
    await window.write("Lösenfras", NEW_PASSPHRASE);
    await window.press_on("Återställ");
    await window.sees("Idag");
    same(await children(window), ["Alva N."], "the children");
    const [aside, ...more] = readdirSync(stage.path()).filter((name) => name.startsWith("vault-undanlagt-"));
    same(more, [], "vaults beside");
    must(readFileSync(stage.path(aside, "vault.db")).equals(damaged), "the damaged store is kept, byte for byte");
    await stage.shot(window, "7-put-back");
  });

  await noFaults(stage);
}
