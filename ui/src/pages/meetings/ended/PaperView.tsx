/** One paper as it comes out of the printer: its pages as pictures, and what to do with it. */
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { useSavePaper } from "../../papers/useSavePaper";
import styles from "./Ended.module.css";
import { asPicture, type Chosen, inputOf, papers } from "./ended";

export function PaperView(props: { chosen: Chosen; meeting: string; onStep: (step: 1 | -1) => void }) {
  const { op, word, template } = papers[props.chosen.kind];
  const { item } = props.chosen;
  const input = inputOf(props.chosen, props.meeting);
  const seen = useAnswer("paper_preview", { paper: op, input });
  const paper = (language?: string) =>
    item === null
      ? call("minutes_paper", { meeting: props.meeting, ...(language && { language }) })
      : call(op as "child_minutes_paper", { item, ...(language && { language }) });
  const print = useSubmit(async () => printFile(await paper()));
  const { save, dialog } = useSavePaper({ paper: op, input }, "minutes-save", "ended-saved");
  const other = useSubmit(async (language: string) => void (await printFile(await paper(language))));
  const refused = print.refused ?? save.refused ?? other.refused;
  return (
    <section className={styles.view} aria-label={say("ended-view", { paper: say(word) })}>
      <div className={styles.viewHead}>
        <Button dense icon="print" onPress={() => void print.submit()} isPending={print.busy}>
          {say("ended-print-one")}
        </Button>
        <Button dense look="quiet" onPress={() => void save.submit()} isPending={save.busy}>
          {say("minutes-save")}
        </Button>
        <LanguageMenu dense paper={template} onChoose={(language) => void other.submit(language)} />
        <span className={styles.step}>
          <Button dense look="quiet" icon="left" onPress={() => props.onStep(-1)}>
            <span className="sr">{say("ended-previous-paper")}</span>
          </Button>
          <Button dense look="quiet" icon="right" onPress={() => props.onStep(1)}>
            <span className="sr">{say("ended-next-paper")}</span>
          </Button>
        </span>
      </div>
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
              alt={say("ended-page", { paper: say(word), page: at + 1, pages: seen.value.pages.length })}
            />
          ))}
      </div>
      {dialog}
    </section>
  );
}
