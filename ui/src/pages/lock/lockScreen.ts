/**
 * The lock screen: the passphrase, and what is safe meanwhile. Drawn without React, as it is what a person waits for; the program is fetched while the passphrase is typed (ADR 0018).
 * A wrong passphrase is one sentence; after several the core asks for a pause.
 */
import { ApiError, call } from "../../api/call";
import { pickFile } from "../../api/files";
import { typingIsLost } from "../../api/lost";
import type { Damage, FileContent, SessionState } from "../../api/types/ops";
import fields from "../../components/Field.module.css";
import { button, icon, make, mark, rename, set } from "../../shell/elements";
import { sayReason } from "../../shell/errors";
import { keysOf, shortcuts } from "../../shell/keys";
import outside from "../../shell/Outside.module.css";
import { changeTextSize, textSize, watchTextSize } from "../../shell/textSize";
import { clock, weekdayDay } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./LockScreen.module.css";

export type Locked = Extract<SessionState, { state: "locked" }>;

/** Where it goes from here. */
export interface Ways {
  /** Shows what is opened. Until it does, the lock screen stays. */
  onOpened: (session: SessionState) => Promise<void>;
  onForgotten: () => void;
  onDamage: (damage: Damage) => void;
}

/** Draws the lock screen in `place`; the answer takes it away. */
export function lockScreen(place: HTMLElement, locked: Locked, ways: Ways): () => void {
  const { form, field, stop } = unlock(locked, ways);
  const size = make("span");
  const sized = () => size.replaceChildren(say("text-size", { percent: textSize() }));
  sized();
  const stopWatching = watchTextSize(sized);
  const help = () => void import("../../shell/showHelp").then(({ showHelp }) => showHelp());
  const screen = make(
    "div",
    { class: outside.outside ?? "" },
    make(
      "header",
      { class: outside.head ?? "" },
      make("span", { class: outside.brand ?? "" }, mark(), say("app-name")),
    ),
    make(
      "main",
      { class: `${outside.main} ${outside.narrow}` },
      make("h1", {}, say("lock-title")),
      make("p", { class: styles.lead ?? "" }, say(locked.locked_by === "start" ? "lock-lead-start" : "lock-lead")),
      form,
      safe(locked),
    ),
    make(
      "footer",
      { class: outside.foot ?? "" },
      make("span", {}, say("lock-now", { day: weekdayDay(locked.now), at: clock(locked.now) })),
      make(
        "span",
        { class: outside.size ?? "" },
        size,
        button("link", say("key-smaller"), () => changeTextSize(-1)),
        button("link", say("key-larger"), () => changeTextSize(1)),
      ),
      make("span", { class: outside.end ?? "" }, button("link", say("place-help"), help, shortcuts.help.shown)),
    ),
  );
  const keys: Record<string, () => void> = { f1: help, "ctrl+0": () => changeTextSize(0) };
  for (const key of shortcuts.larger.keys) keys[key] = () => changeTextSize(1);
  for (const key of shortcuts.smaller.keys) keys[key] = () => changeTextSize(-1);
  const listen = (event: KeyboardEvent) => {
    const act = keys[keysOf(event) ?? ""];
    if (!act || event.defaultPrevented) return;
    event.preventDefault();
    act();
  };
  window.addEventListener("keydown", listen);
  place.append(screen);
  field.focus();
  return () => {
    window.removeEventListener("keydown", listen);
    stopWatching();
    stop();
    screen.remove();
  };
}

