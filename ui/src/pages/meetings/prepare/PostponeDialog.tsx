/** The agenda is longer than the meeting: what can wait is chosen here and goes to the next meeting. What the core thinks can wait is ticked; what was promised never is by itself. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { AgendaLine, Meeting, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { Checkbox, CheckboxGroup } from "../../../components/Marks";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { capital, dayMonth, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { itemName, lineWhy } from "../sentences";

/** Moves items, and says so with a way back. */
export async function postpone(meeting: string, items: readonly string[]) {
  await call("postpone_agenda_items", { meeting, items: [...items] });
  const count = items.length;
  toast({
    text: say("meeting-postponed", { count, words: capital(inWords(count)) }),
    onUndo: () => void undoAndSay(),
  });
}

/** What can be moved at all: nobody has taken it up, and it takes time. */
const movable = (view: MeetingView) =>
  view.agenda.filter(
    (line) =>
      line.minutes > 0 &&
      !line.current &&
      (line.state === "waiting" || line.state === "parked") &&
      (line.child !== null || (line.kind === "other" && view.next_on !== null)),
  );

export function PostponeDialog(props: { view: MeetingView; onLonger: () => void; onClose: () => void }) {
  const { view } = props;
  const [chosen, setChosen] = useState<readonly string[]>(view.can_wait);
  const lines = movable(view);
  const spare =
    view.spare_minutes +
    lines.filter(({ item }) => chosen.includes(item)).reduce((sum, { minutes }) => sum + minutes, 0);
  const move = useSubmit(async () => {
    await postpone(view.meeting.id, chosen);
    props.onClose();
  });
  const minutes = Math.abs(spare);
  return (
    <Dialog title={say("meeting-postpone-title")} open onClose={props.onClose}>
      <p className="lead">
        {view.next_on
          ? say("meeting-postpone-lead", { day: dayMonth(view.next_on) })
          : say("meeting-postpone-lead-later")}
      </p>
      <Form onSubmit={() => void move.submit()} problem={move.refused && sayError(move.refused)}>
        <CheckboxGroup label={say("meeting-postpone-list")} value={[...chosen]} onChange={setChosen}>
          {lines.map((line) => (
            <Checkbox key={line.item} value={line.item} detail={whyOf(line, view.meeting)}>
              {say("meeting-postpone-line", { what: itemName(line), minutes: line.minutes })}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <p role="status">
          {say(spare < 0 ? "meeting-postpone-over" : "meeting-postpone-fits", { minutes, words: inWords(minutes) })}
        </p>
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={chosen.length === 0} isPending={move.busy}>
            {say("meeting-postpone-do")}
          </Button>
          <Button look="quiet" onPress={props.onLonger}>
            {say("meeting-postpone-longer")}
          </Button>
          <Button look="link" onPress={props.onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** "Kort. Något är lovat." */
const whyOf = (line: AgendaLine, { held_on, kind }: Meeting) =>
  [line.child ? lineWhy(line, held_on, kind) : "", line.promised ? say("meeting-postpone-promised") : ""]
    .filter(Boolean)
    .join(" ");
