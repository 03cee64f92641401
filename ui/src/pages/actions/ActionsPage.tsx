/** Insatser: everything that is promised for all children, late first, then what is near. */
import { type KeyboardEvent, useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { ListedAction } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { EmptyState } from "../../components/EmptyState";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Rows } from "../../components/Rows";
import { useSome, WINDOWFUL } from "../../components/Some";
import { sayError } from "../../shell/errors";
import { useShortcuts } from "../../shell/keys";
import { useOpenSession, useToday } from "../../shell/session";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";
import { ActionRow } from "../children/ActionRow";
import { divided } from "../children/actions";
import { NewActionDialog } from "../children/dialogs/NewActionDialog";
import { moveInList } from "../children/typeAhead";
import styles from "./ActionsPage.module.css";

const everybody = "all";
/** Rows of a part below what is seen at first: enough to see what it holds. */
const FEW = 5;

export default function ActionsPage() {
  const { team } = useOpenSession();
  const today = useToday();
  const [unit, setUnit] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const answer = useAnswer("list_actions", { unit });
  const units = useAnswer("list_units", {});
  useShortcuts([{ keys: ["ctrl+n"], shown: "Ctrl N", word: "actions-new", act: () => setAdding(true) }]);
  const lines = answer.state === "ready" ? answer.value : [];
  const parts = divided(lines, today);
  return (
    <>
      <PageHead
        where={team}
        title={say("place-actions")}
        purpose={
          answer.state === "ready"
            ? say("actions-purpose", { late: parts.late.length, words: capital(inWords(parts.late.length)) })
            : say("actions-waiting")
        }
      >
        <Button look="primary" icon="plus" keys="Ctrl N" onPress={() => setAdding(true)}>
          {say("actions-new")}
        </Button>
      </PageHead>
      {units.state === "ready" && units.value.length > 0 && (
        <div className={styles.filter}>
          <Select
            label={say("actions-unit")}
            items={[
              { id: everybody, name: say("actions-unit-all") },
              ...units.value.map(({ id, name }) => ({ id, name })),
            ]}
            value={unit ?? everybody}
            onChange={(id) => setUnit(id === everybody ? null : id)}
          />
        </div>
      )}
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
      {answer.state === "ready" &&
        lines.length === 0 &&
        (unit === null ? (
          <EmptyState title={say("actions-none-title")}>{say("actions-none-lead")}</EmptyState>
        ) : (
          <EmptyState
            title={say("actions-none-unit")}
            action={<Button onPress={() => setUnit(null)}>{say("actions-filter-all")}</Button>}
          />
        ))}
      {/* The arrows move between the rows; each button stays reachable with Tab. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className="stack"
        onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
          if (event.key.length > 1 && moveInList(event.currentTarget, event)) event.preventDefault();
        }}
      >
        <Part name={say("actions-late")} lines={parts.late} />
        <Part name={say("actions-soon")} lines={parts.soon} above={parts.late.length} />
        <Part name={say("actions-rest")} lines={parts.rest} above={parts.late.length + parts.soon.length} last />
      </div>
      {adding && <NewActionDialog about={null} onClose={() => setAdding(false)} />}
    </>
  );
}

interface PartProps {
  name: string;
  lines: readonly ListedAction[];
  /** Rows of the parts that stand above: where they fill the window, few are drawn at first. */
  above?: number;
  /** Nothing stands below. */
  last?: boolean;
}

function Part({ name, lines, above = 0, last = false }: PartProps) {
  const { shown, more } = useSome(lines, { scrolls: last, first: Math.max(FEW, WINDOWFUL - above) });
  if (lines.length === 0) return null;
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <Rows lined label={name}>
        {shown.map((line) => (
          <ActionRow key={line.action.id} line={line} who={line.who} />
        ))}
      </Rows>
      {more}
    </section>
  );
}
