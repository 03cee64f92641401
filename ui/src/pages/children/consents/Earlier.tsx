/** Answers that the grid does not show any more: who said what about which units, and until when it stood. Quiet, until somebody asks. */
import { useState } from "react";
import type { ConsentView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Row, Rows } from "../../../components/Rows";
import { Status } from "../../../components/Status";
import { useToday } from "../../../shell/session";
import { capital, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { answerKinds, type GiverLine } from "./consents";
import { type AnswerEnd, earlierAnswers } from "./earlier";
import { answerWords, listed, purposeTitle } from "./words";

const endWords = {
  over: "consents-earlier-over",
  replaced: "consents-earlier-replaced",
  ended: "people-guardian-until",
} as const satisfies Record<AnswerEnd["kind"], keyof WordArgs>;

export interface EarlierProps {
  view: ConsentView;
  givers: readonly GiverLine[];
  name: string;
}

export function Earlier({ view, givers, name }: EarlierProps) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const answers = earlierAnswers(view, givers, say("consents-child", { name }));
  if (answers.length === 0) return null;
  return (
    <div>
      <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {say("consents-earlier")}
      </Button>
      {open && (
        <Rows lined label={say("consents-earlier")}>
          {answers.map(({ key, purpose, who, status, units, on, reason, end }) => (
            <Row
              key={key}
              status={<Status kind={answerKinds[status]}>{say(answerWords[status])}</Status>}
              reason={[
                reason && capital(reason.replace(/\.$/, "")),
                purposeTitle(purpose, name),
                end && capital(say(endWords[end.kind], { day: dayMonth(end.day, today) })),
              ]
                .filter(Boolean)
                .join(". ")}
            >
              <strong>{who}</strong> {say("consents-earlier-line", { day: dayMonth(on, today), units: listed(units) })}
            </Row>
          ))}
        </Rows>
      )}
    </div>
  );
}
