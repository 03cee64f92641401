/** The days of a term, each with what becomes of it and why. */
import { useState } from "react";
import { useAnswer } from "../../../api/answers";
import { useFormDraft } from "../../../api/formDraft";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { Notice } from "../../../components/Notice";
import { Row, Rows } from "../../../components/Rows";
import { Status } from "../../../components/Status";
import { capital, dayMonth, longDay, weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./TermPage.module.css";
import { type Changes, type Line, whyWord } from "./term";

type OnChange = (day: string, change: Changes[string]) => void;

interface DaysProps {
  lines: readonly Line[];
  /** Days on which the team meets beside its rhythm. */
  beside: readonly string[];
  ready: boolean;
  today: string;
  /** Where the draft of each changed day is kept. */
  drafts: string;
  onChange: OnChange;
}

export function Days({ lines, beside, ready, today, drafts, onChange }: DaysProps) {
  const [changing, setChanging] = useState<string | null>(null);
  const rows = [...lines.map((line) => ({ at: line.wanted, line })), ...beside.map((at) => ({ at, line: null }))];
  rows.sort((one, other) => one.at.localeCompare(other.at));
  if (ready && rows.length === 0) return <p className="lead">{say("term-none")}</p>;
  return (
    <section aria-label={say("term-title")}>
      <Rows lined>
        {rows.map(({ at, line }) =>
          line ? (
            <Day key={at} line={line} onChange={onChange} onPick={() => setChanging(at)} />
          ) : (
            <Row
              key={`beside ${at}`}
              status={<Status kind="done">{say("term-planned")}</Status>}
              reason={say("term-why-planned")}
            >
              <strong>{capital(longDay(at))}</strong>
            </Row>
          ),
        )}
      </Rows>
      {changing && (
        <DayDialog
          key={changing}
          draft={`${drafts}/${changing}`}
          day={changing}
          today={today}
          onClose={() => setChanging(null)}
          onChange={(on) => onChange(changing, { on })}
        />
      )}
    </section>
  );
}

function Day({ line, onChange, onPick }: { line: Line; onChange: OnChange; onPick: () => void }) {
  const { wanted, on, day } = line;
  const planned = day.skipped?.kind === "planned";
  const elsewhere = day.skipped?.kind === "moved";
  const moved = on !== null && on !== wanted;
  const status = planned
    ? { kind: "done" as const, word: say("term-planned") }
    : on === null
      ? elsewhere
        ? { kind: "moved" as const, word: say("term-moved") }
        : { kind: "not_included" as const, word: say("term-skipped") }
      : moved
        ? { kind: "moved" as const, word: say("term-chosen") }
        : { kind: "not_begun" as const, word: say("term-new") };
  const { instead } = day;
  return (
    <Row
      status={<Status kind={status.kind}>{status.word}</Status>}
      reason={day.skipped ? `${moved ? `${capital(dayMonth(wanted))}: ` : ""}${whyWord(day.skipped)}` : undefined}
      end={
        !planned && (
          <span className={styles.ends}>
            {on === null && instead && (
              <Button look="link" onPress={() => onChange(wanted, { on: instead })}>
                {say("term-instead", { day: dayMonth(instead) })}
              </Button>
            )}
            {on === null && !day.skipped && (
              <Button
                look="link"
                aria-label={`${say("term-take-back")} ${dayMonth(wanted)}`}
                onPress={() => onChange(wanted, { on: wanted })}
              >
                {say("term-take-back")}
              </Button>
            )}
            {on !== null && (
              <Button
                look="link"
                aria-label={`${say("term-leave-out")} ${dayMonth(on)}`}
                onPress={() => onChange(wanted, { out: true })}
              >
                {say("term-leave-out")}
              </Button>
            )}
            <Button look="link" aria-label={`${say("term-change-day")} ${dayMonth(wanted)}`} onPress={onPick}>
              {say("term-change-day")}
            </Button>
          </span>
        )
      }
    >
      <strong>{capital(longDay(on ?? wanted))}</strong>
    </Row>
  );
}

interface DayDialogProps {
  draft: string;
  day: string;
  today: string;
  onClose: () => void;
  onChange: (day: string) => void;
}

function DayDialog(props: DayDialogProps) {
  const { form, set, discard } = useFormDraft(props.draft, { day: props.day as string | null });
  const { day } = form;
  const look = useAnswer("look_at_day", { on: day ?? props.day });
  const skipped = look.state === "ready" && day ? look.value.skipped : null;
  return (
    <DialogForm
      title={`${say("term-change-day")}: ${weekdayDay(props.day)}`}
      act={say("save")}
      busy={false}
      onSubmit={() => {
        if (!day) return;
        props.onChange(day);
        discard();
        props.onClose();
      }}
      onClose={props.onClose}
      onCancel={discard}
    >
      <DateField
        label={say("term-day")}
        value={day}
        onChange={(on) => set({ day: on })}
        earliest={props.today}
        error={day ? undefined : say("field-required")}
        autoFocus
      />
      {skipped && <Notice kind="warn">{say("term-warn", { why: whyWord(skipped) })}</Notice>}
    </DialogForm>
  );
}
