/** One child's actions: those that go on, then those that are over. */
import { useAnswer } from "../../api/answers";
import type { CaseView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Notice } from "../../components/Notice";
import { Rows } from "../../components/Rows";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { ActionRow } from "./ActionRow";
import { isOpen } from "./actions";
import type { CaseDialog } from "./children";

export function ActionsTab({ view, onDialog }: { view: CaseView; onDialog: (dialog: CaseDialog) => void }) {
  const answer = useAnswer("actions_of_case", { case: view.case.id });
  if (answer.state === "waiting") return <p className="muted">{say("actions-waiting")}</p>;
  if (answer.state === "failed") return <Notice kind="problem">{sayError(answer.error)}</Notice>;
  const fixed = view.case.closed_on !== null;
  if (answer.value.length === 0)
    return (
      <EmptyState
        title={say("actions-case-none", { name: view.child.first_name })}
        action={
          !fixed && (
            <Button icon="plus" onPress={() => onDialog("new-action")}>
              {say("actions-new")}
            </Button>
          )
        }
      >
        {say("actions-case-none-lead")}
      </EmptyState>
    );
  const parts = [
    { name: say("actions-open"), lines: answer.value.filter(isOpen) },
    { name: say("actions-over"), lines: answer.value.filter((line) => !isOpen(line)).toReversed() },
  ];
  return (
    <div className="stack">
      {parts.map(
        ({ name, lines }) =>
          lines.length > 0 && (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <Rows lined label={name}>
                {lines.map((line) => (
                  <ActionRow key={line.action.id} line={line} fixed={fixed} />
                ))}
              </Rows>
            </section>
          ),
      )}
    </div>
  );
}
