/** Everybody one can turn to, with what they do in a line, and who it is time to ask again. */
import { useState } from "react";
import { useAnswer } from "../../../api/answers";
import type { AgencyView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { Table } from "../../../components/Table";
import { useShortcuts } from "../../../shell/keys";
import { go, to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { capital, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { RegisterHead, useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agesText, ownerOf } from "../registers";
import { useRegisterPaper } from "../useRegisterPaper";
import { AgencyDialog } from "./AgencyDialog";
import { MonthsDialog } from "./MonthsDialog";

export function AgenciesPart() {
  const answer = useAnswer("list_agencies", {});
  const keeps = useKeeps();
  const [open, setOpen] = useState<"new" | "months" | null>(null);
  const paper = useRegisterPaper("agencies");
  useShortcuts([{ keys: ["ctrl+n"], shown: "Ctrl N", word: "agencies-new", act: () => setOpen(keeps ? "new" : null) }]);
  const agencies = answer.state === "ready" ? answer.value.agencies : [];
  const old = agencies.filter(({ to_check }) => to_check).length;
  return (
    <>
      <RegisterHead part="agencies" answer={answer}>
        {keeps && (
          <Button look="primary" icon="plus" keys="Ctrl N" onPress={() => setOpen("new")}>
            {say("agencies-new")}
          </Button>
        )}
        {agencies.length > 0 && paper.buttons}
      </RegisterHead>
      {paper.problem}
      {answer.state === "ready" && agencies.length === 0 && (
        <EmptyState title={say("agencies-none-title")}>{say("agencies-none-lead")}</EmptyState>
      )}
      {answer.state === "ready" && agencies.length > 0 && (
        <div className={styles.page}>
          <Notice
            kind={old > 0 ? "warn" : "done"}
            action={
              keeps && (
                <Button look="link" onPress={() => setOpen("months")}>
                  {say("agencies-months-change")}
                </Button>
              )
            }
          >
            {old > 0
              ? say("agencies-to-check", { count: old })
              : say("agencies-checked-all", { months: answer.value.check_months })}
          </Notice>
          <List agencies={agencies} />
        </div>
      )}
      {open === "new" && (
        <AgencyDialog
          agency={null}
          onSaved={({ id }) => go(to("registers", "agencies", id))}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "months" && answer.state === "ready" && (
        <MonthsDialog months={answer.value.check_months} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function List({ agencies }: { agencies: readonly AgencyView[] }) {
  const today = useToday();
  return (
    <Table
      caption={say("registers-agencies")}
      captionHidden
      rows={agencies}
      rowKey={({ agency }) => agency.id}
      columns={[
        {
          id: "who",
          name: say("agencies-who"),
          cell: (view) => (
            <>
              <Link href={to("registers", "agencies", view.agency.id)}>{view.agency.name}</Link>
              {ownerOf(view) && <span className={styles.under}>{view.agency.organisation}</span>}
            </>
          ),
        },
        {
          id: "does",
          name: say("agencies-does"),
          cell: ({ agency }) => <span className={styles.short}>{agency.does || "–"}</span>,
        },
        {
          id: "ages",
          name: say("agencies-ages"),
          cell: ({ agency }) => <span className="nowrap">{capital(agesText(agency.ages_from, agency.ages_to))}</span>,
        },
        {
          id: "phone",
          name: say("agencies-phone"),
          cell: ({ agency }) => <span className="nowrap">{agency.phone || say("register-no-phone")}</span>,
        },
        { id: "waiting", name: say("agencies-waiting"), cell: ({ agency }) => agency.waiting || "–" },
        {
          id: "checked",
          name: say("agencies-checked"),
          cell: ({ agency, to_check }) => (
            <span className="nowrap">
              <Status kind={to_check ? "not_asked" : "yes"}>
                {agency.checked_on ? dayMonth(agency.checked_on, today) : say("register-unchecked")}
              </Status>
            </span>
          ),
        },
      ]}
    />
  );
}
