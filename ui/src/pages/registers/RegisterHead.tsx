/** What every part of the register begins with: the head, the parts side by side, and what could not be read. */
import type { ReactNode } from "react";
import { type Answer, changed } from "../../api/answers";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Tabs } from "../../components/Tabs";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { say } from "../../words/words";
import { type Part, parts } from "./registers";

/** Beside the button of a long form, when what is wrong stands further up. */
export const NotReady = ({ when }: { when: boolean }) =>
  when ? <Notice kind="problem">{say("registers-not-ready")}</Notice> : null;

/** Whether this user keeps the register; everybody reads it. */
export function useKeeps(): boolean {
  const { role } = useOpenSession().user;
  return role === "coordinator" || role === "administrator";
}

/** What each part is called. */
export const partWords = {
  routes: "registers-routes",
  agencies: "registers-agencies",
  offers: "registers-offers",
  agreements: "registers-agreements",
} as const satisfies Record<Part, keyof WordArgs>;

const purposes = {
  routes: "routes-purpose",
  agencies: "agencies-purpose",
  offers: "offers-purpose",
  agreements: "agreements-purpose",
} as const satisfies Record<Part, keyof WordArgs>;

export function RegisterHead({
  part,
  answer,
  children,
}: {
  part: Part;
  answer: Answer<unknown>;
  children?: ReactNode;
}) {
  return (
    <>
      <PageHead
        where={say("registers-title")}
        title={say(partWords[part])}
        purpose={say(purposes[part])}
        arrival={part}
      >
        {children}
      </PageHead>
      <Tabs
        label={say("registers-parts")}
        current={part}
        tabs={parts.map((id) => ({ id, name: say(partWords[id]), href: to("registers", id) }))}
      />
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
    </>
  );
}
