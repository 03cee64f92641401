/** The agenda: when each item starts, why it is there, how long it may take. Rows move with Alt and the arrows; minutes change with the arrows in their field. */
import { useEffect, useRef, useState } from "react";
import { changed, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { AgendaLine, MeetingKind, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DragHandle, useDragRows } from "../../../components/DragRow";
import { Icon } from "../../../components/Icon";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useLeads } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { aboutChildren, beforeAfterDrop, beforeAfterMove, passedOver, statusOf } from "../meetings";
import { childAge, childName, itemName, lineWhy, timeOf } from "../sentences";
import { AddItemDialog } from "./AddItemDialog";
import { ChangeDialog } from "./ChangeDialogs";
import { LeftOutList } from "./LeftOutList";
import { MinutesField } from "./MinutesField";
import { PostponeDialog, postpone } from "./PostponeDialog";
import styles from "./Prepare.module.css";
import { RemoveItemDialog } from "./RemoveItemDialog";

export type Step = "up" | "down" | "last";

const statusWords = {
  new: "meeting-status-new",
  late: "status-late",
  soon: "status-soon",
  ongoing: "meeting-status-ongoing",
  "by-number": "meeting-status-by-number",
  skipped: "meeting-status-skipped",
  "not-yet": "meeting-status-not-yet",
} as const;

