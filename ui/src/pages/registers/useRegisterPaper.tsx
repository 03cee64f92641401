/** A part of the register on paper: printed by a button and by Ctrl P, and looked at before that. */
import type { ReactNode } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { useShortcuts } from "../../shell/keys";
import { say } from "../../words/words";
import { LookAtPaper } from "../papers/LookAtPaper";
import { partWords } from "./RegisterHead";
import type { Part } from "./registers";

const papers = {
  routes: "contact_routes_paper",
  agencies: "agencies_paper",
  offers: "catalogue_paper",
  agreements: "agreements_paper",
} as const satisfies Record<Part, string>;

export interface RegisterPaper {
  /** In the head of the page. */
  buttons: ReactNode;
  /** Under it: why the paper could not be printed. */
  problem: ReactNode;
}

export function useRegisterPaper(part: Part, look: "primary" | "plain" = "plain"): RegisterPaper {
  const print = useSubmit(async () => void (await printFile(await call(papers[part], {}))));
  // Over the page a paper that is looked at prints itself.
  const act = () => (document.querySelector("[role='dialog']") ? false : void print.submit());
  useShortcuts([{ keys: ["ctrl+p"], shown: "Ctrl P", word: "paper-print", act }]);
  return {
    buttons: (
      <>
        <Button look={look} icon="print" keys="Ctrl P" isPending={print.busy} onPress={() => void print.submit()}>
          {say("paper-print")}
        </Button>
        <LookAtPaper asked={{ paper: papers[part], input: {} }} name={say(partWords[part])} />
      </>
    ),
    problem: print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>,
  };
}
