/** One paper in one language: the text it comes from at the left, the municipality's at the right. */
import { useRef, useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { type DraftFields, useDraftFields } from "../../../api/draftFields";
import type { PaperText, PaperTexts as Texts } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Link } from "../../../components/Link";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { TextArea } from "../../../components/TextArea";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { asPicture } from "../../papers/pictures";
import styles from "./Papers.module.css";
import { runs, storedOf, typedTexts, withField } from "./papers";

interface Asked {
  paper: string;
  language: string;
}

export function PaperTexts(asked: Asked) {
  const answer = useAnswer("paper_texts", asked);
  const where = <Link href={to("settings", "papers")}>{say("papers-texts")}</Link>;
  if (answer.state === "ready") return <Editor asked={asked} view={answer.value} />;
  return (
    <>
      <PageHead where={where} title={say("papers-texts")} />
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && <Notice kind="problem">{sayError(answer.error)}</Notice>}
    </>
  );
}

function Editor({ asked, view }: { asked: Asked; view: Texts }) {
  const draft = useDraftFields<string>(`papers/${asked.paper}/${asked.language}`, storedOf(view.texts));
  const [looking, setLooking] = useState(false);
  const put = async () => {
    await call("save_paper_texts", { ...asked, texts: typedTexts(view.texts, draft.values) });
    draft.discard();
  };
  const save = useSubmit(async () => {
    await put();
    toast({ text: say("papers-saved"), onUndo: () => void undoAndSay() });
  });
  const look = useSubmit(async () => {
    if (draft.dirty) await put();
    setLooking(true);
  });
  const reset = useSubmit(async () => {
    await call("reset_paper_texts", asked);
    draft.discard();
    toast({ text: say("papers-reset-done"), onUndo: () => void undoAndSay() });
  });
  const refused = save.refused ?? look.refused ?? reset.refused;
  const own = view.texts.some((text) => text.own !== null);
  const parts = [
    { id: "running", name: say("papers-running"), texts: view.texts.filter(runs) },
    { id: "labels", name: say("papers-labels"), texts: view.texts.filter((text) => !runs(text)) },
  ];
  const swedish = asked.language === "sv";
  const acts = (
    <>
      <Button look="primary" isDisabled={!draft.dirty} isPending={save.busy} onPress={() => void save.submit()}>
        {say("papers-save")}
      </Button>
      <Button icon="search" isPending={look.busy} onPress={() => void look.submit()}>
        {say(draft.dirty ? "papers-save-look" : "papers-look")}
      </Button>
    </>
  );
  return (
    <>
      <PageHead
        where={<Link href={to("settings", "papers")}>{say("papers-texts")}</Link>}
        title={view.name}
        purpose={say("papers-one-purpose", { language: view.language.name })}
        arrival={`${asked.paper} ${asked.language}`}
      >
        {acts}
        {own && (
          <Menu
            label={say("registers-more")}
            choices={[{ id: "reset", name: say("papers-reset-all"), onChoose: () => void reset.submit() }]}
          />
        )}
      </PageHead>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.heads} aria-hidden="true">
        <span>{say(swedish ? "papers-samlat" : "papers-swedish")}</span>
        <span>{swedish ? say("papers-own") : view.language.name}</span>
      </div>
      {parts.map(({ id, name, texts }) => (
        <section key={id} aria-labelledby={`papers-${id}`} className={styles.part}>
          <h2 id={`papers-${id}`}>{name}</h2>
          {texts.map((text) => (
            <Line
              key={text.key}
              text={text}
              number={view.texts.indexOf(text) + 1}
              language={asked.language}
              draft={draft}
            />
          ))}
        </section>
      ))}
      <div className="actions">{acts}</div>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {looking && <Look asked={asked} view={view} onClose={() => setLooking(false)} />}
    </>
  );
}

interface LineProps {
  text: PaperText;
  number: number;
  language: string;
  draft: DraftFields<string>;
}

function Line({ text, number, language, draft }: LineProps) {
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const value = draft.values[text.key] ?? "";
  const insert = (field: string) => {
    const area = box.current?.querySelector("textarea");
    draft.set(text.key, withField(value, area?.selectionStart ?? value.length, field));
    area?.focus();
  };
  const typed = value !== (text.own?.text ?? text.samlat);
  const changed = value !== text.samlat && text.samlat !== "";
  const says = [
    typed && say("papers-unsaved"),
    !typed &&
      text.own &&
      say("papers-was-changed", { day: dayMonth(text.own.written_on, today), version: text.own.version }),
    !typed && text.own?.renewed && say("papers-renewed"),
    value === "" && say(language === "sv-easy" ? "papers-empty-easy" : "papers-empty-missing"),
  ].filter(Boolean);
  return (
    <div className={styles.line}>
      <p className={styles.source} lang="sv">
        {language === "sv" ? text.samlat : text.swedish}
      </p>
      <div ref={box} className={styles.field}>
        <div className={styles.typed}>
          <TextArea
            label={<span className="sr">{say("papers-text-of", { number })}</span>}
            hint={text.list ? say("papers-list-hint") : undefined}
            rows={1}
            lang={language.split("-")[0]}
            {...draft.field(text.key)}
          />
          {text.fields.length > 0 && (
            <Menu
              dense
              label={say("papers-field")}
              choices={text.fields.map((field) => ({ id: field, name: `{${field}}`, onChoose: () => insert(field) }))}
            />
          )}
        </div>
        {(says.length > 0 || changed) && (
          <div className={styles.under}>
            <span className="small muted">{says.join(" ")}</span>
            {changed && (
              <Button look="link" onPress={() => draft.set(text.key, text.samlat)}>
                {say("papers-reset")}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function Look({ asked, view, onClose }: { asked: Asked; view: Texts; onClose: () => void }) {
  const seen = useAnswer("paper_preview", { paper: "sample_paper", input: asked });
  const name = { paper: view.name, language: view.language.name };
  return (
    <Dialog wide open title={say("papers-look-title", name)} onClose={onClose}>
      <p className="small muted">{say("papers-look-lead")}</p>
      {seen.state === "failed" && <Notice kind="problem">{sayError(seen.error)}</Notice>}
      {seen.state === "ready" && seen.value.unprintable !== "" && (
        <Notice kind="warn">{say("paper-unprintable", { characters: seen.value.unprintable })}</Notice>
      )}
      {seen.state === "ready" &&
        seen.value.pages.map((page, at) => (
          <img
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={at}
            className={styles.page}
            src={asPicture(page)}
            alt={say("papers-page", { paper: view.name, page: at + 1, pages: seen.value.pages.length })}
          />
        ))}
    </Dialog>
  );
}
