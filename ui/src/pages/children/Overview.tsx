/** The child at a glance: its own words first, what has happened, what is waited for, who is around it. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { CaseView, ChildVoice, VoicesView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { Voice } from "../../components/Voice";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useLeads, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { dayMonth, daysFrom, dueDay, nearDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import { ActionRow } from "./ActionRow";
import { isOpen } from "./actions";
import { CaseAgreements } from "./CaseAgreements";
import type { CaseDialog } from "./children";
import { EarlierHelp } from "./EarlierHelp";
import { HealthDue } from "./health/HealthDue";
import styles from "./Overview.module.css";
import { Around } from "./PeopleTab";
import { SchoolAbsence } from "./SchoolAbsence";
import { Timeline } from "./Timeline";
import { voiceFormWords } from "./voices";

export interface OverviewProps {
  view: CaseView;
  voices: VoicesView;
  onDialog: (dialog: CaseDialog) => void;
}

const shownEvents = 8;
const shownActions = 3;

export function Overview({ view, voices, onDialog }: OverviewProps) {
  const id = view.case.id;
  const leads = useLeads();
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <div className={styles.heard}>
          <ChildsWords view={view} voice={voices.voices[0] ?? null} onAsk={() => onDialog("voice")} />
          {leads && <AloneAtTheLaptop view={view} onDialog={onDialog} />}
        </div>
        {leads && <HealthDue view={view} />}
        {view.case.worry && (
          <section aria-labelledby="case-worry">
            <h2 id="case-worry" className={styles.small}>
              {say("case-worry")}
            </h2>
            <p className={styles.worry}>{view.case.worry}</p>
          </section>
        )}
        {leads && <EarlierHelp view={view} />}
        {leads && <SchoolAbsence view={view} />}
        <section aria-labelledby="case-happened">
          <div className="section">
            <h2 id="case-happened">{say("case-happened")}</h2>
            {view.events.length > shownEvents && (
              <span className="end">
                <Link href={to("children", id, "history")}>{say("case-whole-history")}</Link>
              </span>
            )}
          </div>
          {view.events.length === 0 ? (
            <p className="muted">{say("case-happened-none")}</p>
          ) : (
            <Timeline view={view} events={view.events.slice(0, shownEvents)} label={say("case-happened")} />
          )}
        </section>
      </div>
      <div className={styles.side}>
        <Owed view={view} voices={voices} onDialog={onDialog} />
        <Around view={view} short />
        <CaseAgreements view={view} />
      </div>
    </div>
  );
}

function ChildsWords({ view, voice, onAsk }: { view: CaseView; voice: ChildVoice | null; onAsk: () => void }) {
  const today = useToday();
  const name = view.child.first_name;
  const leads = useLeads();
  const open = view.case.closed_on === null && leads;
  const day = voice ? dayMonth(voice.heard_on, today) : "";
  if (voice?.words)
    return (
      <div className={styles.said}>
        <Voice
          words={voice.words}
          source={
            voice.asked_by
              ? say("case-voice-source-by", { name, day, by: voice.asked_by })
              : say("case-voice-source", { name, day, form: say(voiceFormWords[voice.form]) })
          }
        />
        {open && (
          <Button look="link" onPress={onAsk}>
            {say("case-voice-again")}
          </Button>
        )}
      </div>
    );
  const title =
    voice === null
      ? say("case-voice-empty", { name })
      : voice.form === "not_asked"
        ? say("case-voice-not-asked", { name, day })
        : voice.form === "did_not_want"
          ? say("case-voice-did-not-want", { name, day })
          : say("case-voice-heard", { name, day });
  return (
    <div className={styles.silent}>
      <p className={styles.silentTitle}>{title}</p>
      <p className="muted">{voice?.reason || say("case-voice-empty-lead")}</p>
      {open && (
        <div>
          <Button icon="pencil" dense onPress={onAsk}>
            {say("case-voice-add")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Child mode, and what came of it. */
function AloneAtTheLaptop({ view, onDialog }: Pick<OverviewProps, "view" | "onDialog">) {
  const name = view.child.first_name;
  const answers = useAnswer("child_answers", { case: view.case.id });
  if (answers.state !== "ready") return null;
  return (
    <>
      {answers.value.length > 0 && (
        <Notice action={<Button onPress={() => onDialog("answers")}>{say("child-answers-read")}</Button>}>
          {say("child-answers-waiting", { name })}
        </Notice>
      )}
      {view.case.closed_on === null && (
        <p>
          <Button look="link" onPress={() => onDialog("child-mode")}>
            {say("child-start", { name })}
          </Button>
        </p>
      )}
    </>
  );
}

