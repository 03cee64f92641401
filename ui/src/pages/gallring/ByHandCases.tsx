/** Cases that a person has looked at: each is put on the next list with a reason, which the reader who decides sees. */
import type { GallringCase } from "../../api/types/ops";
import { Checkbox } from "../../components/Marks";
import { TextField } from "../../components/TextField";
import { say } from "../../words/words";
import { type Chosen, reasons } from "./gallring";

interface ByHandCasesProps {
  cases: readonly GallringCase[];
  chosen: Chosen;
  /** Why a case is put on the list, as it is being written; null when it is not put there. */
  onChange: (id: string, why: string | null) => void;
  /** Whether it has been tried: a missing reason is then said. */
  checked: boolean;
}

export function ByHandCases({ cases, chosen, onChange, checked }: ByHandCasesProps) {
  const open = cases.filter((one) => one.by_hand);
  if (open.length === 0) return null;
  return (
    <div className="stack tight">
      <p className="muted">{say("gallring-looked-at-lead")}</p>
      {open.map(({ case: id, number, verdict }) => {
        const why = chosen[id];
        return (
          <div key={id} className="stack tight">
            <Checkbox
              checked={why !== undefined}
              onChange={(wanted) => onChange(id, wanted ? "" : null)}
              detail={say(reasons[verdict])}
            >
              {say("gallring-put-on-list", { number })}
            </Checkbox>
            {why !== undefined && (
              <TextField
                autoFocus={why === ""}
                label={say("gallring-by-hand-why", { number })}
                hint={say("gallring-by-hand-why-hint")}
                value={why}
                onChange={(text) => onChange(id, text)}
                error={checked && why.trim() === "" ? say("gallring-by-hand-why-missing") : undefined}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
