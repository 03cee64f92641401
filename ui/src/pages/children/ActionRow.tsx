/** One action: how it stands, what, who and when, and what can be done with it. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { ActionView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Menu, type MenuChoice } from "../../components/Menu";
import { Row } from "../../components/Rows";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, dayMonth, dueDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import styles from "./ActionRow.module.css";
import { isOpen, standingKinds, standingWords } from "./actions";
import { type ActionAct, ChangeActionDialog } from "./dialogs/ChangeActionDialog";

export interface ActionRowProps {
  line: ActionView;
  /** The child, in a list over several. */
  who?: string;
  /** A closed case: what is open in it can be ended, the rest is only read. */
  fixed?: boolean;
}

export function ActionRow({ line, who, fixed = false }: ActionRowProps) {
  const { action, standing } = line;
  const today = useToday();
  const [act, setAct] = useState<ActionAct | null>(null);
  const step = useSubmit(async (kind: "start" | "reopen") => {
    await call("change_action", { action: action.id, change: { kind } });
    toast({
      text: say(kind === "start" ? "action-started-saved" : "action-reopened-saved"),
      onUndo: () => void undoAndSay(),
    });
  });
  const open = isOpen(line);
  const choices: MenuChoice[] = [
    ...(!fixed && action.state === "open"
      ? [{ id: "start", name: say("actions-do-start"), onChoose: () => void step.submit("start") }]
      : []),
    ...(!fixed && open ? [{ id: "move", name: say("actions-do-move"), onChoose: () => setAct("move") }] : []),
    ...(open ? [{ id: "drop", name: say("actions-do-drop"), onChoose: () => setAct("drop") }] : []),
    ...(!fixed && !open
      ? [{ id: "reopen", name: say("actions-do-reopen"), onChoose: () => void step.submit("reopen") }]
      : []),
    ...(who ? [{ id: "child", name: say("actions-open-child"), onChoose: () => go(to("children", action.case)) }] : []),
  ];
  return (
    <>
      <Row
        status={<Status kind={standingKinds[standing]}>{say(standingWords[standing])}</Status>}
        reason={step.refused ? sayError(step.refused) : <Why line={line} today={today} />}
        end={
          <div className={styles.acts}>
            {open && (
              <Button
                dense
                data-row=""
                icon="check"
                aria-label={say("actions-do-done-long", { what: action.what })}
                onPress={() => setAct("done")}
              >
                {say("actions-do-done")}
              </Button>
            )}
            {!fixed && action.state === "done" && (action.helped === null || action.helped === "unknown") && (
              <Button look="link" onPress={() => setAct("helped")}>
                {say("actions-do-helped")}
              </Button>
            )}
            {choices.length > 0 && (
              <Menu dense label={<span className="sr">{say("actions-more")}</span>} choices={choices} />
            )}
          </div>
        }
      >
        {who ? <Words id="actions-line" args={{ who, what: capital(action.what) }} /> : capital(action.what)}
      </Row>
      {act && <ChangeActionDialog action={action} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

const helpedWords = {
  yes: "actions-helped-yes",
  partly: "actions-helped-partly",
  no: "actions-helped-no",
  unknown: "actions-helped-unknown",
} as const;

function Why({ line: { action, day_off }, today }: { line: ActionView; today: string }) {
  const by = action.person ? say("actions-by", { person: action.person, unit: action.unit_name }) : action.unit_name;
  if (action.done_on) {
    const done = say("actions-done-on", { by, day: dayMonth(action.done_on, today) });
    return action.helped ? `${done} ${say(helpedWords[action.helped])}` : done;
  }
  if (action.dropped_on)
    return say("actions-dropped-on", { by, day: dayMonth(action.dropped_on, today), reason: action.reason });
  const due = dueDay(action.due_on, today);
  const why = action.moved_from_on
    ? say("actions-why-moved", { by, due, from: dayMonth(action.moved_from_on, today), reason: action.reason })
    : say("actions-why", { by, due });
  return day_off ? `${why} ${say("actions-why-off")}` : why;
}
