/** Registerutdrag: everything that is kept about one child, looked through piece by piece before it is handed over. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile, saveFile } from "../../api/files";
import type { ChildId, ExtractPiece, RegisterExtract } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { LanguageMenu } from "../papers/LanguageMenu";
import { LookAtPaper } from "../papers/LookAtPaper";
import styles from "./ExtractsPage.module.css";
import { byKind, isSealed, standing } from "./extracts";
import { Withhold } from "./Withhold";

export default function ExtractsPage({ path: [child] }: PageProps) {
  const extract = useAnswer("register_extract", { child: child ?? "" });
  if (extract.state === "waiting") return <PageHead title={say("extract-title")} purpose={say("extract-waiting")} />;
  if (extract.state === "failed")
    return (
      <>
        <PageHead title={say("extract-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(extract.error)}
        </Notice>
      </>
    );
  return <Extract extract={extract.value} />;
}

function Extract({ extract }: { extract: RegisterExtract }) {
  const { child } = extract;
  const [withholding, setWithholding] = useState<ExtractPiece | null>(null);
  const [asking, setAsking] = useState<"paper" | "file" | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const release = useSubmit(async (piece: ExtractPiece) => {
    await call("review_extract", { child, pieces: [piece.id], release: true, why: "" });
    toast({ text: say("extract-released-done"), onUndo: () => void undoAndSay() });
  });
  const handOver = useSubmit(async (passphrase: string) => {
    const input = { child, ...(language && { language }) };
    if (asking === "paper") await printFile(await call("extract_paper", input, { passphrase }));
    else await saveFile(await call("extract_file", { child }, { passphrase }));
    setAsking(null);
  });
  const ready = extract.prints && extract.unreviewed === 0;
  const opens = extract.pieces.some((piece) => isSealed(piece) && piece.release === true);
  const leaving = (
    <>
      {say("extract-hand-over-lead")} {opens && say("extract-hand-over-opens")}
    </>
  );
  const ask = (what: "paper" | "file", language?: string) => {
    setLanguage(language ?? null);
    setAsking(what);
  };
  return (
    <>
      <PageHead where={extract.name} title={say("extract-title")} purpose={say("extract-purpose")}>
        <Button look="primary" icon="print" isDisabled={!ready} onPress={() => ask("paper")}>
          {say("extract-paper")}
        </Button>
        {ready && <LanguageMenu paper="register-extract" onChoose={(language) => ask("paper", language)} />}
        <LookAtPaper
          asked={{ paper: "extract_paper", input: { child } }}
          name={say("paper-register-extract")}
          template="register-extract"
          note={say("extract-draft")}
          lookOnly={!ready}
          leaving={leaving}
        />
        <Button look="quiet" icon="save" isDisabled={!ready} onPress={() => ask("file")}>
          {say("extract-file")}
        </Button>
      </PageHead>
      {release.refused && <Notice kind="problem">{sayError(release.refused)}</Notice>}
      {!extract.prints && <Notice kind="warn">{say("error-printing-off")}</Notice>}
      <Notice kind={extract.unreviewed > 0 ? "info" : "done"}>
        {say("extract-left", { count: extract.unreviewed })}
      </Notice>
      {byKind(extract.pieces).map(({ heading, pieces }) => (
        <section key={heading} aria-label={heading}>
          <div className="section">
            <h2>{heading}</h2>
          </div>
          <Rows lined label={heading}>
            {pieces.map((piece) => (
              <Piece
                key={piece.id}
                piece={piece}
                onRelease={() => void release.submit(piece)}
                onWithhold={() => setWithholding(piece)}
              />
            ))}
          </Rows>
        </section>
      ))}
      <section aria-labelledby="extract-log">
        <div className="section">
          <h2 id="extract-log">{say("extract-log")}</h2>
          <p className="muted">
            {say("extract-log-lead", { count: extract.log.length })} {say("extract-log-lists-out")}
            {extract.log_left_out > 0 && ` ${say("extract-log-left-out", { count: extract.log_left_out })}`}
          </p>
        </div>
      </section>
      {withholding && <Withhold child={child as ChildId} piece={withholding} onClose={() => setWithholding(null)} />}
      {asking && (
        <AskAgain
          act={say(asking === "paper" ? "extract-paper" : "extract-file")}
          submit={handOver}
          onClose={() => setAsking(null)}
        >
          {leaving}
        </AskAgain>
      )}
    </>
  );
}

interface PieceProps {
  piece: ExtractPiece;
  onRelease: () => void;
  onWithhold: () => void;
}

function Piece({ piece, onRelease, onWithhold }: PieceProps) {
  const { kind, word } = standing(piece);
  return (
    <Row
      status={<Status kind={kind}>{say(word)}</Status>}
      reason={piece.release === false ? piece.why : undefined}
      end={
        <span className={styles.choices}>
          {piece.release !== true && piece.to_review && (
            <Button look="link" onPress={onRelease}>
              {say("extract-release")}
            </Button>
          )}
          {piece.release !== false && (
            <Button look="link" onPress={onWithhold}>
              {say("extract-withhold")}
            </Button>
          )}
          {piece.release === false && !piece.to_review && (
            <Button look="link" onPress={onRelease}>
              {say("extract-release")}
            </Button>
          )}
        </span>
      }
    >
      {piece.facts.map(({ column, label, text, free }) => (
        <span key={column} className={styles.fact}>
          <span className="muted">{label}</span> <span className={free ? styles.free : undefined}>{text}</span>
        </span>
      ))}
      {isSealed(piece) && <span className={styles.fact}>{say("extract-sealed")}</span>}
    </Row>
  );
}
