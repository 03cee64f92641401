/** Shows a paper before it is printed: a button, and a layer with its pages as pictures, from where it is printed and saved too. */
import { useState } from "react";
import { Button, type ButtonProps } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { say } from "../../words/words";
import { PaperSheet } from "./PaperSheet";
import type { AskedPaper } from "./useSavePaper";

export interface LookAtPaperProps {
  asked: AskedPaper;
  /** What it is called: "Kallelse till SIP-möte". */
  name: string;
  /** Its name in the core, where it comes in other languages: "summons". */
  template?: string;
  look?: ButtonProps["look"];
}

export function LookAtPaper({ asked, name, template, look = "quiet" }: LookAtPaperProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} aria-label={say("paper-look-of", { paper: name })} onPress={() => setOpen(true)}>
        {say("paper-look")}
      </Button>
      {open && (
        <Dialog title={name} open wide onClose={() => setOpen(false)}>
          <PaperSheet asked={asked} name={name} template={template} keys />
        </Dialog>
      )}
    </>
  );
}
