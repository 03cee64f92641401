/** The anonymous consultations of the last year, newest first, and a new one. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useLeads, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, nearDay } from "../../words/dates";
import { say } from "../../words/words";
import { ConsultationDialog } from "./ConsultationDialog";
import { adviceChoice, bandChoice, nextChoice, themeChoice } from "./consultations";

export default function ConsultationsPage() {
  const on = useToday();
  const leads = useLeads();
  const list = useAnswer("list_consultations", {});
  const [adding, setAdding] = useState(false);
  const remove = useSubmit(async (consultation: string) => {
    await call("remove_consultation", { consultation });
    toast({ text: say("consultation-removed"), onUndo: () => void undoAndSay() });
  });
  const add = (
    <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
      {say("consultation-new")}
    </Button>
  );
  const empty = list.state === "ready" && list.value.length === 0;
  return (
    <>
      <PageHead
        where={<Link href={to("meetings")}>{say("place-meetings")}</Link>}
        title={say("consultation-list")}
        purpose={say("consultation-list-purpose")}
      >
        {!empty && add}
      </PageHead>
      {remove.refused && <Notice kind="problem">{sayError(remove.refused)}</Notice>}
      {list.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {list.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(list.error)}
        </Notice>
      )}
      {empty && (
        <EmptyState title={say("consultation-none-title")} action={add}>
          {say("consultation-none-lead")}
        </EmptyState>
      )}
      {list.state === "ready" && list.value.length > 0 && (
        <Rows lined>
          {list.value.map((one) => (
            <Row
              key={one.id}
              reason={say("consultation-line-why", {
                day: capital(nearDay(one.held_on, on)),
                age: bandChoice.word(one.age_band),
                advice: adviceChoice.word(one.advice).toLocaleLowerCase("sv"),
                next: nextChoice.word(one.next_step).toLocaleLowerCase("sv").replace("hlt", "HLT"),
              })}
              end={
                leads && (
                  <Button look="link" onPress={() => void remove.submit(one.id)}>
                    {say("consultation-remove")}
                  </Button>
                )
              }
            >
              <strong>{say("consultation-line", { unit: one.unit_name, theme: themeChoice.word(one.theme) })}</strong>
            </Row>
          ))}
        </Rows>
      )}
      {adding && <ConsultationDialog onClose={() => setAdding(false)} />}
    </>
  );
}
