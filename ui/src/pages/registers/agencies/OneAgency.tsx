/** One agency's mandate: what they do beside what they do not do, how one gets there, which needs lead here. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { AgencyView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Status } from "../../../components/Status";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { sectorWords } from "../../children/codes";
import { useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agesText, checkedText } from "../registers";
import { AgencyDialog } from "./AgencyDialog";

export function OneAgency({ id }: { id: string }) {
  const answer = useAnswer("list_agencies", {});
  const where = <Link href={to("registers", "agencies")}>{say("registers-agencies")}</Link>;
  if (answer.state !== "ready")
    return (
      <>
        <PageHead where={where} title={say("registers-agencies")} />
        {answer.state === "failed" && <Notice kind="problem">{sayError(answer.error)}</Notice>}
      </>
    );
  const view = answer.value.agencies.find(({ agency }) => agency.id === id);
  if (!view)
    return (
      <>
        <PageHead where={where} title={say("registers-agencies")} />
        <EmptyState title={say("registers-not-found")} />
      </>
    );
  return <Mandate view={view} />;
}

function Mandate({ view }: { view: AgencyView }) {
  const { agency } = view;
  const today = useToday();
  const keeps = useKeeps();
  const [changing, setChanging] = useState(false);
  const check = useSubmit(async () => {
    await call("check_agency", { agency: agency.id });
    toast({ text: say("agencies-check-done"), onUndo: () => void undoAndSay() });
  });
  const remove = useSubmit(async () => {
    await call("remove_agency", { agency: agency.id });
    toast({ text: say("agencies-removed"), onUndo: () => void undoAndSay() });
    go(to("registers", "agencies"));
  });
  const refused = check.refused ?? remove.refused;
  const facts = [
    { name: say("agencies-phone"), value: agency.phone || say("register-no-phone") },
    { name: say("agencies-hours"), value: agency.hours },
    { name: say("agencies-route"), value: agency.route },
    { name: say("agencies-ages"), value: capital(agesText(agency.ages_from, agency.ages_to)) },
    { name: say("agencies-waiting"), value: agency.waiting },
    { name: say("agencies-contact"), value: agency.contact },
  ].filter(({ value }) => value);
  return (
    <>
      <PageHead
        where={<Link href={to("registers", "agencies")}>{say("registers-agencies")}</Link>}
        title={agency.name}
        purpose={[agency.organisation, say(sectorWords[agency.sector])].filter(Boolean).join(" · ")}
        arrival={agency.id}
      >
        {keeps && (
          <>
            <Button look={view.to_check ? "primary" : "plain"} icon="check" onPress={() => void check.submit()}>
              {say("agencies-check-now")}
            </Button>
            <Menu
              label={say("registers-more")}
              choices={[
                { id: "change", name: say("agencies-change"), onChoose: () => setChanging(true) },
                { id: "remove", name: say("registers-remove"), onChoose: () => void remove.submit() },
              ]}
            />
          </>
        )}
      </PageHead>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.columns}>
        <div className="stack">
          <div className={`${styles.does} sheet`}>
            <section aria-labelledby="agency-does">
              <h2 id="agency-does">{say("agencies-does")}</h2>
              <p className={agency.does ? undefined : "muted"}>{agency.does || say("agencies-does-none")}</p>
            </section>
            <section aria-labelledby="agency-does-not">
              <h2 id="agency-does-not">{say("agencies-does-not")}</h2>
              <p className={agency.does_not ? undefined : "muted"}>{agency.does_not || say("agencies-does-none")}</p>
            </section>
          </div>
          <LeadsHere view={view} />
        </div>
        <div className="stack">
          <dl className={styles.facts}>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="small">
            <Status kind={view.to_check ? "not_asked" : "yes"}>
              {view.to_check
                ? `${say("register-to-check")}. ${checkedText(agency, today)}.`
                : checkedText(agency, today)}
            </Status>
          </p>
        </div>
      </div>
      {changing && <AgencyDialog agency={agency} onClose={() => setChanging(false)} />}
    </>
  );
}

function LeadsHere({ view: { agency } }: { view: AgencyView }) {
  const routes = useAnswer("contact_routes", {});
  const catalogue = useAnswer("catalogue", {});
  const needs =
    routes.state === "ready"
      ? routes.value.filter((one) => one.routes.some(({ to: { agency: other } }) => other.id === agency.id))
      : [];
  const offers =
    catalogue.state === "ready" ? catalogue.value.offers.filter(({ offer }) => offer.agency === agency.id) : [];
  return (
    <>
      <section aria-labelledby="agency-needs">
        <h2 id="agency-needs">{say("agencies-needs")}</h2>
        {needs.length === 0 ? (
          <p className="muted">{say("agencies-needs-none")}</p>
        ) : (
          <ul>
            {needs.map(({ need }) => (
              <li key={need.code}>
                <Link href={to("registers", "routes", need.code)}>{need.name}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      {offers.length > 0 && (
        <section aria-labelledby="agency-offers">
          <h2 id="agency-offers">{say("agencies-offers")}</h2>
          <ul>
            {offers.map(({ offer }) => (
              <li key={offer.id}>
                {offer.name} <span className="muted">{agesText(offer.ages_from, offer.ages_to)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
