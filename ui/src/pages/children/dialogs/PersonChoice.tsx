/** Somebody around the table, found by typing; who is missing is added on the spot. */
import { type ReactNode, useState } from "react";
import { useAnswer } from "../../../api/answers";
import type { ProfessionalId } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { ComboBox } from "../../../components/Choice";
import { say } from "../../../words/words";
import { PersonDialog } from "../../settings/PersonDialog";
import { working } from "../people";

export interface PersonChoiceProps {
  label: string;
  hint?: ReactNode;
  value: ProfessionalId | null;
  onChange: (id: ProfessionalId | null) => void;
  error?: string;
  optional?: boolean;
  autoFocus?: boolean;
}

/** The field, and the dialog that adds a person: place `dialog` outside the form, so that its own form is not a form within a form. */
export function usePersonChoice(props: PersonChoiceProps): { field: ReactNode; dialog: ReactNode } {
  const people = useAnswer("list_professionals", {});
  const [adding, setAdding] = useState(false);
  const items =
    people.state === "ready"
      ? working(people.value).map(({ id, name, unit_name, title }) => ({
          id,
          name,
          detail: unit_name,
          ...(title ? { under: title } : {}),
        }))
      : [];
  return {
    field: (
      <div className="stack tight">
        <ComboBox key={items.length} {...props} items={items} />
        <div>
          <Button look="link" onPress={() => setAdding(true)}>
            {say("new-child-person-new")}
          </Button>
        </div>
      </div>
    ),
    dialog: adding && <PersonDialog person={null} onClose={() => setAdding(false)} />,
  };
}
