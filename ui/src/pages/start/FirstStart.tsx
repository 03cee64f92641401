/** The first start in five short steps. Nothing exists until "Skapa valvet"; after that the only thing left is the sheet, also after an interruption. */
import { useEffect, useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { RecoverySheet } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { Outside } from "../../shell/Outside";
import { sheetWaits, useSession } from "../../shell/session";
import { say } from "../../words/words";
import { Restore } from "../backups/Restore";
import { ChoosePassphrase } from "./ChoosePassphrase";
import { Done } from "./Done";
import { HowToBegin } from "./HowToBegin";
import { CheckSheet, ShowSheet } from "./Sheet";
import { type StartStep, steps } from "./start";
import { emptyTeam, type Team, TeamForm } from "./TeamForm";

export function FirstStart() {
  const { session, refresh, setSheetLater } = useSession();
  const interrupted = session?.state === "open" && sheetWaits(session);
  const [step, setStep] = useState<StartStep>(interrupted ? "sheet" : "how");
  const [team, setTeam] = useState<Team>(emptyTeam);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const [checking, setChecking] = useState(false);
  const [restoring, setRestoring] = useState(false);

  const renew = useSubmit(async () => setSheet(await call("recovery_sheet", {})));
  const { submit: renewSheet } = renew;
  // Sheets that somebody has typed back are not replaced without the passphrase.
  const [asking, setAsking] = useState(true);
  const replace = useSubmit(async (passphrase: string) =>
    setSheet(await call("new_recovery_sheets", {}, { passphrase })),
  );
  const asked = sheet === null && renew.refused?.code === "ask_again";
  useEffect(() => {
    if (!interrupted) return;
    // A backup may have been put back from here, with a sheet.
    setStep("sheet");
    void renewSheet();
  }, [interrupted, renewSheet]);

  return (
    <Outside
      where={say("start-step", { number: steps.indexOf(step) + 1, name: say(`start-step-${step}`) })}
      foot={step === "how" && <span>{say("start-language")}</span>}
    >
      {renew.refused && !asked && sheet === null && <Notice kind="problem">{sayError(renew.refused)}</Notice>}
      {asked && !asking && (
        <Notice kind="warn" action={<Button onPress={() => setAsking(true)}>{say("start-sheet-replace")}</Button>}>
          {say("start-sheet-replace-lead")}
        </Notice>
      )}
      {asked && !asking && session?.state === "open" && replace.refused?.code === "protected_key_lost" && (
        <Notice action={<Button onPress={() => setSheetLater(session.user.id)}>{say("start-sheet-later")}</Button>}>
          {sayError(replace.refused)}
        </Notice>
      )}
      {asked && asking && (
        <AskAgain act={say("start-sheet-replace")} submit={replace} onClose={() => setAsking(false)}>
          {say("start-sheet-replace-lead")}
        </AskAgain>
      )}
      {step === "how" && restoring && <Restore onBack={() => setRestoring(false)} />}
      {step === "how" && !restoring && (
        <HowToBegin onReal={() => setStep("team")} onRestore={() => setRestoring(true)} />
      )}
      {step === "team" && (
        <TeamForm
          team={team}
          onChange={setTeam}
          onBack={() => setStep("how")}
          onContinue={() => setStep("passphrase")}
        />
      )}
      {step === "passphrase" && (
        <ChoosePassphrase
          team={team}
          onBack={() => setStep("team")}
          onCreated={(made) => {
            setSheet(made);
            setStep("sheet");
          }}
        />
      )}
      {step === "sheet" && sheet && !checking && (
        <ShowSheet
          sheet={sheet}
          notice={
            interrupted ? say(sheet.second.length > 0 ? "start-sheet-interrupted" : "start-sheet-renewed") : undefined
          }
          onContinue={() => setChecking(true)}
        />
      )}
      {step === "sheet" && checking && <CheckSheet onShow={() => setChecking(false)} onDone={() => setStep("done")} />}
      {step === "done" && (
        <Done
          team={session?.state === "open" ? session.team : team.name}
          renewed={sheet?.second.length === 0}
          onGo={refresh}
        />
      )}
    </Outside>
  );
}
