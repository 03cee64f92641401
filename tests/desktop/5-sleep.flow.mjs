// The lock before the computer sleeps and when its session is locked, in the real window: what stands in logind's place (logind.mjs) says what logind says, and holds the program to what it promised logind. Reads /proc as root.
import { existsSync } from "node:fs";
import { KEY } from "./driver.mjs";
import { beginLogind } from "./logind.mjs";
import { drawing, foundAnywhere, keysOf } from "./memory.mjs";
import { must, newVault, ok, PASSPHRASE, same } from "./steps.mjs";

export default async function sleep(stage) {
  // It is there as long as the vault is open.
  const open = stage.path("vault", "vault.db-wal");
  const logind = await beginLogind(stage, open);
  let window;
  try {
    window = await stage.window({ DBUS_SYSTEM_BUS_ADDRESS: logind.address });
    await newVault(window);
    await play(stage, window, logind, open);
  } finally {
    // The bus goes last: a program that loses it is ended by its own library.
    await window?.close();
    logind.end();
  }
}

async function play(stage, window, logind, open) {
  /** What logind has told so far, when it is so much. */
  const told = async (...lines) => {
    await window.until(() => logind.said.length >= lines.length, `logind to tell «${lines.at(-1)}»`);
    same(logind.said, lines, "what logind has told");
  };
  const locked = async () => {
    await window.sees("Lås upp");
    const { state, locked_by } = await ok(window, "session_state", {});
    same([state, locked_by], ["locked", "sleep"], "the state");
  };

  await stage.check("soon after its start the program holds sleep up, for the moment that locking takes", () => told("asked sleep delay"));

  const keys = keysOf(stage);
  const before = drawing(stage);
  await stage.check("while it is open the store has its write-ahead log, and the search finds the key", () => {
    must(existsSync(open), "the write-ahead log");
    const hits = foundAnywhere(stage, keys);
    must(hits.some((hit) => hit.startsWith("key 0 in")), `the master key is found: ${hits.join(", ")}`);
  });

  await stage.check("before the computer sleeps the vault is locked, and only when it is closed is sleep let go", async () => {
    await window.renewed(() => logind.tell("sleep"));
    await locked();
    await told("asked sleep delay", "let go after closing");
  });

  await stage.check("what drew the page is gone, and no key is in the memory of any process of ours", async () => {
    must(before.length > 0, "something drew the page");
    await window.until(() => drawing(stage).every((pid) => !before.includes(pid)), `${before.join(", ")} to be gone`);
    same(foundAnywhere(stage, keys), [], "found");
    await stage.shot(window, "1-locked");
  });

  await stage.check("when the computer wakes the next sleep is held up", async () => {
    logind.tell("wake");
    await told("asked sleep delay", "let go after closing", "asked sleep delay");
  });

  for (const [word, what] of [["lock", "the session is told to lock"], ["locked", "the session says that it is locked"]]) {
    await stage.check(`when ${what} the vault locks, and the next sleep is still held up`, async () => {
      await window.write("Lösenfras", PASSPHRASE);
      await window.press(KEY.enter);
      await window.sees("Idag");
      await window.renewed(() => logind.tell(word));
      await locked();
      same(logind.said.length, 3, "what logind has told");
    });
  }
}
