/** The principals and their units: who there is, what rests on each, added, renamed, ended and opened again. */
import { useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { Organisation, RegisteredUnit, Unit } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { sectorWords } from "../children/codes";
import { PrincipalDialog } from "./PrincipalDialog";
import { UnitDialog } from "./UnitDialog";

export function Units() {
  const units = useAnswer("unit_register", {});
  const [changing, setChanging] = useState<RegisteredUnit | "new" | null>(null);
  const [renaming, setRenaming] = useState<Organisation | null>(null);
  const known = units.state === "ready" ? units.value : [];
  const principals = [...new Map(known.map(({ unit }) => [unit.organisation, principalOf(unit)])).values()];
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("units-title")}
        purpose={say("units-purpose")}
      >
        <Button look="primary" icon="plus" onPress={() => setChanging("new")}>
          {say("units-new")}
        </Button>
      </PageHead>
      {units.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(units.error)}
        </Notice>
      )}
      {units.state === "waiting" && <p className="muted">{say("settings-waiting")}</p>}
      {units.state === "ready" && known.length === 0 && (
        <EmptyState title={say("units-none-title")}>{say("units-none")}</EmptyState>
      )}
      <div className="stack">
        {principals.map((principal) => (
          <section key={principal.id} aria-labelledby={`units-${principal.id}`}>
            <div className="section">
              <h2 id={`units-${principal.id}`}>{principal.name}</h2>
              <span className="end">
                <Button
                  look="link"
                  aria-label={`${say("change")} ${principal.name}`}
                  onPress={() => setRenaming(principal)}
                >
                  {say("change")}
                </Button>
              </span>
            </div>
            <Rows lined label={principal.name}>
              {known
                .filter(({ unit }) => unit.organisation === principal.id)
                .map((one) => (
                  <UnitRow key={one.unit.id} one={one} onChange={() => setChanging(one)} />
                ))}
            </Rows>
          </section>
        ))}
      </div>
      {changing && (
        <UnitDialog known={known} one={changing === "new" ? null : changing} onClose={() => setChanging(null)} />
      )}
      {renaming && <PrincipalDialog one={renaming} onClose={() => setRenaming(null)} />}
    </>
  );
}

const principalOf = ({ organisation: id, organisation_name: name, organisation_kind: kind }: Unit): Organisation => ({
  id,
  name,
  kind,
});

function UnitRow({ one, onChange }: { one: RegisteredUnit; onChange: () => void }) {
  const { unit, active, people } = one;
  return (
    <Row
      reason={
        <>
          {[say(sectorWords[unit.sector]), say("units-people", { count: people }), unit.phone]
            .filter(Boolean)
            .join(", ")}
          {!active && (
            <>
              {" "}
              <Status kind="not_included">{say("units-ended")}</Status>
            </>
          )}
        </>
      }
      end={
        <Button look="link" aria-label={`${say("change")} ${unit.name}`} onPress={onChange}>
          {say("change")}
        </Button>
      }
    >
      <strong>{unit.name}</strong>
    </Row>
  );
}
