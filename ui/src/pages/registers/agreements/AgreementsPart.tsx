/** What the principals have promised each other: first what the law asks for, then every agreement, what hangs under one right after it. */
import { useState } from "react";
import { useAnswer } from "../../../api/answers";
import type { AgreementsView, StatutoryView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { Row, Rows } from "../../../components/Rows";
import { Status, type StatusKind } from "../../../components/Status";
import { useShortcuts } from "../../../shell/keys";
import { go, to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { RegisterHead, useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agreementLevelWords, depthOf, lawText, standingWords, validText } from "../registers";
import { useRegisterPaper } from "../useRegisterPaper";
import { StatutoryDialog } from "./StatutoryDialog";

export function AgreementsPart() {
  const answer = useAnswer("list_agreements", {});
  const keeps = useKeeps();
  const paper = useRegisterPaper("agreements");
  const [listing, setListing] = useState(false);
  useShortcuts([
    {
      keys: ["ctrl+n"],
      shown: "Ctrl N",
      word: "agreements-new",
      act: () => keeps && go(to("registers", "agreements", "new")),
    },
  ]);
  const view = answer.state === "ready" ? answer.value : null;
  return (
    <>
      <RegisterHead part="agreements" answer={answer}>
        {keeps && (
          <Link href={to("registers", "agreements", "new")} look="primary" icon="plus" keys="Ctrl N">
            {say("agreements-new")}
          </Link>
        )}
        {view && paper.buttons}
      </RegisterHead>
      {paper.problem}
      {view && (
        <div className={styles.page}>
          {view.agreements.length === 0 && (
            <EmptyState title={say("agreements-none-title")}>{say("agreements-none-lead")}</EmptyState>
          )}
          <Statutory view={view} onChange={keeps ? () => setListing(true) : null} />
          {view.agreements.length > 0 && <Agreements view={view} />}
        </div>
      )}
      {listing && view && <StatutoryDialog view={view} onClose={() => setListing(false)} />}
    </>
  );
}

function metStatus({ met_by, under_way }: StatutoryView): { kind: StatusKind; word: keyof WordArgs } {
  if (met_by) return { kind: "yes", word: "agreements-statutory-met" };
  return under_way
    ? { kind: "partial", word: "agreements-statutory-under-way" }
    : { kind: "no", word: "agreements-statutory-missing" };
}

function Statutory({ view, onChange }: { view: AgreementsView; onChange: (() => void) | null }) {
  const missing = view.statutory.filter(({ met_by }) => met_by === null).length;
  const today = useToday();
  const titleOf = (id: string | null) => view.agreements.find(({ agreement }) => agreement.id === id)?.agreement.title;
  return (
    <section aria-labelledby="agreements-statutory" className="stack tight">
      <div className="section">
        <h2 id="agreements-statutory">{say("agreements-statutory")}</h2>
        {onChange && (
          <span className="end">
            <Button look="link" onPress={onChange}>
              {say("agreements-statutory-change")}
            </Button>
          </span>
        )}
      </div>
      {missing > 0 && <Notice kind="warn">{say("agreements-statutory-alert", { count: missing })}</Notice>}
      <Rows lined label={say("agreements-statutory")}>
        {view.statutory.map((one) => {
          const { kind, word } = metStatus(one);
          const found = one.met_by ?? one.under_way;
          return (
            <Row
              key={one.statutory.code}
              status={<Status kind={kind}>{say(word as "agreements-statutory-met")}</Status>}
              reason={lawText(one.statutory, today)}
              end={found && <Link href={to("registers", "agreements", found)}>{titleOf(found)}</Link>}
            >
              {one.statutory.name}
            </Row>
          );
        })}
      </Rows>
      <p className="small muted">{say("agreements-source", { source: view.statutory_source })}</p>
    </section>
  );
}

function Agreements({ view }: { view: AgreementsView }) {
  const today = useToday();
  const all = view.agreements.map(({ agreement }) => agreement);
  const indents = ["", styles.deep1, styles.deep2, styles.deep2];
  return (
    <section aria-labelledby="agreements-list">
      <div className="section">
        <h2 id="agreements-list">{say("agreements-list")}</h2>
      </div>
      <Rows lined label={say("agreements-list")}>
        {view.agreements.map(({ agreement, standing }) => {
          const { kind, word } = standingWords[standing];
          const parties = agreement.parties.map(({ name }) => name).join(", ");
          return (
            <Row
              key={agreement.id}
              status={<Status kind={kind}>{say(word)}</Status>}
              reason={
                <span className={indents[depthOf(agreement, all)]}>
                  {[say(agreementLevelWords[agreement.level]), parties, validText(agreement, standing, today)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              }
            >
              <span className={indents[depthOf(agreement, all)]}>
                <Link href={to("registers", "agreements", agreement.id)}>{agreement.title}</Link>
              </span>
            </Row>
          );
        })}
      </Rows>
    </section>
  );
}
