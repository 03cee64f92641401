/** One child's consents: the grid, what it means today in plain words, and new ones. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { CaseView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { useLeads } from "../../../shell/session";
import { say } from "../../../words/words";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { LookAtPaper } from "../../papers/LookAtPaper";
import { AnswerDialog, type Chosen } from "./AnswerDialog";
import { ConsentGrid } from "./ConsentGrid";
import { giversOf } from "./consents";
import { Earlier } from "./Earlier";
import { Meaning } from "./Meaning";
import { NewConsent } from "./NewConsent";

/** The form to take to the family, in plain and in easy Swedish. */
function Papers({ id }: { id: string }) {
  const print = useSubmit(async (name: "consent_paper" | "consent_easy_paper", language?: string) => {
    await printFile(await call(name, { case: id, ...(language && { language }) }));
  });
  return (
    <div className="stack tight">
      {print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>}
      <div className="actions">
        <Button look="quiet" icon="print" onPress={() => void print.submit("consent_paper")} isPending={print.busy}>
          {say("consents-form-print")}
        </Button>
        <LookAtPaper
          asked={{ paper: "consent_paper", input: { case: id } }}
          name={say("paper-consent")}
          template="consent"
        />
        <Button
          look="quiet"
          icon="print"
          onPress={() => void print.submit("consent_easy_paper")}
          isPending={print.busy}
        >
          {say("consents-form-print-easy")}
        </Button>
        <LookAtPaper
          asked={{ paper: "consent_easy_paper", input: { case: id } }}
          name={say("paper-consent-easy")}
          template="consent-easy"
        />
        <LanguageMenu paper="consent" onChoose={(language) => void print.submit("consent_paper", language)} />
        <LanguageMenu
          paper="consent-easy"
          label={say("consents-form-other-easy")}
          onChoose={(language) => void print.submit("consent_easy_paper", language)}
        />
      </div>
    </div>
  );
}

export function ConsentsTab({ view, asking }: { view: CaseView; asking: boolean }) {
  const answer = useAnswer("consents_of", { child: view.child.id });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const leads = useLeads();
  const id = view.case.id;
  const name = view.child.first_name;
  if (answer.state === "waiting") return <p className="muted">{say("case-waiting")}</p>;
  if (answer.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(answer.error)}
      </Notice>
    );
  const givers = giversOf(answer.value, say("consents-child", { name }));
  return (
    <>
      {leads && <Papers id={id} />}
      {answer.value.consents.length > 0 && !givers.some(({ giver }) => giver.kind === "guardian") && (
        <Notice kind="warn">{say("consents-no-guardian")}</Notice>
      )}
      {answer.value.consents.length === 0 ? (
        <EmptyState
          title={say("consents-empty-title")}
          action={
            leads &&
            view.case.closed_on === null && (
              <Link href={to("children", id, "consents", "new")}>{say("case-consent-ask")}</Link>
            )
          }
        >
          {say("consents-empty-lead", { name })}
        </EmptyState>
      ) : (
        <div className="stack">
          <ConsentGrid view={answer.value} givers={givers} name={name} onChoose={leads ? setChosen : null} />
          <Meaning view={answer.value} givers={givers} name={name} />
          <Earlier view={answer.value} givers={givers} name={name} />
        </div>
      )}
      {chosen && <AnswerDialog chosen={chosen} onClose={() => setChosen(null)} />}
      {asking && leads && (
        <NewConsent view={answer.value} givers={givers} onClose={() => go(to("children", id, "consents"))} />
      )}
    </>
  );
}
