/** Shows a paper before it is printed: a button, and a layer with its pages as pictures, from where it is printed and saved too. */
import { useState } from "react";
import { Button, type ButtonProps } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { say } from "../../words/words";
import { PaperSheet, type PaperSheetProps } from "./PaperSheet";

export interface LookAtPaperProps
  extends Pick<PaperSheetProps, "asked" | "name" | "template" | "note" | "lookOnly" | "leaving"> {
  look?: ButtonProps["look"];
}

export function LookAtPaper({ look = "quiet", ...sheet }: LookAtPaperProps) {
  const { name } = sheet;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} aria-label={say("paper-look-of", { paper: name })} onPress={() => setOpen(true)}>
        {say("paper-look")}
      </Button>
      {open && (
        <Dialog title={name} open wide onClose={() => setOpen(false)}>
          <PaperSheet {...sheet} keys />
        </Dialog>
      )}
    </>
  );
}
