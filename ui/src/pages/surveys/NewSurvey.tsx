/** A new questionnaire: choose what to begin from, then put the words right. Words that belong to somebody else are left to be written. */
import { useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import { call } from "../../api/call";
import type { SurveyText } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";
import { SurveyForm } from "./SurveyForm";
import { kindName, unwritten } from "./surveys";

export function NewSurvey() {
  const templates = useAnswer("survey_templates", {});
  const [chosen, setChosen] = useState<SurveyText | null>(null);
  const save = async (text: SurveyText) => {
    const view = await call("add_survey", text);
    toast({ text: say("surveys-added"), onUndo: () => void undoAndSay() });
    go(to("surveys", view.survey.id));
  };
  return (
    <>
      <PageHead
        where={
          <>
            <Link href={to("measures")}>{say("place-measures")}</Link> /{" "}
            <Link href={to("surveys")}>{say("surveys-title")}</Link>
          </>
        }
        title={say("surveys-new")}
        purpose={say(chosen ? "surveys-write-purpose" : "surveys-choose-purpose")}
      />
      {templates.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {templates.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(templates.error)}
        </Notice>
      )}
      {chosen ? (
        <SurveyForm about={`new/${chosen.kind}`} start={chosen} save={save} onCancel={() => setChosen(null)} />
      ) : (
        templates.state === "ready" && (
          <Rows lined label={say("surveys-templates")}>
            {templates.value.map((template) => (
              <Row
                key={template.kind}
                reason={say(unwritten(template) > 0 ? "surveys-template-unwritten" : "surveys-template-ready", {
                  count: template.questions.length,
                  words: capital(inWords(template.questions.length)),
                })}
                end={
                  <Button
                    onPress={() => setChosen(template)}
                    aria-label={say("surveys-begin-from", { title: kindName(template.kind) })}
                  >
                    {say("surveys-begin")}
                  </Button>
                }
              >
                <strong>{kindName(template.kind)}</strong>
              </Row>
            ))}
          </Rows>
        )
      )}
    </>
  );
}
