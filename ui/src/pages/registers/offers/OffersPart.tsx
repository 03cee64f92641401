/** What is offered, and where nothing is: the picture of gaps first, then every intervention. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Catalogue, OfferView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { EmptyState } from "../../../components/EmptyState";
import { Link } from "../../../components/Link";
import { Menu } from "../../../components/Menu";
import { Table } from "../../../components/Table";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { to } from "../../../shell/route";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { RegisterHead, useKeeps } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agesText, documentedWords, levelWords, wayWords } from "../registers";
import { useRegisterPaper } from "../useRegisterPaper";
import { GapTable } from "./GapTable";
import { OfferDialog } from "./OfferDialog";
import { UsualDialog } from "./UsualDialog";

export function OffersPart() {
  const answer = useAnswer("catalogue", {});
  const keeps = useKeeps();
  const paper = useRegisterPaper("offers");
  const [open, setOpen] = useState<OfferView | "new" | "usual" | null>(null);
  useShortcuts([{ keys: ["ctrl+n"], shown: "Ctrl N", word: "offers-new", act: () => setOpen(keeps ? "new" : null) }]);
  const catalogue = answer.state === "ready" ? answer.value : null;
  const empty =
    catalogue !== null &&
    catalogue.offers.length === 0 &&
    catalogue.rows.every(({ cells }) => cells.every(({ gap }) => gap === null));
  return (
    <>
      <RegisterHead part="offers" answer={answer}>
        {keeps && (
          <Button look="primary" icon="plus" keys="Ctrl N" onPress={() => setOpen("new")}>
            {say("offers-new")}
          </Button>
        )}
        {catalogue && !empty && paper.buttons}
      </RegisterHead>
      {paper.problem}
      {empty && <EmptyState title={say("offers-none-title")}>{say("offers-none-lead")}</EmptyState>}
      {catalogue && !empty && (
        <div className={styles.page}>
          <GapTable catalogue={catalogue} keeps={keeps} />
          <Offers catalogue={catalogue} keeps={keeps} onChange={setOpen} />
        </div>
      )}
      {catalogue && keeps && (
        <p className="small muted">
          {say("offers-documented-usual", { way: say(documentedWords[catalogue.documented]).toLocaleLowerCase("sv") })}{" "}
          <Button look="link" aria-label={say("offers-usual-change-of")} onPress={() => setOpen("usual")}>
            {say("offers-usual-change")}
          </Button>
        </p>
      )}
      {open === "usual" && catalogue && <UsualDialog documented={catalogue.documented} onClose={() => setOpen(null)} />}
      {open && open !== "usual" && catalogue && (
        <OfferDialog view={open === "new" ? null : open} catalogue={catalogue} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface OffersProps {
  catalogue: Catalogue;
  keeps: boolean;
  onChange: (view: OfferView) => void;
}

const ALL = "all";

function Offers({ catalogue, keeps, onChange }: OffersProps) {
  const [need, setNeed] = useState(ALL);
  const used = catalogue.rows.filter((row) => row.cells.some(({ offers }) => offers.length > 0));
  const shown = catalogue.offers.filter(({ offer }) => need === ALL || offer.need === need);
  const needName = (code: string) => catalogue.rows.find((row) => row.need.code === code)?.need.name ?? "";
  return (
    <section aria-labelledby="offers-list">
      <div className={styles.tools}>
        <h2 id="offers-list">{say("offers-list")}</h2>
        {used.length > 1 && (
          <div className={styles.find}>
            <Select
              label={say("offers-need")}
              items={[
                { id: ALL, name: say("offers-show-all") },
                ...used.map((row) => ({ id: row.need.code, name: row.need.name })),
              ]}
              value={need}
              onChange={(id) => setNeed(id ?? ALL)}
            />
          </div>
        )}
      </div>
      <Table
        caption={say("offers-list")}
        captionHidden
        rows={shown}
        rowKey={({ offer }) => offer.id}
        columns={[
          {
            id: "name",
            name: say("offers-name"),
            cell: ({ offer }) => (
              <>
                {offer.name}
                <span className={styles.under}>{offer.about}</span>
              </>
            ),
          },
          {
            id: "for",
            name: say("offers-need"),
            cell: ({ offer }) => (
              <>
                {needName(offer.need)}
                <span className={styles.under}>
                  {[say(levelWords[offer.level]), offer.target || agesText(offer.ages_from, offer.ages_to)].join(" · ")}
                </span>
              </>
            ),
          },
          {
            id: "who",
            name: say("offers-agency"),
            cell: ({ offer, agency_name, phone }) => (
              <>
                <Link href={to("registers", "agencies", offer.agency)}>{agency_name}</Link>
                <span className={styles.under}>{phone}</span>
              </>
            ),
          },
          {
            id: "where",
            name: say("offers-way-and-waiting"),
            cell: ({ offer }) => (
              <>
                <span className="nowrap">{say(wayWords[offer.way])}</span>
                {offer.distance_km !== null && (
                  <span className={styles.under}>{say("offers-km", { km: String(offer.distance_km) })}</span>
                )}
                {offer.waiting && <span className={styles.under}>{offer.waiting}</span>}
              </>
            ),
          },
          {
            id: "documented",
            name: say("offers-documented"),
            cell: ({ offer }) => <span className="small">{say(documentedWords[offer.documented])}</span>,
          },
          ...(keeps
            ? [
                {
                  id: "more",
                  name: "",
                  cell: (view: OfferView) => <More view={view} onChange={() => onChange(view)} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function More({ view: { offer }, onChange }: { view: OfferView; onChange: () => void }) {
  const remove = useSubmit(async () => {
    await call("remove_intervention", { intervention: offer.id });
    toast({ text: say("registers-removed"), onUndo: () => void undoAndSay() });
  });
  if (remove.refused) return <span className="small">{sayError(remove.refused)}</span>;
  return (
    <Menu
      dense
      label={<span className="sr">{say("registers-more-about", { name: offer.name })}</span>}
      choices={[
        { id: "change", name: say("offers-change"), onChoose: onChange },
        { id: "remove", name: say("registers-remove"), onChoose: () => void remove.submit() },
      ]}
    />
  );
}
