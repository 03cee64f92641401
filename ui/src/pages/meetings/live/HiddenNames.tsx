/** A shared screen with children under other names: what is typed stands there for everybody before it is saved, so the child's and the family's names have a bar over them. Nothing can be written until it is known what they are called. */
import type { ReactNode } from "react";
import { useAnswer } from "../../../api/answers";
import type { CaseInFull } from "../../../api/types/ops";
import { CoveredNames } from "../../../components/Covered";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";

/** `seen`: what the room sees anyhow, already under other names. */
export function HiddenNames({ child, seen, children }: { child: CaseInFull; seen: ReactNode; children: ReactNode }) {
  const around = useAnswer("contacts_of_case", { case: child.case });
  const known = around.state === "ready" ? [...around.value.now, ...around.value.before] : [];
  const family = known.filter(({ ring }) => ring === "family");
  return (
    <CoveredNames value={[child.name, ...family.map(({ name }) => name)]}>
      {seen}
      {around.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {around.state === "failed" && <Notice kind="problem">{sayError(around.error)}</Notice>}
      {around.state === "ready" && (
        <>
          {children}
          <p className="small muted">{say("shared-covered")}</p>
        </>
      )}
    </CoveredNames>
  );
}
