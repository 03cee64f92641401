/** The child's guardians, those who are not any more last; each with what can be done where it is `open`. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { Child, Guardian } from "../../api/types/ops";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { useOpenSession, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { isGuardian, isProtected } from "./consents/consents";
import { EndGuardianDialog } from "./dialogs/EndGuardianDialog";
import { GuardianDialog } from "./dialogs/GuardianDialog";
import styles from "./PeopleTab.module.css";

export function Family({ child, open = false }: { child: Child; open?: boolean }) {
  const today = useToday();
  const { opens_protected } = useOpenSession();
  const [chosen, setChosen] = useState<{ act: "change" | "end" | "unseal"; guardian: Guardian } | null>(null);
  const again = useSubmit(async ({ id, name }: Guardian) => {
    await call("end_guardian", { child: child.id, id, ended_on: null });
    toast({ text: say("people-guardian-is-again", { name }), onUndo: () => void undoAndSay() });
  });
  const unseal = useSubmit(async (passphrase: string) => {
    if (!chosen) return;
    await call("end_guardian_protection", { child: child.id, id: chosen.guardian.id }, { passphrase });
    toast({ text: say("protected-ended") });
    setChosen(null);
  });
  const present = child.guardians.filter(isGuardian);
  const past = child.guardians.filter((guardian) => !isGuardian(guardian));
  const acts = (guardian: Guardian) => [
    { id: "change", name: say("change"), onChoose: () => setChosen({ act: "change", guardian }) },
    {
      id: "end",
      name: say(isGuardian(guardian) ? "people-guardian-end" : "people-guardian-end-day"),
      onChoose: () => setChosen({ act: "end", guardian }),
    },
    ...(isGuardian(guardian)
      ? []
      : [{ id: "again", name: say("people-guardian-again"), onChoose: () => void again.submit(guardian) }]),
    ...(isProtected(guardian) && opens_protected
      ? [{ id: "unseal", name: say("protected-end"), onChoose: () => setChosen({ act: "unseal", guardian }) }]
      : []),
  ];
  return (
    <>
      {again.refused && <Notice kind="problem">{sayError(again.refused)}</Notice>}
      {present.length === 0 && <p className="muted">{say("people-guardians-none")}</p>}
      {child.guardians.length > 0 && (
        <ul className={styles.list}>
          {[...present, ...past].map((guardian) => {
            const { id, name, relation, phone, ended_on } = guardian;
            return (
              <li key={id}>
                <span>
                  <strong>{name}</strong>
                  {relation && relation !== name && `, ${relation}`}
                  {isProtected(guardian) && <span className="muted"> ({say("people-protected")})</span>}
                  {ended_on && (
                    <span className="muted">
                      {", "}
                      {say("people-guardian-until", { day: dayMonth(ended_on, today) })}
                    </span>
                  )}
                </span>
                <span>
                  {phone && <span className="num muted">{phone}</span>}
                  {open && (
                    <Menu
                      dense
                      label={<span className="sr">{say("people-guardian-acts", { name })}</span>}
                      choices={acts(guardian)}
                    />
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {chosen?.act === "change" && (
        <GuardianDialog child={child} guardian={chosen.guardian} onClose={() => setChosen(null)} />
      )}
      {chosen?.act === "end" && (
        <EndGuardianDialog child={child} guardian={chosen.guardian} onClose={() => setChosen(null)} />
      )}
      {chosen?.act === "unseal" && (
        <AskAgain act={say("protected-end")} submit={unseal} onClose={() => setChosen(null)}>
          {say(isProtected(child) ? "protected-guardian-end-lead-child" : "protected-guardian-end-lead")}
        </AskAgain>
      )}
    </>
  );
}