export function Agenda({ view }: { view: MeetingView }) {
  const { meeting, agenda } = view;
  const leads = useLeads();
  const editable = meeting.state === "planned" || meeting.state === "open";
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<AgendaLine | null>(null);
  const [layer, setLayer] = useState<"postpone" | "longer" | null>(null);
  const wait = useSubmit((item: string) => postpone(meeting.id, [item]));
  const body = useRef<HTMLTableSectionElement>(null);
  const follow = useRef<{ item: string; part: string } | null>(null);

  const rebuild = useSubmit(async () => {
    await call("rebuild_agenda", { meeting: meeting.id });
    toast({ text: say("meeting-agenda-fresh"), onUndo: () => void undoAndSay() });
  });
  // An agenda that nobody has touched follows what happens by itself; one that somebody has changed asks first. Who may not build it reads that there is news.
  const stale = meeting.state === "planned" && view.news > 0;
  const [behind, setBehind] = useState(false);
  const follows = stale && !view.by_hand && leads && !behind;
  const followed = useRef(false);
  useEffect(() => {
    if (!follows) followed.current = false;
    if (!follows || followed.current) return;
    followed.current = true;
    call("rebuild_agenda", { meeting: meeting.id }).then(
      () => {
        // An older Ångra would take this back instead of what it says.
        toast({ text: say("meeting-agenda-fresh") });
        changed();
      },
      () => setBehind(true),
    );
  }, [follows, meeting.id]);

  const moveTo = useSubmit(async (item: string, before: string | null | undefined) => {
    if (before === undefined) return;
    const next = await call("move_agenda_item", { item, before });
    const moved = next.agenda.find((line) => line.item === item);
    if (moved)
      toast({
        text: say("meeting-agenda-moved", { what: itemName(moved), at: timeOf(moved.starts ?? meeting.starts) }),
        onUndo: () => void undoAndSay(),
      });
  });
  const move = { submit: (item: string, step: Step) => moveTo.submit(item, beforeAfterMove(agenda, item, step)) };
  const onHandle = useDragRows(
    (moved, beside, place) => void moveTo.submit(moved, beforeAfterDrop(agenda, moved, beside, place)),
  );
  const change = useSubmit((item: string, minutes: number) =>
    call("change_agenda_item", { item, minutes, title: null }),
  );

  // A row that has moved keeps the focus it had.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order
  useEffect(() => {
    const to = follow.current;
    if (!to) return;
    follow.current = null;
    body.current?.querySelector<HTMLElement>(`[data-item="${to.item}"] ${to.part}`)?.focus();
  }, [agenda]);

  const moveRow = (item: string, step: Step, part = "button") => {
    follow.current = { item, part };
    void move.submit(item, step);
  };
  const refused = moveTo.refused ?? wait.refused ?? change.refused ?? rebuild.refused;
  const span = { from: timeOf(meeting.starts), to: timeOf(view.ends) };
  const spare = Math.abs(view.spare_minutes);
  const words = { ...span, minutes: spare, words: inWords(spare) };

  return (
    <section aria-labelledby="meeting-agenda" className={styles.agenda}>
      <div className="section">
        <h2 id="meeting-agenda">{say("meeting-agenda")}</h2>
        <span className={view.spare_minutes < 0 ? styles.over : "muted"}>
          {view.spare_minutes < 0 ? say("meeting-agenda-over", words) : say("meeting-agenda-fits", words)}
        </span>
        {editable && (
          <span className="end">
            <Button look="link" onPress={() => setAdding(true)}>
              {say("meeting-agenda-add")}
            </Button>
          </span>
        )}
      </div>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {editable && view.spare_minutes < 0 && (
        <Notice
          kind="warn"
          title={say("meeting-agenda-long", { agenda: view.agenda_minutes, meeting: meeting.minutes })}
          action={<Button onPress={() => setLayer("postpone")}>{say("meeting-agenda-long-do")}</Button>}
        >
          {say("meeting-agenda-long-after", { to: span.to })}
        </Notice>
      )}
      {stale && !follows && (
        <Notice
          action={leads && <Button onPress={() => void rebuild.submit()}>{say("meeting-agenda-news-do")}</Button>}
        >
          {say("meeting-agenda-news", { count: view.news, words: inWords(view.news) })}
        </Notice>
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("meeting-agenda-starts")}</th>
              <th scope="col">{say(aboutChildren(meeting.kind) ? "meeting-agenda-child" : "meeting-agenda-item")}</th>
              {aboutChildren(meeting.kind) && <th scope="col">{say("meeting-agenda-status")}</th>}
              {aboutChildren(meeting.kind) && <th scope="col">{say("meeting-agenda-why")}</th>}
              <th scope="col" className="right">
                {say("meeting-agenda-minutes")}
              </th>
              {editable && (
                <th scope="col">
                  <span className="sr">{say("meeting-agenda-row-acts")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody ref={body} onPointerDown={onHandle}>
            {agenda.map((line, index) => (
              <Row
                key={line.item}
                line={line}
                kind={meeting.kind}
                on={meeting.held_on}
                editable={editable}
                first={index === 0}
                last={index === agenda.length - 1}
                onMove={(step, part) => moveRow(line.item, step, part)}
                onMinutes={(minutes) => void change.submit(line.item, minutes)}
                onWait={line.child || view.next_on ? () => void wait.submit(line.item) : null}
                onRemove={() => setRemoving(line)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {aboutChildren(meeting.kind) && !agenda.some((line) => line.child) && (
        <p className="lead">{say("meeting-agenda-empty")}</p>
      )}
      {editable && agenda.length > 1 && <p className={styles.hint}>{say("meeting-agenda-keys")}</p>}
      <LeftOutList view={view} />
      {layer === "postpone" && (
        <PostponeDialog view={view} onLonger={() => setLayer("longer")} onClose={() => setLayer(null)} />
      )}
      {layer === "longer" && <ChangeDialog meeting={meeting} onClose={() => setLayer(null)} />}
      {adding && <AddItemDialog view={view} onClose={() => setAdding(false)} />}
      {removing && <RemoveItemDialog line={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}

interface RowProps {
  line: AgendaLine;
  kind: MeetingKind;
  on: string;
  editable: boolean;
  first: boolean;
  last: boolean;
  onMove: (step: Step, part?: string) => void;
  onMinutes: (minutes: number) => void;
  /** To the next meeting; null where there is none to go to. */
  onWait: (() => void) | null;
  onRemove: () => void;
}

function Row({ line, kind, on, editable, first, last, onMove, onMinutes, onWait, onRemove }: RowProps) {
  const status = statusOf(line, on);
  const name = itemName(line);
  const skipped = passedOver(line);
  return (
    <tr
      data-item={line.item}
      className={line.child ? undefined : styles.between}
      // On its way in: the row's menu would open on the arrow.
      onKeyDownCapture={(event) => {
        if (!editable || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(event.key === "ArrowUp" ? "up" : "down", event.target instanceof HTMLInputElement ? "input" : "button");
      }}
    >
      <td className="num">
        <span className={styles.start}>
          {editable && <DragHandle />}
          {line.starts ? timeOf(line.starts) : "–"}
        </span>
      </td>
      {line.child ? (
        <>
          <th scope="row">
            <span className={line.child.shown === "in_full" ? undefined : "num"}>{childName(line.child)}</span>{" "}
            <span className={styles.age}>{childAge(line.child)}</span>
          </th>
          <td>
            {status && (
              <span className={styles.status}>
                {status.word === "by-number" ? (
                  <span className={styles.hidden}>
                    <Icon name="hidden" small />
                    {say("meeting-status-by-number")}
                  </span>
                ) : (
                  <Status kind={status.kind}>{say(statusWords[status.word])}</Status>
                )}
              </span>
            )}
          </td>
          <td className={styles.why}>{lineWhy(line, on, kind)}</td>
        </>
      ) : (
        <th scope="row" colSpan={aboutChildren(kind) ? 3 : 1}>
          {name}
        </th>
      )}
      <td className={styles.minutes}>
        {editable && !skipped ? (
          <MinutesField
            label={say("meeting-agenda-minutes-of", { what: name })}
            minutes={line.minutes}
            onChange={onMinutes}
          />
        ) : (
          <span className={styles.fixed}>{line.minutes}</span>
        )}
      </td>
      {editable && (
        <td className={styles.acts}>
          <Menu
            dense
            label={<span className="sr">{say("meeting-agenda-acts-of", { what: name })}</span>}
            choices={[
              {
                id: "up",
                name: say("meeting-agenda-up"),
                keys: "Alt ↑",
                disabled: first,
                onChoose: () => onMove("up"),
              },
              {
                id: "down",
                name: say("meeting-agenda-down"),
                keys: "Alt ↓",
                disabled: last,
                onChoose: () => onMove("down"),
              },
              { id: "last", name: say("meeting-agenda-last"), disabled: last, onChoose: () => onMove("last") },
              ...(onWait && (line.child || line.kind === "other") && !line.current && line.state !== "done"
                ? [{ id: "wait", name: say("meeting-postpone-one"), icon: "meetings" as const, onChoose: onWait }]
                : []),
              { id: "remove", name: say("meeting-agenda-remove"), icon: "minus", onChoose: onRemove },
            ]}
          />
        </td>
      )}
    </tr>
  );
}
