// No typed word is lost: when the window says that it is saved the program is killed as a power cut would, and everything stands there again. That it is said within a second is for ui/src/api/draft.test.tsx to see.
import { accessible, must, noFaults, openMade, PASSPHRASE } from "./steps.mjs";

const child = { Förnamn: "Alva", Efternamn: "Nyberg", "En mening som ni är överens om": "Ont i magen på morgnarna.", Namn: "Sofia Nyberg", Relation: "mamma" };
const person = { Namn: "Karin Holmlund", Titel: "skolkurator" };

const valueOf = async (window, label) => window.request("GET", `/element/${await window.field(label)}/property/value`);

/** Kills the program when what was typed is saved, opens it anew and unlocks. */
async function afterPowerCut(stage, window) {
  const saved = () => document.querySelector("[data-region='status']").innerText.includes("Sparat");
  await window.until(() => window.run(saved), "what was typed to be saved");
  await window.end("SIGKILL");
  const again = await stage.window();
  await again.write("Lösenfras", PASSPHRASE);
  await again.press_on("Lås upp");
  await again.sees("Idag");
  return again;
}

export default async function drafts(stage) {
  let window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);

  await stage.check("a child half registered is there after a power cut, field by field", async () => {
    await window.press_on("Barn", "any");
    await window.sees("Inga barn än");
    await window.press_on("Registrera ett barn", "any");
    for (const [label, text] of Object.entries(child)) await window.write(label, text);
    await window.choose("Skolform", "Grundskola");
    window = await afterPowerCut(stage, window);
    await window.press_on("Barn", "any");
    await window.sees("Inga barn än");
    await window.press_on("Registrera ett barn", "any");
    await window.sees("Det du skrev tidigare är kvar");
    for (const [label, text] of Object.entries(child)) must((await valueOf(window, label)) === text, `${label}: ${await valueOf(window, label)}`);
    await window.sees("Grundskola");
    await stage.shot(window, "1-restored");
    await accessible(window);
  });

  await stage.check("so is what was typed in a dialog", async () => {
    await window.press_on("Inställningar", "any");
    await window.press_on("Lägg till en person");
    for (const [label, text] of Object.entries(person)) await window.write(label, text);
    window = await afterPowerCut(stage, window);
    await window.press_on("Inställningar", "any");
    await window.press_on("Lägg till en person");
    for (const [label, text] of Object.entries(person)) must((await valueOf(window, label)) === text, `${label}: ${await valueOf(window, label)}`);
    await stage.shot(window, "2-dialog");
  });

  await noFaults(stage);
}
