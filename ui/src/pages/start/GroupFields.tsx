/** Eight fields for the eight groups of a recovery sheet. A full group moves on to the next by itself; a pasted key spreads over them. */
import { useRef } from "react";
import { TextField } from "../../components/TextField";
import { say } from "../../words/words";
import styles from "./FirstStart.module.css";
import { fillGroups, groupLength, tidyGroup } from "./start";

export interface GroupFieldsProps {
  groups: readonly string[];
  onChange: (groups: readonly string[]) => void;
  /** Counted from 1. */
  wrong: readonly number[];
}

export function GroupFields({ groups, onChange, wrong }: GroupFieldsProps) {
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  function type(index: number, typed: string) {
    const letters = typed.replace(/[^A-Za-z0-9]/g, "");
    if (letters.length > groupLength) {
      onChange(fillGroups(groups, index, typed));
      return;
    }
    const group = tidyGroup(typed);
    onChange(groups.map((old, place) => (place === index ? group : old)));
    if (group.length === groupLength && (groups[index]?.length ?? 0) < groupLength) fields.current[index + 1]?.focus();
  }
  return (
    <div className={styles.groups}>
      {groups.map((group, index) => (
        <TextField
          // The groups have no name but their number.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          inputRef={(field) => {
            fields.current[index] = field;
          }}
          label={say("start-sheet-group", { number: index + 1 })}
          value={group}
          onChange={(typed) => type(index, typed)}
          autoFocus={index === 0}
          error={wrong.includes(index + 1) ? say("start-check-group-wrong") : undefined}
        />
      ))}
    </div>
  );
}
