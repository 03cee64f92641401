/** F1: every key, searchable, and where to read more. */
import { useState } from "react";
import { Dialog } from "../components/Dialog";
import { KeyHint } from "../components/KeyHint";
import { TextField } from "../components/TextField";
import { say } from "../words/words";
import type { Shortcut } from "./keys";
import styles from "./Shell.module.css";

export function Help({ onClose, shortcuts }: { onClose: () => void; shortcuts: readonly Shortcut[] }) {
  const [filter, setFilter] = useState("");
  const shown = shortcuts.filter(({ word, shown: keys }) =>
    `${say(word)} ${keys}`.toLocaleLowerCase("sv").includes(filter.toLocaleLowerCase("sv")),
  );
  return (
    <Dialog title={say("help-title")} open onClose={onClose}>
      <p className="lead">{say("help-lead")}</p>
      <TextField label={say("help-filter")} value={filter} onChange={setFilter} optional autoFocus />
      {shown.length === 0 ? (
        <p className="muted">{say("help-none")}</p>
      ) : (
        <dl className={styles.shortcuts}>
          {shown.map(({ word, shown: keys }) => (
            <div key={word}>
              <dt>{say(word)}</dt>
              <dd>
                <span className="sr">{keys}</span>
                <KeyHint>{keys}</KeyHint>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
