/** A handover to another municipality as a sealed file: what lies in it is chosen line by line, shown, and nothing else goes along. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { type ApiError, call } from "../../api/call";
import { saveFile } from "../../api/files";
import { useFormDraft } from "../../api/formDraft";
import type { HandoverView, MadeParcel, ParcelPart } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form } from "../../components/Form";
import { Checkbox, CheckboxGroup, Segments } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./HandoversPage.module.css";

const parts = ["number", "guardians", "school", "voice", "done", "plan"] as const satisfies readonly ParcelPart[];

export function ParcelDialog({ view, onClose }: { view: HandoverView; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`handover/${view.handover.id}/parcel-key`, {
    chosen: (view.parcels.at(-1)?.parts ?? []) as string[],
    lock: "passphrase",
    key: "",
  });
  const { chosen, lock, key } = form;
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<MadeParcel | null>(null);
  const ready = lock === "passphrase" || key.trim() !== "";
  const make = useSubmit(async (passphrase: string) => {
    const to = lock === "key" ? { kind: "key" as const, key: key.trim() } : { kind: "passphrase" as const };
    const input = { handover: view.handover.id, parts: chosen as ParcelPart[], to };
    const parcel = await call("make_parcel", input, { passphrase });
    discard();
    setAsking(false);
    setMade(parcel);
    await saveFile(parcel.file);
  });
  if (asking)
    return (
      <AskAgain act={say("parcel-make")} submit={make} onClose={() => setAsking(false)}>
        {say("parcel-make-again")}
      </AskAgain>
    );
  if (made) return <Made made={made} unsaved={make.refused} onClose={onClose} />;
  return (
    <Dialog title={say("parcel-title")} open onClose={onClose}>
      <p className="lead">{say("parcel-lead")}</p>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (ready) setAsking(true);
        }}
      >
        <CheckboxGroup
          label={say("parcel-parts")}
          hint={say("parcel-parts-hint")}
          value={chosen}
          onChange={(ids) => set({ chosen: ids })}
        >
          {parts.map((part) => (
            <Checkbox key={part} value={part}>
              {say(`parcel-part-${part}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Segments
          label={say("parcel-lock")}
          items={[
            { id: "passphrase", name: say("parcel-lock-passphrase") },
            { id: "key", name: say("parcel-lock-key") },
          ]}
          value={lock}
          onChange={(id) => set({ lock: id })}
        />
        {lock === "key" && (
          <TextField
            label={say("parcel-key")}
            hint={say("parcel-key-hint")}
            value={key}
            onChange={(text) => set({ key: text })}
            error={checked && key.trim() === "" ? say("field-required") : undefined}
          />
        )}
        {make.refused && <Notice kind="problem">{sayError(make.refused)}</Notice>}
        <div className="actions">
          <Button type="submit" look="primary">
            {say("parcel-make")}
          </Button>
          <Button
            look="link"
            onPress={() => {
              discard();
              onClose();
            }}
          >
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** `unsaved`: why the file could not be saved when the parcel was made. */
function Made({ made, unsaved, onClose }: { made: MadeParcel; unsaved: ApiError | null; onClose: () => void }) {
  const [tried, setTried] = useState(false);
  const save = useSubmit(async () => {
    setTried(true);
    await saveFile(made.file);
  });
  const refused = tried ? save.refused : unsaved;
  return (
    <Dialog title={say("parcel-made-title")} open onClose={onClose}>
      <div className="stack">
        <p className="lead">{say("parcel-made-lead")}</p>
        {made.passphrase && (
          <div>
            <p>{say("parcel-passphrase")}</p>
            <p className={styles.spoken}>{made.passphrase}</p>
            <p className="small muted">{say("parcel-passphrase-hint")}</p>
          </div>
        )}
        <div>
          <p>{say("parcel-words")}</p>
          <p className={styles.spoken}>{made.words.join(" ")}</p>
        </div>
        <div className="actions">
          <Button look="primary" onPress={onClose}>
            {say("parcel-made-done")}
          </Button>
          <Button icon="save" onPress={() => void save.submit()}>
            {say("parcel-save-again")}
          </Button>
        </div>
        {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      </div>
    </Dialog>
  );
}
