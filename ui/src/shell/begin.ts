/** The first screen. The lock screen is drawn at once; all else comes with the program, which is fetched after it. */
import type { SessionState } from "../api/types/ops";
import type { Way } from "../pages/lock/LockScreen";
import styles from "../pages/lock/LockScreen.module.css";
import { lockScreen } from "../pages/lock/lockScreen";
import { ahead, behindWords } from "./later";

const fetchProgram = async () => (await import("./program")).draw;

async function program(first: SessionState | null, way?: Way) {
  const draw = await behindWords(fetchProgram);
  const root = document.getElementById("root");
  if (root) await draw(root, first, way);
}

/** `first`: what the core says of the vault; null when it did not answer. */
export function begin(first: SessionState | null) {
  if (first?.state !== "locked" || first.damage) return void program(first);
  const place = document.body.appendChild(document.createElement("div"));
  place.className = `window ${styles.over}`;
  const leave = ahead(fetchProgram);
  const away = lockScreen(place, first, {
    onOpened: (session) => on(session),
    onForgotten: () => void on(first, "forgotten"),
    onDamage: (damage) => void on(first, { damage }),
  });
  async function on(session: SessionState | null, way?: Way) {
    leave();
    await program(session, way);
    away();
    place.remove();
  }
}
