/** What was promised before today. A click or the space bar says that it is done; a new day or giving up needs a reason. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Action, ActionChange, CaseInFull, Helped, PromiseLine } from "../../../api/types/ops";
import { Segments } from "../../../components/Marks";
import { Menu, type MenuChoice } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { dayMonth, dueDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Child.module.css";
import { PromiseDialog } from "./PromiseDialog";
import { said } from "./said";
import { standingOf } from "./standings";

export const whoOf = ({ person, unit_name }: Pick<Action, "person" | "unit_name">) =>
  person ? say("live-who-of", { person, unit: unit_name }) : unit_name;

/** In the room people go by their first names. */
const shortly = ({ person, unit_name }: Action) => whoOf({ person: person.split(" ")[0] ?? "", unit_name });

const helpedItems = (["yes", "partly", "no", "unknown"] as const).map((id) => ({ id, name: say(`live-helped-${id}`) }));

/** Goes to the first promise that nobody has said anything about; the space bar says that it is done, Tab goes on. */
export function goToPromises() {
  const lines = document.querySelector("[data-promises]");
  const waiting = lines?.querySelector<HTMLElement>("button[aria-pressed='false']");
  (waiting ?? lines?.querySelector<HTMLElement>("button[aria-pressed]"))?.focus();
}

const toasts = {
  done: "live-promise-done",
  reopen: "live-promise-reopened",
  start: "live-promise-started",
} as const;

export function Promises({ child }: { child: CaseInFull }) {
  const on = useToday();
  return (
    <section aria-labelledby="live-promised">
      <h2 id="live-promised">
        {child.last_met_on ? say("live-promised-on", { day: dayMonth(child.last_met_on, on) }) : say("live-promised")}
      </h2>
      {child.promises.length === 0 && <p className="muted">{say("live-promised-none")}</p>}
      <PromiseLines lines={child.promises} />
    </section>
  );
}

/** The promises to be ticked off. `onWall`: everybody sees them, so no reason is shown. */
export function PromiseLines({ lines, onWall = false }: { lines: readonly PromiseLine[]; onWall?: boolean }) {
  const on = useToday();
  const [asking, setAsking] = useState<{ action: Action; kind: "move" | "drop" } | null>(null);
  const change = useSubmit(async (action: Action, next: ActionChange) => {
    await call("change_action", { action: action.id, change: next });
    if (next.kind === "done" || next.kind === "reopen" || next.kind === "start") said(toasts[next.kind]);
  });
  return (
    <>
      {change.refused && <Notice kind="problem">{sayError(change.refused)}</Notice>}
      <ul className={styles.promises} data-promises>
        {lines.map((line) => (
          <Line
            key={line.action.id}
            line={line}
            on={on}
            onWall={onWall}
            onChange={(next) => void change.submit(line.action, next)}
            onAsk={(kind) => setAsking({ action: line.action, kind })}
          />
        ))}
      </ul>
      {asking && <PromiseDialog {...asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function detail({ action, standing }: PromiseLine, on: string, onWall: boolean): string {
  const who = shortly(action);
  if (onWall && (standing === "moved" || standing === "dropped")) return who;
  if (standing === "moved")
    return say("live-promise-moved", { who, day: dayMonth(action.due_on, on), reason: action.reason });
  if (standing === "dropped") return say("live-promise-dropped", { who, reason: action.reason });
  if (standing === "done") return who;
  return say("live-promise-who", { who, due: dueDay(action.due_on, on) });
}

function Line(props: {
  line: PromiseLine;
  on: string;
  onWall: boolean;
  onChange: (change: ActionChange) => void;
  onAsk: (kind: "move" | "drop") => void;
}) {
  const { line, on, onChange } = props;
  const { action, standing } = line;
  const { kind, word } = standingOf(standing);
  const open = action.state === "open" || action.state === "started";
  const toggle = () => onChange(open ? { kind: "done", on: null, helped: null } : { kind: "reopen" });
  const choices: MenuChoice[] = open
    ? [
        ...(action.state === "open"
          ? [{ id: "start", name: say("live-promise-start"), onChoose: () => onChange({ kind: "start" }) }]
          : []),
        { id: "move", name: say("live-promise-move"), onChoose: () => props.onAsk("move") },
        { id: "drop", name: say("live-promise-drop"), onChoose: () => props.onAsk("drop") },
      ]
    : [{ id: "reopen", name: say("live-promise-reopen"), onChoose: () => onChange({ kind: "reopen" }) }];
  return (
    <li>
      <button type="button" className={styles.toggle} aria-pressed={action.state === "done"} onClick={toggle}>
        <Status kind={kind}>{say(word)}</Status>
        <span className="sr">{say("live-status-of", { what: action.what })}</span>
      </button>
      <div>
        <p>
          {action.what} <small className="muted">{detail(line, on, props.onWall)}</small>
        </p>
        {action.state === "done" && (
          <div className={styles.helped}>
            <Segments
              label={say("live-helped")}
              items={helpedItems}
              value={action.helped}
              onChange={(id) => onChange({ kind: "helped", helped: id as Helped })}
            />
          </div>
        )}
      </div>
      <Menu
        dense
        label={<span className="sr">{say("live-promise-more", { what: action.what })}</span>}
        choices={choices}
      />
    </li>
  );
}