/** The form. `stop` ends its countdown. */
function unlock(locked: Locked, ways: Ways) {
  let wait = locked.wait_seconds;
  let busy = false;
  let file: FileContent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const field = make("input", {
    id: "lock-passphrase",
    class: `${fields.control} ${fields.large}`,
    type: "password",
    required: true,
    lang: "sv",
    autocomplete: "off",
    autocorrect: "off",
    spellcheck: "false",
    "aria-describedby": "lock-problem",
  });
  const problem = make("div", { id: "lock-problem", class: fields.error ?? "" });
  const open = button("primary", say("lock-open"), null, "Enter");
  open.firstElementChild?.setAttribute("aria-live", "polite");
  const show = button("link", say("field-show"), () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    set(show, "aria-pressed", String(shown));
    rename(show, say(shown ? "field-hide" : "field-show"));
  });
  set(show, "aria-pressed", "false");
  const frame = make(
    "div",
    { class: fields.field ?? "" },
    make("label", { class: fields.label ?? "", for: field.id }, say("lock-passphrase")),
    make("div", { class: fields.beside ?? "" }, field, show),
  );

  /** Says what is wrong, or takes it back. */
  const tell = (text: string | null) => {
    problem.remove();
    if (text !== null) {
      problem.replaceChildren(icon("warning", true), make("span", {}, text));
      frame.append(problem);
    }
    set(field, "data-invalid", text !== null);
    set(field, "aria-invalid", text === null ? false : "true");
  };
  const setBusy = (now: boolean) => {
    busy = now;
    rename(open, say(now ? "lock-opening" : "lock-open"));
    set(open, "aria-disabled", now ? "true" : false);
  };
  /** Counts the pause down where it is read; the core decides when the next try is allowed. */
  const pause = (seconds: number) => {
    clearTimeout(timer);
    if (wait > 0 || seconds > 0) tell(seconds > 0 ? say("lock-wait", { seconds }) : null);
    wait = seconds;
    open.disabled = seconds > 0;
    if (seconds > 0) timer = setTimeout(() => pause(seconds - 1), 1_000);
  };
  const submit = async () => {
    if (busy || wait > 0) return;
    tell(field.value === "" ? say("lock-missing") : null);
    if (field.value === "") return field.focus();
    setBusy(true);
    try {
      await ways.onOpened(await call("unlock", { passphrase: field.value, key_file: file }));
    } catch (reason) {
      setBusy(false);
      field.value = "";
      field.focus();
      if (reason instanceof ApiError && reason.code === "must_wait") return pause(Number(reason.data["seconds"]) || 0);
      tell(sayReason(reason));
      if (reason instanceof ApiError && reason.code === "vault_damaged") {
        ways.onDamage(reason.data["damage"] as Damage);
      }
    }
  };
  field.addEventListener("input", () => {
    if (wait <= 0) tell(null);
  });

  const actions = make("div", { class: "actions" }, open, button("link", say("lock-forgotten"), ways.onForgotten));
  if (locked.key_files) {
    const choose = button("link", say("switch-key-file"), async () => {
      const chosen = await pickFile("txt").catch((reason) => tell(sayReason(reason)));
      if (!chosen) return;
      file = chosen;
      rename(choose, say("switch-key-file-chosen"));
    });
    actions.append(choose);
  }
  const form = make("form", { class: "stack", novalidate: true, autocomplete: "off" }, frame, actions);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  pause(wait);
  return { form, field, stop: () => clearTimeout(timer) };
}

/** Whether not all of the typing could be saved. Locking ends the window, so mostly the core alone knows. */
const isLost = ({ not_saved }: Locked) => not_saved === true || typingIsLost();

/** When and why it locked; and when not all of the typing could be saved, that instead of why. */
function lockedLine(locked: Locked): string {
  const { locked_at, locked_by } = locked;
  if (locked_by === "start" || locked_at === null) return say("lock-by-start");
  const at = { at: clock(locked_at) };
  return isLost(locked) ? say("lock-not-saved", at) : say(`lock-by-${locked_by}`, at);
}

/** What is safe while it is locked. */
function safe(locked: Locked) {
  const { locked_by } = locked;
  const sign = isLost(locked) ? "warning" : "check";
  const lines = [
    make("li", {}, icon(locked_by === "start" ? "lock" : sign), lockedLine(locked)),
    make("li", {}, icon("shield"), say("lock-safe")),
  ];
  if (locked_by !== "start") lines.splice(1, 0, make("li", {}, icon("screen"), say("lock-screen-dark")));
  return make("ul", { class: styles.safe ?? "" }, ...lines);
}
