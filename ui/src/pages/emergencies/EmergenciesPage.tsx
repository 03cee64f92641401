/** Openings in an emergency: who, which child, why; the coordinator marks each as gone through. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { OpeningView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { clock, dayMonth, dayOf } from "../../words/dates";
import { say, Words } from "../../words/words";

export default function EmergenciesPage() {
  const openings = useAnswer("emergency_openings", {});
  const today = useToday();
  const signOff = useSubmit(async (opening: OpeningView) => {
    await call("sign_off_opening", { opening: opening.id });
    toast({ text: say("emergency-signed-off"), onUndo: () => void undoAndSay() });
  });
  return (
    <>
      <PageHead
        where={<Link href={to("children")}>{say("place-children")}</Link>}
        title={say("emergency-list-title")}
        purpose={say("emergency-list-lead")}
      />
      {openings.state === "failed" && <Notice kind="problem">{sayError(openings.error)}</Notice>}
      {signOff.refused && <Notice kind="problem">{sayError(signOff.refused)}</Notice>}
      {openings.state === "ready" && openings.value.length === 0 && <EmptyState title={say("emergency-list-none")} />}
      {openings.state === "ready" && openings.value.length > 0 && (
        <Rows lined>
          {openings.value.map((opening) => (
            <Row
              key={opening.id}
              status={
                <Status kind={opening.signed_off_on ? "yes" : "late"}>
                  {say(opening.signed_off_on ? "emergency-status-done" : "emergency-status-waiting")}
                </Status>
              }
              reason={opening.reason}
              end={
                <>
                  <span className="num muted small">
                    {say("emergency-when", {
                      at: `${dayMonth(dayOf(opening.opened_at), today)} ${clock(opening.opened_at)}–${clock(opening.until)}`,
                    })}
                  </span>
                  {!opening.signed_off_on && (
                    <Button onPress={() => void signOff.submit(opening)}>{say("emergency-sign-off")}</Button>
                  )}
                </>
              }
            >
              <Words
                id="emergency-line"
                args={{ user: opening.user, who: opening.who }}
                parts={{
                  child: (text) => (opening.case ? <Link href={to("children", opening.case)}>{text}</Link> : text),
                }}
              />
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}
