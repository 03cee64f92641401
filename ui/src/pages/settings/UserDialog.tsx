/** One user: added in two steps (who, then the own passphrase), or changed; each confirmed with the passphrase of who has the vault open. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { FileContent, Role, UserView } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { useSession } from "../../shell/session";
import { say } from "../../words/words";
import { NewPassphrase, usePassphrase } from "../start/NewPassphrase";
import { KeyFile } from "./KeyFile";
import { roleExplained, roles, roleWords, works } from "./users";

/** The choice for somebody who is not among the people around the table. */
const newPerson = "new";

export function UserDialog({ view, onClose }: { view: UserView | null; onClose: () => void }) {
  const people = useAnswer("list_professionals", {});
  const units = useAnswer("list_units", {});
  const { refresh } = useSession();
  // Who it is, and never the passphrase.
  const start = {
    stored: JSON.stringify(view && [view.user.name, view.user.role, view.professional, view.units]),
    name: view?.user.name ?? "",
    role: view?.user.role ?? ("member" as Role),
    person: view?.professional ?? newPerson,
    unit: null as string | null,
    also: view?.units.slice(1).map((one): string => one.unit) ?? [],
  };
  const draft = useFormDraft(`settings/users/${view?.user.id ?? "new"}`, start);
  const { discard } = draft;
  // A role that was chosen before somebody else changed the user is not offered again.
  const form = draft.form.stored === start.stored ? draft.form : start;
  const set = (patch: Partial<typeof start>) => draft.set({ ...form, ...patch });
  const { name, role, person, unit, also } = form;
  const [withFile, setWithFile] = useState(false);
  const [checked, setChecked] = useState(false);
  const [step, setStep] = useState<"who" | "passphrase" | "confirm">("who");
  const [file, setFile] = useState<{ name: string; content: FileContent } | null>(null);
  const passphrase = usePassphrase();

  const professional = person === newPerson ? null : person;
  // Everybody is somebody in the registers, so that a conflict of interest can be marked. A user from before that stays until somebody says who it is.
  const personMissing = view !== null && works(role) && professional === null;
  const unitMissing = view === null && professional === null && unit === null;
  const title = view ? say("users-change-title", { name: view.user.name }) : say("users-new");

  const confirm = useSubmit(async (own: string) => {
    const who = { name: name.trim(), role, professional, units: [...also] };
    if (view) {
      await call("change_user", { user: view.user.id, ...who }, { passphrase: own });
      discard();
      toast({ text: say("users-changed", { name }) });
      await refresh();
      onClose();
      return;
    }
    const typed = { unit, title: "", passphrase: passphrase.text, key_file: withFile };
    const made = await call("add_user", { ...who, ...typed }, { passphrase: own });
    discard();
    toast({ text: say("users-added", { name }) });
    if (made.key_file) setFile({ name, content: made.key_file });
    else onClose();
  });

  if (file) return <KeyFile file={file.content} name={file.name} onClose={onClose} />;
  if (step === "confirm")
    return (
      <AskAgain act={title} submit={confirm} onClose={() => setStep(view ? "who" : "passphrase")}>
        {say("users-ask-again-lead")}
      </AskAgain>
    );
  if (step === "passphrase")
    return (
      <DialogForm
        title={title}
        lead={say("users-passphrase-lead", { name })}
        act={say("users-next")}
        busy={false}
        onSubmit={() => {
          if (passphrase.check()) setStep("confirm");
        }}
        onClose={onClose}
        onCancel={discard}
      >
        <NewPassphrase passphrase={passphrase} />
        <Checkbox checked={withFile} onChange={setWithFile} detail={say("users-with-key-file-hint")}>
          {say("users-with-key-file")}
        </Checkbox>
      </DialogForm>
    );
  return (
    <DialogForm
      title={title}
      act={say("users-next")}
      busy={false}
      onSubmit={() => {
        setChecked(true);
        if (name.trim() !== "" && !unitMissing && !personMissing) setStep(view ? "confirm" : "passphrase");
      }}
      onClose={onClose}
      onCancel={discard}
    >
      {people.state === "ready" && (
        <Select
          label={say("users-person")}
          hint={say(view ? "users-person-tie-hint" : "users-person-hint")}
          items={[
            ...(view?.professional
              ? []
              : [{ id: newPerson, name: say(view ? "users-person-none" : "users-person-new") }]),
            ...people.value.map((one) => ({ id: one.id, name: one.name, under: one.unit_name })),
          ]}
          value={person}
          onChange={(id) => {
            const known = people.value.find((one) => one.id === id);
            set({ person: id ?? newPerson, ...(known && { name: known.name }) });
          }}
          error={checked && personMissing ? say("users-person-missing") : undefined}
        />
      )}
      <TextField
        autoFocus
        label={say("users-name")}
        value={name}
        onChange={(text) => set({ name: text })}
        error={checked && name.trim() === "" ? say("users-name-missing") : undefined}
      />
      <Select
        label={say("users-role")}
        hint={say(roleExplained[role])}
        items={roles.map((id) => ({ id, name: say(roleWords[id]) }))}
        value={role}
        onChange={(id) => set({ role: roles.find((one) => one === id) ?? "member" })}
      />
      {view?.sheets && role !== "coordinator" && (
        <Notice kind="warn">{say("users-sheets-move", { name: view.user.name })}</Notice>
      )}
      {view === null && units.state === "ready" && professional === null && (
        <Select
          label={say("users-unit")}
          hint={say(works(role) ? "users-unit-hint" : "users-unit-why")}
          items={units.value.map(({ id, name: called, organisation_name }) => ({
            id,
            name: called,
            under: organisation_name,
          }))}
          value={unit}
          onChange={(id) => set({ unit: id })}
          error={checked && unitMissing ? say("users-unit-missing") : undefined}
        />
      )}
      {view && units.state === "ready" && works(role) && (
        <fieldset className="stack">
          <legend>{say("users-units")}</legend>
          <p className="small muted">{say("users-units-hint")}</p>
          {units.value
            .filter(({ id }) => id !== view.units[0]?.unit)
            .map(({ id, name: called }) => (
              <Checkbox
                key={id}
                checked={also.includes(id)}
                onChange={(on) => set({ also: on ? [...also, id] : also.filter((one) => one !== id) })}
              >
                {called}
              </Checkbox>
            ))}
        </fieldset>
      )}
    </DialogForm>
  );
}
