/** What is waited for: examinations that nobody has requested, and the step of each that is late. Nothing when neither is so. */
import type { ReactNode } from "react";
import type { ExamView } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { examWords, lateSentence } from "./health";

interface HealthNoticesProps {
  /** The child's first name. */
  name: string;
  exams: readonly ExamView[];
  action?: ReactNode;
}

export function HealthNotices({ name, exams, action }: HealthNoticesProps) {
  const today = useToday();
  const due = exams.filter((exam) => exam.due);
  const one = due[0]?.kind === "health" ? "health-due-health" : "health-due-dental";
  return (
    <>
      {due.length > 0 && (
        <Notice kind="warn" title={say("health-due-title", { name })} action={action}>
          {say(due.length === 2 ? "health-due-both" : one)}
        </Notice>
      )}
      {exams.map((exam) => {
        const late = lateSentence(exam, today);
        return (
          late && (
            <Notice
              key={exam.kind}
              kind="warn"
              title={say("health-late-title", { exam: say(examWords[exam.kind]) })}
              action={action}
            >
              {late}
            </Notice>
          )
        );
      })}
    </>
  );
}
