/** Enkäter: what children, guardians and those who work together say. `#/surveys`, `#/surveys/new`, `#/surveys/<id>`, `#/surveys/<id>/key/<wave>`. */
import { changed, useAnswer } from "../../api/answers";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { KeyPapers } from "./KeyPapers";
import { NewSurvey } from "./NewSurvey";
import { OneSurvey } from "./OneSurvey";
import { kindName } from "./surveys";

export default function SurveysPage({ path: [id, part, wave] }: PageProps) {
  if (id === "new") return <NewSurvey />;
  if (id && part === "key" && wave) return <KeyPapers survey={id} wave={wave} />;
  if (id) return <OneSurvey survey={id} />;
  return <AllSurveys />;
}

function AllSurveys() {
  const answer = useAnswer("list_surveys", {});
  return (
    <>
      <PageHead
        where={
          <>
            <Link href={to("measures")}>{say("place-measures")}</Link> / {say("surveys-title")}
          </>
        }
        title={say("surveys-title")}
        purpose={say("surveys-purpose")}
      >
        <Link href={to("surveys", "new")} look="primary">
          {say("surveys-new")}
        </Link>
      </PageHead>
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
      {answer.state === "ready" && answer.value.length === 0 && (
        <EmptyState title={say("surveys-none-title")}>{say("surveys-none-lead")}</EmptyState>
      )}
      {answer.state === "ready" && answer.value.length > 0 && (
        <Rows lined label={say("surveys-title")}>
          {answer.value.map((line) => {
            const open = line.newest && line.newest.to_on === null;
            return (
              <Row
                key={line.survey}
                status={
                  <Status kind={open ? "under_way" : line.newest ? "done" : "not_begun"}>
                    {say(open ? "surveys-open" : line.newest ? "surveys-ended" : "surveys-not-begun")}
                  </Status>
                }
                reason={
                  line.newest
                    ? say("surveys-newest", { name: line.newest.name, papers: line.newest.papers })
                    : kindName(line.kind)
                }
              >
                <Link href={to("surveys", line.survey)}>{line.title}</Link>
              </Row>
            );
          })}
        </Rows>
      )}
    </>
  );
}
