/** The list of agreements that the law asks for, with where it stands. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { AgreementsView, Statutory } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import styles from "../RegistersPage.module.css";

export function StatutoryDialog({ view, onClose }: { view: AgreementsView; onClose: () => void }) {
  const { form, set, discard } = useFormDraft("registers/agreements/statutory", {
    lines: view.statutory.map(({ statutory }, key) => ({ ...statutory, key })),
    source: view.statutory_source,
  });
  const { lines, source } = form;
  const [checked, setChecked] = useState(false);
  const today = useToday();
  const change = (key: number, part: Partial<Statutory>) =>
    set({ lines: lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const ready = source.trim() !== "" && lines.every(({ name, law }) => name.trim() !== "" && law.trim() !== "");
  const missing = (text: string) => (checked && text.trim() === "" ? say("registers-missing") : undefined);
  const save = useSubmit(async () => {
    await call("set_statutory", { statutory: lines.map(({ key: _, ...line }) => line), source });
    discard();
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      wide
      title={say("agreements-statutory-title")}
      lead={say("agreements-statutory-lead")}
      problem={save.refused ? sayError(save.refused) : undefined}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void save.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <ol className={styles.lines}>
        {lines.map((line, at) => (
          <li key={line.key} className={styles.line}>
            <TextField
              prose
              label={say("agreements-statutory-name", { number: at + 1 })}
              value={line.name}
              onChange={(name) => change(line.key, { name })}
              error={missing(line.name)}
            />
            <TextField
              label={say("agreements-statutory-law")}
              value={line.law}
              onChange={(law) => change(line.key, { law, stood_on: null, checked_on: null })}
              error={missing(line.law)}
            />
            <div className={styles.pair}>
              <TextField
                label={say("agreements-statutory-read-in")}
                hint={say("agreements-statutory-read-in-hint")}
                value={line.source}
                onChange={(read) => change(line.key, { source: read })}
                optional
              />
              <DateField
                label={say("agreements-statutory-stood")}
                hint={say("agreements-statutory-stood-hint")}
                value={line.stood_on}
                onChange={(stood_on) => change(line.key, { stood_on })}
                latest={today}
                optional
              />
              <DateField
                label={say("agreements-statutory-checked")}
                hint={say("agreements-statutory-checked-hint")}
                value={line.checked_on}
                onChange={(checked_on) => change(line.key, { checked_on })}
                latest={today}
                optional
              />
            </div>
            <div>
              <Button
                look="link"
                aria-label={say("routes-drop", { name: line.name })}
                onPress={() => set({ lines: lines.filter(({ key }) => key !== line.key) })}
              >
                {say("registers-remove")}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          icon="plus"
          onPress={() =>
            set({
              lines: [
                ...lines,
                {
                  key: Math.max(-1, ...lines.map(({ key }) => key)) + 1,
                  code: "",
                  name: "",
                  law: "",
                  source: "",
                  stood_on: null,
                  checked_on: null,
                },
              ],
            })
          }
        >
          {say("agreements-statutory-add")}
        </Button>
      </div>
      <TextArea
        label={say("agreements-statutory-source")}
        value={source}
        onChange={(text) => set({ source: text })}
        error={missing(source)}
      />
    </DialogForm>
  );
}
