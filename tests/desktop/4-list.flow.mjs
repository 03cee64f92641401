// A municipality's own list in the real window: read in, undone as a whole, read in once more, and a row that was wrong put right where it stands.
import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KEY } from "./driver.mjs";
import { accessible, begin, noFaults, ok, same } from "./steps.mjs";

const fixtures = fileURLToPath(new URL("../fixtures/import/", import.meta.url));

export default async function list(stage) {
  for (const file of readdirSync(fixtures).filter((name) => name.endsWith(".xlsx"))) copyFileSync(join(fixtures, file), stage.path("files", file));
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await begin(window);
  const count = async () => [(await ok(window, "list_cases", {})).length, (await ok(window, "list_cases", { closed: true })).length, (await ok(window, "waiting_rows", {})).length];
  const read = async () => {
    await window.press_on("Välj fil");
    await window.sees("Kolumnerna");
    await window.press_on("Fortsätt till torrkörning");
    await window.sees("Inget är sparat än");
    await window.press_on("Läs in ");
    await window.sees("Ångra hela inläsningen");
  };

  await stage.check("the whole list is undone in one step, and read in once more", async () => {
    await window.press_on("Läs in listan", "any");
    await read();
    const came = await count();
    await window.press_on("Ångra hela inläsningen");
    await window.sees("Inget från listan är kvar");
    same(await count(), [0, 0, 0], "what is left");
    await accessible(window);
    await window.press_on("Välj en annan fil");
    await read();
    same(await count(), came, "what came");
  });

  await stage.check("a row that waits is put right where it stands, and comes in", async () => {
    const [open, closed, waiting] = await count();
    await window.write("Inkom datum (cell H51)", "2025-02-28");
    await window.press(KEY.enter);
    await window.sees("Rad 51 är inläst.");
    same(await count(), [open + 1, closed, waiting - 1], "cases, and rows that wait");
    await stage.shot(window, "1-put-right");
    await accessible(window);
  });

  await noFaults(stage);
}
