/** From a need to a telephone number: find the need in plain words, see whom to ring first. Works without a network, and on the wall as a paper. */
import { useState } from "react";
import { useAnswer } from "../../../api/answers";
import type { ContactRoute, NeedRoutes } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Status } from "../../../components/Status";
import { TextField } from "../../../components/TextField";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { capital, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { RegisterHead, useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agesText, foundNeeds, ownerOf } from "../registers";
import { useRegisterPaper } from "../useRegisterPaper";
import { NeedsDialog } from "./NeedsDialog";
import { RoutesDialog } from "./RoutesDialog";

/** `wanted`: the need somebody chose in the search layer. */
export function RoutesPart({ wanted }: { wanted: string }) {
  const answer = useAnswer("contact_routes", {});
  const keeps = useKeeps();
  const needs = answer.state === "ready" ? answer.value : [];
  const chosen = needs.find(({ need }) => need.code === wanted)?.need.name ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState<NeedRoutes | "needs" | null>(null);
  const paper = useRegisterPaper("routes", "primary");
  const query = typed ?? chosen;
  const found = foundNeeds(needs, query);
  const empty = needs.every(({ routes }) => routes.length === 0);
  return (
    <>
      <RegisterHead part="routes" answer={answer}>
        {!empty && paper.buttons}
      </RegisterHead>
      {paper.problem}
      {answer.state === "ready" && empty && (
        <EmptyState
          title={say("routes-none-title")}
          action={
            keeps && (
              <Link href={to("registers", "agencies")} look="primary">
                {say("routes-none-action")}
              </Link>
            )
          }
        >
          {say("routes-none-lead")}
        </EmptyState>
      )}
      {answer.state === "ready" && (!empty || keeps) && (
        <div className={styles.page}>
          <div className={styles.tools}>
            <div className={styles.find}>
              <TextField label={say("routes-find")} hint={say("routes-find-hint")} value={query} onChange={setTyped} />
            </div>
            {keeps && (
              <Button look="quiet" icon="pencil" onPress={() => setOpen("needs")}>
                {say("routes-needs")}
              </Button>
            )}
          </div>
          {found.length === 0 && <p className="muted">{say("routes-none-found")}</p>}
          <div className={styles.needs}>
            {found.map((one) => (
              <OneNeed key={one.need.code} one={one} onChange={keeps ? () => setOpen(one) : null} />
            ))}
          </div>
        </div>
      )}
      {open === "needs" && <NeedsDialog needs={needs.map(({ need }) => need)} onClose={() => setOpen(null)} />}
      {open && open !== "needs" && <RoutesDialog one={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function OneNeed({ one: { need, routes }, onChange }: { one: NeedRoutes; onChange: (() => void) | null }) {
  return (
    <section aria-labelledby={`need-${need.code}`}>
      <div className="section">
        <h2 id={`need-${need.code}`}>{need.name}</h2>
        {onChange && (
          <span className="end">
            <Button look="link" aria-label={say("routes-change-of", { need: need.name })} onPress={onChange}>
              {say("routes-change")}
            </Button>
          </span>
        )}
      </div>
      {routes.length === 0 ? (
        <p className="muted">{say("routes-nobody")}</p>
      ) : (
        <ol aria-label={need.name}>
          {routes.map((route) => (
            <Way key={route.to.agency.id} route={route} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Way({ route: { to: view, note } }: { route: ContactRoute }) {
  const today = useToday();
  const { agency } = view;
  const owner = ownerOf(view);
  const ages = agency.ages_from || agency.ages_to !== null ? agesText(agency.ages_from, agency.ages_to) : "";
  return (
    <li className={styles.route}>
      <div>
        <p>
          <Link href={to("registers", "agencies", agency.id)}>{agency.name}</Link>
        </p>
        {owner && <p className="small muted">{owner}</p>}
        {note && <p className="small">{capital(note)}</p>}
      </div>
      <div className="small">
        {[ages, agency.route, agency.hours].filter(Boolean).map((line) => (
          <p key={line}>{capital(line)}</p>
        ))}
      </div>
      <div className={styles.end}>
        {agency.phone ? (
          <p className={styles.phone}>{agency.phone}</p>
        ) : (
          <p className="muted">{say("register-no-phone")}</p>
        )}
        {view.to_check ? (
          <span className="small">
            <Status kind="not_asked">{say("register-to-check")}</Status>
          </span>
        ) : (
          <p className="small muted">
            {agency.checked_on && say("register-checked", { day: dayMonth(agency.checked_on, today) })}
          </p>
        )}
      </div>
    </li>
  );
}
