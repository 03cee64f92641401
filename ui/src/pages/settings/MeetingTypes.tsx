/** The municipality's types of meeting, and the rules by which an agenda builds itself. */
import { useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { MeetingType } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { inWords } from "../../words/dates";
import { say } from "../../words/words";
import { AgendaRulesForm } from "./AgendaRulesForm";
import { MeetingTypeDialog } from "./MeetingTypeDialog";
import styles from "./TeamsPage.module.css";

export function MeetingTypes() {
  const types = useAnswer("meeting_types", {});
  const rules = useAnswer("agenda_settings", {});
  const [changing, setChanging] = useState<MeetingType | "new" | null>(null);
  const failed = types.state === "failed" ? types : rules.state === "failed" ? rules : null;
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("types-title")}
        purpose={say("types-purpose")}
      >
        <Button look="primary" icon="plus" onPress={() => setChanging("new")}>
          {say("types-new")}
        </Button>
      </PageHead>
      {!failed && (types.state === "waiting" || rules.state === "waiting") && (
        <p className="muted">{say("settings-waiting")}</p>
      )}
      {failed && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed.error)}
        </Notice>
      )}
      <div className={styles.two}>
        {types.state === "ready" && (
          <Rows lined label={say("types-title")}>
            {types.value.map((type) => (
              <Row
                key={type.id}
                reason={
                  <>
                    {say("types-line", {
                      minutes: type.minutes,
                      items: type.items.length,
                      words: inWords(type.items.length),
                    })}
                    {!type.active && (
                      <>
                        {" "}
                        <Status kind="not_included">{say("types-off")}</Status>
                      </>
                    )}
                  </>
                }
                end={
                  <Button look="link" aria-label={`${say("change")} ${type.name}`} onPress={() => setChanging(type)}>
                    {say("change")}
                  </Button>
                }
              >
                <strong>{type.name}</strong>
              </Row>
            ))}
          </Rows>
        )}
        {rules.state === "ready" && <AgendaRulesForm settings={rules.value} />}
      </div>
      {changing && <MeetingTypeDialog type={changing === "new" ? null : changing} onClose={() => setChanging(null)} />}
    </>
  );
}
