/** The municipality's own list of needs: their words, their order, new ones, and fewer when nothing hangs on them. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraftList } from "../../../api/draftList";
import type { RouteNeed } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import styles from "../RegistersPage.module.css";
import { typedAge, writtenAge } from "../registers";
import { LineActions } from "./LineActions";

interface Line extends Pick<RouteNeed, "code" | "name" | "words"> {
  key: number;
  from: string;
  to: string;
}

const lineOf = ({ ages_from, ages_to, ...need }: RouteNeed, key: number): Line => ({
  ...need,
  key,
  from: writtenAge(ages_from),
  to: writtenAge(ages_to),
});
const needOf = ({ code, name, words, from, to }: Line): RouteNeed => ({
  code,
  name,
  words,
  ages_from: typedAge(from) ?? null,
  ages_to: typedAge(to) ?? null,
});

function agesRight({ from, to }: Line): boolean {
  const [first, last] = [typedAge(from), typedAge(to)];
  return first !== undefined && last !== undefined && (first === null || last === null || first <= last);
}

export function NeedsDialog({ needs, onClose }: { needs: readonly RouteNeed[]; onClose: () => void }) {
  const { items: lines, set: setLines, discard } = useDraftList<Line>("registers/routes/needs", needs.map(lineOf));
  const [checked, setChecked] = useState(false);
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const save = useSubmit(async () => {
    await call("set_needs", { needs: lines.map(needOf) });
    discard();
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      wide
      title={say("routes-needs-title")}
      lead={say("routes-needs-lead")}
      problem={save.refused ? sayError(save.refused) : undefined}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (lines.every(({ name }) => name.trim() !== "") && lines.every(agesRight)) void save.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <ol className={styles.lines}>
        {lines.map((line, at) => (
          <li key={line.key} className={styles.line}>
            <div className={styles.pair}>
              <TextField
                prose
                label={say("routes-need-name", { number: at + 1 })}
                value={line.name}
                onChange={(name) => change(line.key, { name })}
                error={checked && line.name.trim() === "" ? say("registers-missing") : undefined}
              />
              <TextField
                optional
                label={say("routes-need-words")}
                placeholder={say("routes-need-words-hint")}
                value={line.words}
                onChange={(words) => change(line.key, { words })}
              />
              <TextField
                kind="number"
                optional
                label={say("routes-need-from")}
                value={line.from}
                onChange={(from) => change(line.key, { from })}
                error={checked && !agesRight(line) ? say("agencies-ages-wrong") : undefined}
              />
              <TextField
                kind="number"
                optional
                label={say("routes-need-to")}
                value={line.to}
                onChange={(to) => change(line.key, { to })}
              />
            </div>
            <LineActions lines={lines} at={at} name={line.name} onChange={setLines} />
          </li>
        ))}
      </ol>
      <div>
        <Button
          icon="plus"
          onPress={() =>
            setLines([
              ...lines,
              lineOf(
                { code: "", name: "", words: "", ages_from: null, ages_to: null },
                Math.max(-1, ...lines.map(({ key }) => key)) + 1,
              ),
            ])
          }
        >
          {say("routes-need-add")}
        </Button>
      </div>
    </DialogForm>
  );
}
