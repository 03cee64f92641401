/** One target group: ages with each end as it is counted, and what must be so for a child to be meant. */
import type { AgreementCondition } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { Checkbox } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { say } from "../../../words/words";
import { codesOf } from "../../children/codes";
import styles from "../RegistersPage.module.css";
import { conditionWords, limitsText, toldByFacts } from "../registers";
import { agesRight, type TargetLine, targetOf } from "./agreementForm";

export interface TargetFieldsProps {
  line: TargetLine;
  number: number;
  checked: boolean;
  onChange: (part: Partial<TargetLine>) => void;
  onDrop: () => void;
}

export function TargetFields({ line, number, checked, onChange, onDrop }: TargetFieldsProps) {
  const target = targetOf(line);
  const wrong = !agesRight(line);
  return (
    <fieldset className={styles.line}>
      <legend>{say("agreements-target", { number })}</legend>
      <TextField
        prose
        label={say("agreements-target-name")}
        hint={say("agreements-target-name-hint")}
        value={line.name}
        onChange={(name) => onChange({ name })}
        error={checked && line.name.trim() === "" ? say("registers-missing") : undefined}
      />
      <div className={styles.pair}>
        <Select
          label={say("agreements-target-from-how")}
          items={[
            { id: "yes", name: say("agreements-target-from-included") },
            { id: "no", name: say("agreements-target-from-above") },
          ]}
          value={line.from_included ? "yes" : "no"}
          onChange={(how) => onChange({ from_included: how !== "no" })}
        />
        <TextField
          kind="number"
          optional
          label={say("agreements-target-from")}
          value={line.from}
          onChange={(from) => onChange({ from })}
        />
        <Select
          label={say("agreements-target-to-how")}
          items={[
            { id: "yes", name: say("agreements-target-to-included") },
            { id: "no", name: say("agreements-target-to-below") },
          ]}
          value={line.to_included ? "yes" : "no"}
          onChange={(how) => onChange({ to_included: how !== "no" })}
        />
        <TextField
          kind="number"
          optional
          label={say("agreements-target-to")}
          value={line.to}
          onChange={(to) => onChange({ to })}
          error={checked && wrong ? say("agreements-ages-wrong") : undefined}
        />
      </div>
      {target && !wrong && <p className="small">{say("agreements-target-means", { ages: limitsText(target) })}</p>}
      <Select
        label={say("agreements-target-condition")}
        items={codesOf(conditionWords).map((id) => ({ id, name: say(conditionWords[id]) }))}
        value={line.condition}
        onChange={(condition) => onChange({ condition: (condition as AgreementCondition | null) ?? "everybody" })}
      />
      {!toldByFacts(line.condition) && (
        <Checkbox
          checked={line.for_all}
          detail={say("agreements-target-all-hint")}
          onChange={(for_all) => onChange({ for_all })}
        >
          {say("agreements-target-all")}
        </Checkbox>
      )}
      <TextField optional label={say("agreements-target-law")} value={line.law} onChange={(law) => onChange({ law })} />
      <div>
        <Button look="link" onPress={onDrop}>
          {say("agreements-target-drop", { number })}
        </Button>
      </div>
    </fieldset>
  );
}
