/** The meetings that took the child up, what was decided there, and who told the family. */
import type { CaseView, VoicesView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { dayMonth, dueDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import type { CaseDialog } from "./children";
import { Timeline } from "./Timeline";

export interface MeetingsTabProps {
  view: CaseView;
  voices: VoicesView;
  onDialog: (dialog: CaseDialog) => void;
}

export function MeetingsTab({ view, voices, onDialog }: MeetingsTabProps) {
  const today = useToday();
  const name = view.child.first_name;
  const events = view.events.filter(({ kind }) => kind === "meeting" || kind === "decision" || kind === "feedback");
  const owed = voices.feedbacks.filter(({ given_on }) => given_on === null);
  if (events.length === 0 && owed.length === 0)
    return (
      <EmptyState
        title={say("case-meetings-none", { name })}
        action={<Link href={to("meetings")}>{say("case-meetings-plan")}</Link>}
      >
        {say("case-meetings-none-lead")}
      </EmptyState>
    );
  return (
    <div className="stack">
      {owed.length > 0 && (
        <Rows lined>
          {owed.map((feedback) => {
            const late = feedback.due_on < today;
            const due = dueDay(feedback.due_on, today);
            return (
              <Row
                key={feedback.meeting}
                status={
                  <Status kind={late ? "late" : "not_begun"}>{say(late ? "status-late" : "status-not-done")}</Status>
                }
                reason={
                  feedback.by_name
                    ? say("case-feedback-by", { who: feedback.by_name, due })
                    : say("case-feedback-due", { due })
                }
                end={
                  <Button look="link" onPress={() => onDialog("feedback")}>
                    {say("case-feedback-do")}
                  </Button>
                }
              >
                <Words id="case-feedback-owed" args={{ day: dayMonth(feedback.meeting_on, today) }} />
              </Row>
            );
          })}
        </Rows>
      )}
      <Timeline view={view} events={events} label={say("case-tab-meetings")} />
    </div>
  );
}
