/** Each kind of need as a sentence, its reason, and the page where it is met. */
import type { ReactNode } from "react";
import type { Need } from "../../api/types/ops";
import { to } from "../../shell/route";
import { capital, dayMonth, daysFrom, dueDay, inWords, lowered } from "../../words/dates";
import { say, Words } from "../../words/words";
import { roleWords } from "../settings/users";

interface Sentence {
  words: ReactNode;
  why: string;
  act: string;
  address: string;
}

export function sentenceOf(need: Need, on: string): Sentence {
  switch (need.kind) {
    case "feedback": {
      const due = dueDay(need.due_on, on);
      const day = Math.max(0, daysFrom(need.meeting_on, on));
      const days = daysFrom(need.meeting_on, need.due_on);
      return {
        words: <Words id="need-feedback" args={{ who: need.who, day: dayMonth(need.meeting_on, on) }} />,
        why:
          need.status === "late"
            ? say("need-feedback-late", { due })
            : say("need-feedback-soon", { due: capital(due), day, days }),
        act: say("need-feedback-do"),
        address: to("children", need.case, "feedback"),
      };
    }
    case "handover_answer":
      if (need.uncovered)
        return {
          words: <Words id="need-handover-uncovered" args={{ who: need.who }} />,
          why: say("need-handover-uncovered-why", { unit: need.unit }),
          act: say("need-handover-uncovered-do"),
          address: to("handovers", need.case),
        };
      return {
        words: <Words id="need-handover" args={{ who: need.who, unit: need.unit }} />,
        why: say("need-handover-due", { due: dueDay(need.due_on, on) }),
        act: say("need-handover-do"),
        address: to("handovers", need.case),
      };
    case "handover_answer_back":
      return {
        words: <Words id="need-answer-back" args={{ who: need.who, unit: need.unit }} />,
        why: say("need-answer-back-due", { due: dueDay(need.due_on, on) }),
        act: say("need-answer-back-do"),
        address: to("handovers", need.case),
      };
    case "parcel_answer":
      return {
        words: <Words id="need-parcel" args={{ who: need.who, from: need.from }} />,
        why: say("need-parcel-due", { due: dueDay(need.due_on, on) }),
        act: say("need-parcel-do"),
        address: to("parcels", need.parcel),
      };
    case "no_holder":
      return {
        words: (
          <Words
            id={need.ended ? "need-holder-ended" : "need-no-holder"}
            args={{ who: need.who, children: need.children }}
          />
        ),
        why: need.ended ? say("need-holder-ended-why") : say("need-no-holder-why", { days: daysFrom(need.since, on) }),
        act: say("need-no-holder-do"),
        address: to("children", need.case, "holder"),
      };
    case "bounced":
      return {
        words: (
          <Words
            id={need.times > 1 ? "need-bounced-again" : "need-bounced"}
            args={{ who: need.who, unit: need.unit }}
          />
        ),
        why: say("need-bounced-why", { day: dayMonth(need.due_on, on) }),
        act: say("need-bounced-do"),
        address: to("handovers", need.case),
      };
    case "child_answers":
      return {
        words: <Words id="need-answers" args={{ who: need.who }} />,
        why: say("need-answers-why"),
        act: say("need-answers-do"),
        address: to("children", need.case, "answers"),
      };
    case "consent_expires":
      return {
        words: (
          <Words
            id={need.due_on < on ? "need-consent-gone" : "need-consent"}
            args={{ who: need.who, day: dayMonth(need.due_on, on) }}
          />
        ),
        why: say("need-consent-why"),
        act: say("need-consent-do"),
        address: to("children", need.case, "consents"),
      };
    case "voice_missing":
      return {
        words: <Words id="need-voice" args={{ who: need.who }} />,
        why: say("need-voice-why"),
        act: say("need-voice-do"),
        address: to("children", need.case, "voice"),
      };
    case "action_due":
      return {
        words: <Words id="need-action" args={{ who: need.who, what: capital(need.what) }} />,
        why: say(need.uncovered ? "need-action-uncovered" : "need-action-due", {
          unit: need.unit,
          due: dueDay(need.due_on, on),
        }),
        act: say("need-action-do"),
        address: to("children", need.case, "actions"),
      };
    case "follow_up":
      return {
        words: <Words id="need-follow-up" args={{ who: need.who }} />,
        why: say("need-follow-up-due", { due: capital(dueDay(need.due_on, on)) }),
        act: say("need-follow-up-do"),
        address: need.plan ? to("plans", need.case, "sip") : to("children", need.case),
      };
    case "plan_to_end":
      return {
        words: <Words id="need-plan-to-end" args={{ who: need.who, day: dayMonth(need.since, on) }} />,
        why: say("need-plan-to-end-why"),
        act: say("need-plan-to-end-do"),
        address: to("plans", need.case, "sip"),
      };
    case "plan_without_day":
      return {
        words: <Words id="need-plan-without-day" args={{ who: need.who }} />,
        why: say("need-plan-without-day-why"),
        act: say("need-plan-to-end-do"),
        address: to("plans", need.case, "sip"),
      };
    case "health_exam":
      return {
        words: <Words id="need-health" args={{ who: need.who }} />,
        why: say("need-health-due", { due: capital(dueDay(need.due_on, on)) }),
        act: say("need-health-do"),
        address: to("children", need.case, "health"),
      };
    case "emergency_openings":
      return {
        words: <Words id="need-emergency" args={{ openings: need.openings, words: capital(inWords(need.openings)) }} />,
        why: say("need-emergency-why"),
        act: say("need-emergency-do"),
        address: to("emergencies"),
      };
    case "role_given": {
      const { name, by, unit } = need;
      const [role, day] = [lowered(say(roleWords[need.role])), dayMonth(need.given_on, on)];
      return {
        words: need.passphrase ? (
          <Words id="need-passphrase-given" args={{ name, by, day }} />
        ) : unit !== "" ? (
          <Words id="need-unit-given" args={{ name, unit, by, day }} />
        ) : (
          <Words id="need-role-given" args={{ name, role, by, day }} />
        ),
        why: need.passphrase
          ? say("need-passphrase-given-why", { name })
          : unit !== ""
            ? say("need-unit-given-why", { name, unit })
            : say("need-role-given-why"),
        act: say("need-role-given-do"),
        address: to("settings"),
      };
    }
    case "agreements_end":
      return {
        words: (
          <Words
            id={need.due_on < on ? "need-agreement-ended" : "need-agreement-ends"}
            args={{ title: need.title, day: dayMonth(need.due_on, on) }}
          />
        ),
        why: say("need-agreement-why", { more: need.agreements - 1, words: inWords(need.agreements - 1) }),
        act: say("need-agreement-do"),
        address: need.agreements > 1 ? to("registers", "agreements") : to("registers", "agreements", need.agreement),
      };
    case "agencies_to_check":
      return {
        words: <Words id="need-agencies" args={{ agencies: need.agencies, words: capital(inWords(need.agencies)) }} />,
        why: say("need-agencies-why", { months: need.months, words: inWords(need.months) }),
        act: say("need-agencies-do"),
        address: to("registers", "agencies"),
      };
    case "import_rows":
      return {
        words: <Words id="need-import" args={{ rows: need.rows, words: capital(inWords(need.rows)) }} />,
        why: say("need-import-why"),
        act: say("need-import-do"),
        address: to("imports"),
      };
  }
}

/** The same for someone who does not coordinate: what only the coordinator does is opened to be read. */
export function forMember(need: Need, said: Sentence): Sentence {
  switch (need.kind) {
    case "feedback":
    case "voice_missing":
    case "child_answers":
    case "no_holder":
      return { ...said, act: say("need-follow-up-do"), address: to("children", need.case) };
    case "handover_answer":
    case "handover_answer_back":
      return { ...said, act: say("open") };
    default:
      return said;
  }
}
