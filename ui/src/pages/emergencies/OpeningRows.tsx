/** One line for each opening in an emergency: who opened which child, why and when, and the button that says it has been gone through. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { OpeningView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { clock, dayMonth, dayOf } from "../../words/dates";
import { say, Words } from "../../words/words";

export function OpeningRows({ openings }: { openings: readonly OpeningView[] }) {
  const today = useToday();
  const signOff = useSubmit(async (opening: OpeningView) => {
    await call("sign_off_opening", { opening: opening.id });
    toast({ text: say("emergency-signed-off"), onUndo: () => void undoAndSay() });
  });
  return (
    <>
      {signOff.refused && <Notice kind="problem">{sayError(signOff.refused)}</Notice>}
      <Rows lined>
        {openings.map((opening) => (
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
    </>
  );
}