function Owed({ view, voices, onDialog }: OverviewProps) {
  const today = useToday();
  const id = view.case.id;
  const { closed_on } = view.case;
  const closed = closed_on !== null;
  const leads = useLeads();
  const actions = useAnswer("actions_of_case", { case: id });
  const owed = voices.feedbacks.filter(({ given_on }) => given_on === null);
  const planned = voices.follow_ups.find(({ held_on }) => held_on === null);
  const open = actions.state === "ready" ? actions.value.filter(isOpen) : [];
  // When the case is closed the family may still wait to be told, and a follow-up may be planned for later; nothing else is owed then.
  const later = closed && planned && planned.planned_on > closed_on ? planned : undefined;
  if (closed && owed.length === 0 && !later) return null;
  return (
    <section aria-labelledby="case-owed">
      <div className="section">
        <h2 id="case-owed">{say("case-owed")}</h2>
        {!closed && open.length > shownActions && (
          <span className="end">
            <Link href={to("children", id, "actions")}>{say("case-all-actions")}</Link>
          </span>
        )}
      </div>
      <Rows lined label={say("case-owed")}>
        {owed.map((feedback) => {
          const late = feedback.due_on < today;
          const due = dueDay(feedback.due_on, today);
          return (
            <Row
              key={feedback.meeting}
              status={
                <Status kind={late ? "late" : daysFrom(today, feedback.due_on) <= 3 ? "soon" : "not_begun"}>
                  {say(
                    late ? "status-late" : daysFrom(today, feedback.due_on) <= 3 ? "status-soon" : "status-not-done",
                  )}
                </Status>
              }
              reason={
                feedback.by_name
                  ? say("case-feedback-by", { who: feedback.by_name, due })
                  : say("case-feedback-due", { due })
              }
              end={
                leads && (
                  <Button look="link" onPress={() => onDialog("feedback")}>
                    {say("case-feedback-do")}
                  </Button>
                )
              }
            >
              <Words id="case-feedback-owed" args={{ day: dayMonth(feedback.meeting_on, today) }} />
            </Row>
          );
        })}
        {!closed && open.slice(0, shownActions).map((line) => <ActionRow key={line.action.id} line={line} />)}
        {(!closed || later) && <FollowUpRow case={id} planned={planned} fixed={closed} onDialog={onDialog} />}
      </Rows>
    </section>
  );
}

/** When the case is followed up, or that nobody has said when. */
function FollowUpRow(props: {
  case: string;
  planned: VoicesView["follow_ups"][number] | undefined;
  /** A closed case: no other day is planned, and it can be called off. */
  fixed: boolean;
  onDialog: OverviewProps["onDialog"];
}) {
  const { planned, fixed, onDialog } = props;
  const today = useToday();
  const leads = useLeads();
  const held = useSubmit(async () => {
    await call("record_follow_up", { case: props.case, held_on: today });
    toast({ text: say("follow-up-held-saved"), onUndo: () => void undoAndSay() });
  });
  const off = useSubmit(async () => {
    await call("cancel_follow_up", { case: props.case });
    toast({ text: say("case-follow-up-cancelled"), onUndo: () => void undoAndSay() });
  });
  const refused = held.refused ?? off.refused;
  return (
    <Row
      status={
        planned ? (
          <Status kind={planned.planned_on < today ? "late" : "not_begun"}>
            {say(planned.planned_on < today ? "status-late" : "case-follow-up-planned")}
          </Status>
        ) : (
          <Status kind="not_asked">{say("status-not-done")}</Status>
        )
      }
      reason={
        refused ? (
          <span role="alert">{sayError(refused)}</span>
        ) : planned ? (
          planned.day_off && say("case-follow-up-off")
        ) : (
          say("case-follow-up-why")
        )
      }
      end={
        leads && (
          <>
            {planned && planned.planned_on <= today ? (
              <Button dense icon="check" onPress={() => void held.submit()}>
                {say("case-follow-up-held")}
              </Button>
            ) : (
              !fixed && (
                <Button look="link" onPress={() => onDialog("follow-up")}>
                  {say(planned ? "case-follow-up-change" : "case-follow-up-do")}
                </Button>
              )
            )}
            {fixed && (
              <Button look="link" onPress={() => void off.submit()} isPending={off.busy}>
                {say("case-follow-up-cancel")}
              </Button>
            )}
          </>
        )
      }
    >
      {planned ? (
        <Words id="case-follow-up" args={{ day: nearDay(planned.planned_on, today) }} />
      ) : (
        <Words id="case-follow-up-none" />
      )}
    </Row>
  );
}
