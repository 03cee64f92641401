/** An action in one line, read by the core while it is typed and shown as three chips: who, what, when. Each can be corrected; Enter adds when nothing is missing. */
import { useEffect, useRef, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { useFormDraft } from "../../../api/formDraft";
import type { LinePart, ReadLine } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Covered } from "../../../components/Covered";
import { TextField } from "../../../components/TextField";
import { sayError } from "../../../shell/errors";
import { weekday, weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { type Corrected, partsOf } from "./chips";
import { PartEditor } from "./PartEditor";
import { whoOf } from "./Promises";
import styles from "./Sheet.module.css";
import { said } from "./said";
import type { ShownChild } from "./Writing";

const partWords = { who: "live-who", what: "live-what", when: "live-when" } as const;
const missingWords = { who: "live-who-missing", what: "live-what-missing", when: "live-when-missing" } as const;

/** Between two keys of somebody who writes fast nothing is read: the letter comes first. */
const restMs = 80;

const nothingCorrected: Corrected = {};

export function ActionLine({ child }: { child: ShownChild }) {
  const key = `meeting/${child.meeting}/${child.item}/action`;
  const draft = useDraft(key);
  const { form: corrected, set: correct, discard: forgetChips } = useFormDraft(`${key}-chips`, nothingCorrected);
  const [read, setRead] = useState<ReadLine | null>(null);
  const [editing, setEditing] = useState<LinePart | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { text } = draft;

  useEffect(() => {
    if (text.trim() === "") {
      setRead(null);
      return;
    }
    let stale = false;
    const rested = setTimeout(() => {
      call("read_action_line", { line: text, meeting: child.meeting }).then(
        (answer) => stale || setRead(answer),
        () => undefined,
      );
    }, restMs);
    return () => {
      stale = true;
      clearTimeout(rested);
    };
  }, [text, child.meeting]);

  const parts = partsOf(read, corrected);
  const begun = text.trim() !== "" || Object.keys(corrected).length > 0;
  const add = useSubmit(async () => {
    const line = text.trim() === "" ? null : await call("read_action_line", { line: text, meeting: child.meeting });
    // What is added is what the line says now, not what it said a moment ago.
    const { who, what, when, missing } = partsOf(line, corrected);
    setRead(line);
    if (missing[0]) {
      setEditing(missing[0]);
      return;
    }
    const { uncovered, action } = await call("add_action", {
      case: child.case,
      item: child.item,
      unit: who?.unit ?? null,
      professional: who?.professional ?? null,
      what: what.trim(),
      due_on: when,
    });
    draft.discard();
    forgetChips();
    setEditing(null);
    setRead(null);
    input.current?.focus();
    said("live-action-done", uncovered ? say("action-uncovered", { unit: action.unit_name }) : "");
  });

  const shown: Record<LinePart, string | null> = {
    who: parts.who ? whoOf(parts.who) : null,
    what: parts.what.trim() || null,
    when: parts.when ? weekdayDay(parts.when) : null,
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (begun) void add.submit();
      }}
    >
      <TextField
        label={say("live-action-label")}
        placeholder={say("live-action-example")}
        large
        inputRef={input}
        {...draft.field}
        error={add.refused ? sayError(add.refused) : undefined}
      />
      <div className={styles.chips}>
        <div>
          {(["who", "what", "when"] as const).map((part) => {
            const value = shown[part];
            const several = part === "who" && parts.candidates.length > 1;
            const ask = several ? say("live-who-several") : say(missingWords[part]);
            return (
              <button
                key={part}
                type="button"
                className={value === null && begun ? styles.missing : styles.chip}
                aria-label={
                  value === null
                    ? say("live-chip-add", { part: say(partWords[part]), value: ask })
                    : say("live-chip-of", { part: say(partWords[part]), value })
                }
                aria-expanded={editing === part}
                onClick={() => setEditing(editing === part ? null : part)}
              >
                <b>{say(partWords[part])}</b>
                <span>{value === null ? begun ? ask : "–" : <Covered>{value}</Covered>}</span>
              </button>
            );
          })}
        </div>
        <Button look="primary" dense keys="Enter" type="submit" isPending={add.busy}>
          {say("live-add")}
        </Button>
      </div>
      {parts.when && parts.otherWeekday && (
        <p className={styles.dayOff} role="status">
          {say("live-other-weekday", {
            said: weekday(parts.otherWeekday),
            day: weekdayDay(parts.when),
          })}{" "}
          <Button look="link" onPress={() => correct({ when: parts.otherWeekday ?? undefined })}>
            {say("live-other-weekday-take", { other: weekdayDay(parts.otherWeekday) })}
          </Button>
        </p>
      )}
      {parts.dayOff && <p className={styles.dayOff}>{say("live-day-off")}</p>}
      {editing && (
        <PartEditor
          part={editing}
          parts={parts}
          onChange={correct}
          onDone={() => {
            setEditing(null);
            input.current?.focus();
          }}
        />
      )}
    </form>
  );
}
