/** One paper as it comes out of the printer: its pages as pictures, and what to do with it. */
import type { ReactNode } from "react";
import { changed, useAnswer } from "../../api/answers";
import { type Again, call } from "../../api/call";
import { printFile } from "../../api/files";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { useKeys } from "../../shell/keys";
import { type PlainWordId, say } from "../../words/words";
import { LanguageMenu } from "./LanguageMenu";
import styles from "./PaperSheet.module.css";
import { asPicture } from "./pictures";
import { useAskedAgain } from "./useAskedAgain";
import { type AskedPaper, useSavePaper } from "./useSavePaper";

export interface PaperSheetProps {
  asked: AskedPaper;
  /** What it is called: "Kallelse till SIP-möte". */
  name: string;
  /** Its name in the core, where it comes in other languages: "summons". */
  template?: string;
  printWord?: PlainWordId;
  /** Whether Ctrl P prints it. */
  keys?: boolean;
  /** Stands last beside the buttons. */
  beside?: ReactNode;
  /** What the pages cannot say by themselves: "Not handed over yet". */
  note?: ReactNode;
  /** It can be looked at only: it is neither printed nor saved yet. */
  lookOnly?: boolean;
  /** What happens when it leaves, said where the passphrase is asked for. */
  leaving?: ReactNode;
}

export function PaperSheet({
  asked,
  name,
  template,
  printWord = "paper-print",
  keys,
  beside,
  note,
  lookOnly = false,
  leaving,
}: PaperSheetProps) {
  const seen = useAnswer("paper_preview", asked);
  const printIn = async (again: Again | undefined, language?: string) => {
    // Each paper has an input of its own; all of them give a file.
    const input = { ...asked.input, ...(language && { language }) } as never;
    await printFile(await call(asked.paper as "sample_paper", input, again));
  };
  const { first: print, dialog: printing } = useAskedAgain(printWord, leaving, printIn);
  const { save, dialog: saving } = useSavePaper(asked, "minutes-save", "ended-saved", leaving);
  useKeys({ "ctrl+p": () => (keys ? lookOnly || void print.submit() : false) });
  const refused = print.refused ?? save.refused;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <Button
          dense
          icon="print"
          keys={keys ? "Ctrl P" : undefined}
          onPress={() => void print.submit()}
          isPending={print.busy}
          isDisabled={lookOnly}
        >
          {say(printWord)}
        </Button>
        <Button dense look="quiet" onPress={() => void save.submit()} isPending={save.busy} isDisabled={lookOnly}>
          {say("minutes-save")}
        </Button>
        {template && !lookOnly && (
          <LanguageMenu dense paper={template} onChoose={(language) => void print.submit(language)} />
        )}
        {beside}
      </div>
      {note && <Notice kind="info">{note}</Notice>}
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {seen.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(seen.error)}
        </Notice>
      )}
      {seen.state === "ready" && seen.value.unprintable !== "" && (
        <Notice kind="warn">{say("paper-unprintable", { characters: seen.value.unprintable })}</Notice>
      )}
      <div className={styles.pages} aria-busy={seen.state === "waiting"}>
        {seen.state === "waiting" && <div className={styles.blank} />}
        {seen.state === "ready" &&
          seen.value.pages.map((page, at) => (
            <img
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={at}
              src={asPicture(page)}
              alt={say("ended-page", { paper: name, page: at + 1, pages: seen.value.pages.length })}
            />
          ))}
      </div>
      {printing}
      {saving}
    </div>
  );
}
