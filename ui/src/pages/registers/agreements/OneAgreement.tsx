/** One agreement: what it means first, then whom it is about, then what stands on it. */
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { AgreementsView, AgreementView } from "../../../api/types/ops";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Status } from "../../../components/Status";
import { Table } from "../../../components/Table";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agreementLevelWords, conditionWords, limitsText, standingWords, validText } from "../registers";
import { AgreementFile } from "./AgreementFile";

export function OneAgreement({ id }: { id: string }) {
  const answer = useAnswer("list_agreements", {});
  const where = <Link href={to("registers", "agreements")}>{say("registers-agreements")}</Link>;
  const view = answer.state === "ready" ? answer.value.agreements.find(({ agreement }) => agreement.id === id) : null;
  if (answer.state === "ready" && view) return <Shown view={view} register={answer.value} />;
  return (
    <>
      <PageHead where={where} title={say("registers-agreements")} />
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && <Notice kind="problem">{sayError(answer.error)}</Notice>}
      {answer.state === "ready" && <EmptyState title={say("registers-not-found")} />}
    </>
  );
}

function Shown({ view, register }: { view: AgreementView; register: AgreementsView }) {
  const { agreement, standing, supersedes } = view;
  const today = useToday();
  const keeps = useKeeps();
  const linked = (id: string) => (
    <Link key={id} href={to("registers", "agreements", id)}>
      {register.agreements.find((one) => one.agreement.id === id)?.agreement.title}
    </Link>
  );
  const remove = useSubmit(async () => {
    await call("remove_agreement", { agreement: agreement.id });
    toast({ text: say("registers-removed"), onUndo: () => void undoAndSay() });
    go(to("registers", "agreements"));
  });
  const day = (on: string | null) => (on === null ? null : dayMonth(on, today));
  const meets = register.statutory.find(({ statutory }) => statutory.code === agreement.statutory)?.statutory.name;
  const facts = [
    { name: say("agreements-parties"), value: agreement.parties.map(({ name }) => name).join(", ") },
    { name: say("agreements-valid"), value: validText(agreement, standing, today) },
    { name: say("agreements-signed"), value: day(agreement.signed_on) },
    { name: say("agreements-review"), value: day(agreement.review_on) },
    { name: say("agreements-owner"), value: agreement.owner },
    { name: say("agreements-dnr"), value: agreement.dnr },
    { name: say("agreements-found"), value: agreement.found_at },
    { name: say("agreements-meets"), value: meets },
    { name: say("agreements-parent"), value: agreement.parent && linked(agreement.parent) },
    { name: say("agreements-supersedes"), value: supersedes.length > 0 && <Several>{supersedes.map(linked)}</Several> },
    { name: say("agreements-superseded-by"), value: agreement.superseded_by && linked(agreement.superseded_by) },
  ].filter(({ value }) => value);
  const { kind, word } = standingWords[standing];
  return (
    <>
      <PageHead
        where={<Link href={to("registers", "agreements")}>{say("registers-agreements")}</Link>}
        title={agreement.title}
        purpose={say(agreementLevelWords[agreement.level])}
        arrival={agreement.id}
      >
        {keeps && (
          <>
            <Link look="plain" icon="pencil" href={to("registers", "agreements", agreement.id, "change")}>
              {say("agreements-change")}
            </Link>
            <Menu
              label={say("registers-more")}
              choices={[{ id: "remove", name: say("registers-remove"), onChoose: () => void remove.submit() }]}
            />
          </>
        )}
      </PageHead>
      {remove.refused && <Notice kind="problem">{sayError(remove.refused)}</Notice>}
      <div className={styles.columns}>
        <div className="stack">
          <section aria-labelledby="agreement-meaning" className="sheet">
            <h2 id="agreement-meaning">{say("agreements-meaning")}</h2>
            <p className={agreement.meaning ? styles.meaning : "muted"}>
              {agreement.meaning || say("agreements-meaning-none")}
            </p>
          </section>
          <section aria-labelledby="agreement-targets">
            <h2 id="agreement-targets">{say("agreements-targets")}</h2>
            {agreement.targets.length === 0 ? (
              <p className="muted">{say("agreements-targets-none")}</p>
            ) : (
              <Table
                caption={say("agreements-targets")}
                captionHidden
                rows={agreement.targets.map((target, at) => ({ target, key: `${at}` }))}
                rowKey={({ key }) => key}
                columns={[
                  { id: "name", name: say("agreements-target-name"), cell: ({ target }) => target.name },
                  { id: "ages", name: say("agencies-ages"), cell: ({ target }) => capital(limitsText(target)) },
                  {
                    id: "condition",
                    name: say("agreements-target-condition"),
                    cell: ({ target }) => (
                      <>
                        {say(conditionWords[target.condition])}
                        {target.for_all && <span className={styles.under}>{say("agreements-target-all")}</span>}
                        {target.law && <span className={styles.under}>{target.law}</span>}
                      </>
                    ),
                  },
                ]}
              />
            )}
          </section>
        </div>
        <div className="stack">
          <p>
            <Status kind={kind}>{say(word)}</Status>
          </p>
          <dl className={styles.facts}>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <AgreementFile view={view} />
        </div>
      </div>
    </>
  );
}

const Several = ({ children }: { children: React.ReactNode[] }) => (
  <ul>
    {children.map((one, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: links in their order
      <li key={at}>{one}</li>
    ))}
  </ul>
);
