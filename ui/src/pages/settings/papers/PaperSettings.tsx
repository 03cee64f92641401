/** Inställningar, Papper: the municipality's arms, and every paper's texts in every language. */
import { useState } from "react";
import { type Answer, changed, useAnswer, useSubmit } from "../../../api/answers";
import { call, type Output } from "../../../api/call";
import { pickFile } from "../../../api/files";
import type { PaperLine, PaperList } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Table } from "../../../components/Table";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { asPicture } from "../../papers/pictures";
import styles from "./Papers.module.css";
import { PaperTexts } from "./PaperTexts";
import { stateText } from "./papers";

export function PaperSettings({ path }: { path: readonly string[] }) {
  const [paper, language] = path;
  if (paper && language) return <PaperTexts key={`${paper} ${language}`} paper={paper} language={language} />;
  return <Whole />;
}

function Whole() {
  const list = useAnswer("list_paper_texts", {});
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("papers-title")}
        purpose={say("papers-purpose")}
      />
      {list.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {list.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(list.error)}
        </Notice>
      )}
      <div className={styles.columns}>
        <div className="stack">
          {list.state === "ready" && <Texts list={list.value} />}
          {list.state === "ready" && <Languages list={list.value} />}
        </div>
        <Arms />
      </div>
    </>
  );
}

const offered = (paper: PaperLine, code: string) => paper.languages.find(({ language }) => language === code);

function Texts({ list }: { list: PaperList }) {
  return (
    <section aria-labelledby="papers-texts">
      <h2 id="papers-texts">{say("papers-texts")}</h2>
      <p className="lead">{say("papers-texts-lead")}</p>
      <Table
        caption={say("papers-texts")}
        captionHidden
        rows={list.papers}
        rowKey={({ paper }) => paper}
        columns={[
          { id: "paper", name: say("papers-paper"), cell: ({ name }) => name },
          ...list.languages.map(({ code, name }) => ({
            id: code,
            name,
            cell: (paper: PaperLine) => {
              const stands = offered(paper, code);
              if (!stands) return <span className="muted">–</span>;
              return (
                <Link href={to("settings", "papers", paper.paper, code)}>
                  <span className="sr">{say("papers-open", { paper: paper.name, language: name })}: </span>
                  {stateText(stands)}
                </Link>
              );
            },
          })),
        ]}
      />
    </section>
  );
}

function Languages({ list }: { list: PaperList }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const added = list.languages.slice(3);
  const put = (languages: string[]) => call("set_paper_languages", { languages });
  const add = useSubmit(async (code: string) => {
    await put([...added.map((one) => one.code), code]);
    setChosen(null);
    toast({ text: say("papers-language-added"), onUndo: () => void undoAndSay() });
  });
  const drop = useSubmit(async (code: string) => {
    await put(added.map((one) => one.code).filter((one) => one !== code));
    toast({ text: say("papers-language-dropped"), onUndo: () => void undoAndSay() });
  });
  const refused = add.refused ?? drop.refused;
  return (
    <section aria-labelledby="papers-languages" className="stack tight">
      <h2 id="papers-languages">{say("papers-languages")}</h2>
      <p className="lead">{say("papers-languages-lead")}</p>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {added.length > 0 && (
        <ul className={styles.languages}>
          {added.map(({ code, name }) => (
            <li key={code}>
              <span>{name}</span>
              <Button
                look="link"
                aria-label={say("papers-language-drop-of", { language: name })}
                onPress={() => void drop.submit(code)}
              >
                {say("papers-language-drop")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.adding}>
        <Select
          label={say("papers-language")}
          items={list.addable.map(({ code, name }) => ({ id: code, name }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button isDisabled={chosen === null} isPending={add.busy} onPress={() => chosen && void add.submit(chosen)}>
          {say("papers-language-add")}
        </Button>
      </div>
    </section>
  );
}

function Arms() {
  const today = useToday();
  const arms = useAnswer("arms", {});
  const look = useAnswer("paper_preview", { paper: "sample_paper", input: { paper: "invitation" } });
  const choose = useSubmit(async () => {
    const file = await pickFile("svg", "png");
    if (!file) return;
    await call("set_arms", { file });
    toast({ text: say("papers-arms-saved"), onUndo: () => void undoAndSay() });
  });
  const remove = useSubmit(async () => {
    await call("remove_arms", {});
    toast({ text: say("papers-arms-removed"), onUndo: () => void undoAndSay() });
  });
  const refused = choose.refused ?? remove.refused;
  const kept = arms.state === "ready" ? arms.value : null;
  return (
    <section aria-labelledby="papers-arms" className="stack tight">
      <h2 id="papers-arms">{say("papers-arms")}</h2>
      <p className="small muted">{say("papers-arms-lead")}</p>
      {arms.state === "failed" && <Notice kind="problem">{sayError(arms.error)}</Notice>}
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {kept?.file ? (
        <div className={styles.arms}>
          <span className={styles.picture}>
            <img src={`data:${kept.file.media_type};base64,${kept.file.base64}`} alt={say("papers-arms-alt")} />
          </span>
          <p className="small">
            {say("papers-arms-from", { file: kept.file.file_name, day: dayMonth(kept.chosen_on ?? today, today) })}
          </p>
        </div>
      ) : (
        kept && <p>{say("papers-arms-none")}</p>
      )}
      <div className="actions">
        <Button onPress={() => void choose.submit()} isPending={choose.busy}>
          {say(kept?.file ? "papers-arms-change" : "papers-arms-choose")}
        </Button>
        {kept?.file && (
          <Button look="quiet" onPress={() => void remove.submit()} isPending={remove.busy}>
            {say("papers-arms-remove")}
          </Button>
        )}
      </div>
      <FirstPage look={look} />
    </section>
  );
}

function FirstPage({ look }: { look: Answer<Output<"paper_preview">> }) {
  if (look.state === "failed") return <Notice kind="problem">{sayError(look.error)}</Notice>;
  const page = look.state === "ready" ? look.value.pages[0] : undefined;
  return page ? <img className={styles.page} src={asPicture(page)} alt={say("papers-arms-preview")} /> : null;
}
