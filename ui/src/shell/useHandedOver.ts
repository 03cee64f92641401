/** The window while the laptop is handed over (a child answers, or the evaluation goes round): no places, no palette. What is left is locking, also by itself, and the size of the text. */
import { useIdle, useLongIdle } from "./idle";
import { useKeys } from "./keys";
import { useOpenSession, useSession } from "./session";
import { changeTextSize } from "./textSize";

/** Minutes without a key until the lock: somebody thinks, or draws. */
const IDLE_MINUTES = 15;

export function useHandedOver() {
  const { idle_minutes } = useOpenSession();
  const { lock, refresh } = useSession();
  // What cannot be locked now is asked again; nothing of the casebook is shown meanwhile.
  const lockNow = (by: "hand" | "idle") => void lock(by).catch(refresh);
  useLongIdle(IDLE_MINUTES);
  useIdle(idle_minutes, () => lockNow("idle"));
  useKeys({
    "ctrl++": () => changeTextSize(1),
    "ctrl+=": () => changeTextSize(1),
    "ctrl+-": () => changeTextSize(-1),
    "ctrl+0": () => changeTextSize(0),
    "ctrl+l": () => lockNow("hand"),
  });
}
