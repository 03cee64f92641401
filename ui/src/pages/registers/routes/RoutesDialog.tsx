/** Whom one turns to with one need, the first one first. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraftList } from "../../../api/draftList";
import type { NeedRoutes, RouteLine } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { ComboBox } from "../../../components/Choice";
import { Dialog } from "../../../components/Dialog";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import styles from "../RegistersPage.module.css";
import { LineActions } from "./LineActions";

interface Line extends Omit<RouteLine, "agency"> {
  key: number;
  agency: string | null;
}

export function RoutesDialog({ one, onClose }: { one: NeedRoutes; onClose: () => void }) {
  const agencies = useAnswer("list_agencies", {});
  const items =
    agencies.state === "ready"
      ? agencies.value.agencies.map(({ agency }) => ({ id: agency.id, name: agency.name, detail: agency.organisation }))
      : [];
  const {
    items: lines,
    set: setLines,
    discard,
  } = useDraftList<Line>(
    `registers/routes/need/${one.need.code}`,
    one.routes.length > 0
      ? one.routes.map(({ to, note }, key) => ({ key, agency: to.agency.id, note }))
      : [{ key: 0, agency: null, note: "" }],
  );
  const [checked, setChecked] = useState(false);
  const nameOf = (id: string | null) => items.find((item) => item.id === id)?.name ?? "";
  // A line that nobody was chosen for and nothing was written in is no line.
  const written = lines.filter(({ agency, note }) => agency !== null || note.trim() !== "");
  const ready = written.every(({ agency }) => agency !== null);
  const save = useSubmit(async () => {
    const routes = written.flatMap(({ agency, note }) => (agency === null ? [] : [{ agency, note }]));
    await call("set_contact_routes", { need: one.need.code, routes });
    discard();
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const problem = save.refused ?? failure(agencies);
  const title = say("routes-dialog", { need: one.need.name });
  if (agencies.state === "ready" && items.length === 0)
    return (
      <Dialog wide open title={title} onClose={onClose}>
        <p className="lead">{say("routes-dialog-lead")}</p>
        <p>{say("routes-no-agencies")}</p>
      </Dialog>
    );
  return (
    <DialogForm
      wide
      title={title}
      lead={say("routes-dialog-lead")}
      problem={problem && sayError(problem)}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void save.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      {agencies.state === "ready" && (
        <ol className={styles.lines}>
          {lines.map((line, at) => (
            <li key={line.key} className={styles.line}>
              <div className={styles.pair}>
                <ComboBox
                  label={say("routes-line", { number: at + 1 })}
                  items={items}
                  defaultValue={line.agency ?? undefined}
                  onChange={(agency) => change(line.key, { agency })}
                  error={checked && line.agency === null && line.note.trim() ? say("routes-choose-agency") : undefined}
                />
                <TextField
                  prose
                  optional
                  label={say("routes-note")}
                  placeholder={say("routes-note-hint")}
                  value={line.note}
                  onChange={(note) => change(line.key, { note })}
                />
              </div>
              <LineActions lines={lines} at={at} name={nameOf(line.agency)} onChange={setLines} />
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          icon="plus"
          onPress={() =>
            setLines([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, agency: null, note: "" }])
          }
        >
          {say("routes-add")}
        </Button>
      </div>
    </DialogForm>
  );
}
