/** The signed document of an agreement: kept in the vault, or only its name and checksum, so that a copy kept elsewhere can be told from another. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { pickFile, printFile, saveFile } from "../../../api/files";
import type { AgreementView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { sizeText, sumText } from "../registers";

export function AgreementFile({ view: { agreement, file } }: { view: AgreementView }) {
  const keeps = useKeeps();
  const today = useToday();
  const [whole, setWhole] = useState(false);
  const one = { agreement: agreement.id };
  const attach = useSubmit(async (keep: boolean) => {
    const picked = await (keep ? pickFile("pdf") : pickFile("pdf", "docx", "odt", "doc"));
    if (!picked) return;
    await call("attach_agreement_file", { ...one, file: picked, keep });
    toast({ text: say(keep ? "agreements-file-kept" : "agreements-file-noted"), onUndo: () => void undoAndSay() });
  });
  const open = useSubmit(async () => printFile(await call("agreement_file", one)));
  const save = useSubmit(async () => {
    if (await saveFile(await call("agreement_file", one))) toast({ text: say("agreements-file-saved") });
  });
  const remove = useSubmit(async () => {
    await call("remove_agreement_file", one);
    toast({ text: say("registers-removed"), onUndo: () => void undoAndSay() });
  });
  const refused = attach.refused ?? open.refused ?? save.refused ?? remove.refused;
  const choices = [
    ...(file?.kept ? [{ id: "save", name: say("agreements-file-save"), onChoose: () => void save.submit() }] : []),
    ...(file && keeps
      ? [
          { id: "keep", name: say("agreements-file-change"), onChoose: () => void attach.submit(true) },
          { id: "remove", name: say("registers-remove"), onChoose: () => void remove.submit() },
        ]
      : []),
  ];
  if (!file && !keeps) return null;
  return (
    <section aria-labelledby="agreement-file" className="stack tight">
      <h2 id="agreement-file">{say("agreements-file")}</h2>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {file ? (
        <>
          <p className={styles.fileName}>
            {file.name}
            <span className={styles.under}>
              {file.kept
                ? say("agreements-file-here", { size: sizeText(file.size), day: dayMonth(file.added_on, today) })
                : say("agreements-file-elsewhere", { day: dayMonth(file.added_on, today) })}
            </span>
            {!file.kept && agreement.found_at && (
              <span className={styles.under}>{say("agreements-file-found", { place: agreement.found_at })}</span>
            )}
          </p>
          <p className="small muted">
            {say("agreements-file-sum")}{" "}
            <span className={styles.sum}>{whole ? file.sha256 : sumText(file.sha256)}</span>{" "}
            <Button look="link" aria-expanded={whole} onPress={() => setWhole(!whole)}>
              {say(whole ? "agreements-file-sum-short" : "agreements-file-sum-whole")}
            </Button>
          </p>
          <div className="actions">
            {file.kept && (
              <Button isPending={open.busy} onPress={() => void open.submit()}>
                {say("agreements-file-open")}
              </Button>
            )}
            {choices.length > 0 && <Menu label={say("registers-more")} choices={choices} />}
          </div>
        </>
      ) : (
        <>
          <p className="small muted">{say("agreements-file-none")}</p>
          <div className="actions">
            <Button isPending={attach.busy} onPress={() => void attach.submit(true)}>
              {say("agreements-file-attach")}
            </Button>
            <Button look="link" onPress={() => void attach.submit(false)}>
              {say("agreements-file-note")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
