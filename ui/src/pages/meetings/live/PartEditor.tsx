/** Corrects one part of a typed action: the person or unit, the words, the day. */
import { useAnswer } from "../../../api/answers";
import type { LinePart } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { type ChoiceItem, ComboBox } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { TextField } from "../../../components/TextField";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { working } from "../../children/people";
import type { Corrected, Parts, Who } from "./chips";
import { whoOf } from "./Promises";
import styles from "./Sheet.module.css";

interface Props {
  part: LinePart;
  parts: Parts;
  onChange: (change: Corrected) => void;
  onDone: () => void;
}

export function PartEditor(props: Props) {
  const { part, parts, onChange, onDone } = props;
  const today = useToday();
  return (
    <fieldset
      className={styles.editor}
      aria-label={say("live-chip-editor")}
      onFocus={(event) => event.currentTarget.scrollIntoView({ block: "nearest" })}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        if (event.key !== "Enter" || event.defaultPrevented) return;
        event.preventDefault();
        onDone();
      }}
    >
      {part === "who" && <WhoEditor {...props} />}
      {part === "what" && (
        <TextField
          label={say("live-what-missing")}
          value={parts.what}
          onChange={(what) => onChange({ what })}
          prose
          autoFocus
        />
      )}
      {part === "when" && (
        <DateField
          label={say("live-when-missing")}
          value={parts.when}
          onChange={(when) => when && onChange({ when })}
          earliest={today}
          autoFocus
        />
      )}
      {part !== "who" && (
        <Button dense onPress={onDone}>
          {say("save")}
        </Button>
      )}
    </fieldset>
  );
}

function WhoEditor({ parts, onChange, onDone }: Props) {
  const people = useAnswer("list_professionals", {});
  const units = useAnswer("list_units", {});
  if (people.state !== "ready" || units.state !== "ready") return null;
  const choose = (who: Who) => {
    onChange({ who });
    onDone();
  };
  const options = new Map<string, Who>();
  const items: ChoiceItem[] = [];
  for (const { id, name, unit, unit_name } of working(people.value)) {
    options.set(id, { unit, unit_name, professional: id, person: name });
    items.push({ id, name, detail: unit_name });
  }
  for (const { id, name } of units.value) {
    options.set(id, { unit: id, unit_name: name, professional: null, person: "" });
    items.push({ id, name });
  }
  if (parts.candidates.length > 1)
    return (
      <div className="actions">
        <p>{say("live-who-several")}</p>
        {parts.candidates.map((who, index) => (
          <Button key={`${who.unit} ${who.professional}`} dense autoFocus={index === 0} onPress={() => choose(who)}>
            {whoOf(who)}
          </Button>
        ))}
      </div>
    );
  return (
    <ComboBox
      label={say("live-who-missing")}
      items={items}
      onChange={(id) => {
        const who = options.get(id ?? "");
        if (who) choose(who);
      }}
      autoFocus
    />
  );
}
