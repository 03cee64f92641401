/** Where something is offered and where nothing is: need by need, age by age. A gap is shown as it is, and can be noted. */
import { useState } from "react";
import type { Catalogue, OfferCell, RouteNeed } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Status } from "../../../components/Status";
import { Table } from "../../../components/Table";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "../RegistersPage.module.css";
import { agesText, cellStatus } from "../registers";
import { GapDialog } from "./GapDialog";

const bandText = ({ band }: OfferCell) => agesText(band.from, band.to);

export function GapTable({ catalogue, keeps }: { catalogue: Catalogue; keeps: boolean }) {
  const [open, setOpen] = useState<{ need: RouteNeed; cell: OfferCell } | null>(null);
  const today = useToday();
  const bands = catalogue.rows[0]?.cells ?? [];
  const noted = catalogue.rows.flatMap((row) =>
    row.cells.filter(({ gap }) => gap !== null).map((cell) => ({ need: row.need, cell })),
  );
  return (
    <section aria-labelledby="offers-gaps">
      <div className="section">
        <h2 id="offers-gaps">{say("offers-gaps")}</h2>
      </div>
      <p className="lead">{say(keeps ? "offers-gaps-lead-keeps" : "offers-gaps-lead")}</p>
      <Table
        dense
        caption={say("offers-gaps")}
        captionHidden
        rows={catalogue.rows}
        rowKey={({ need }) => need.code}
        columns={[
          { id: "need", name: say("offers-need"), cell: ({ need }) => need.name },
          ...bands.map((band, at) => ({
            id: String(band.band.from),
            name: bandText(band),
            cell: ({ need, cells }: Catalogue["rows"][number]) => {
              const cell = cells[at];
              if (!cell) return null;
              const { kind, text } = cellStatus(cell);
              if (!keeps || kind !== "not_asked") return <Status kind={kind}>{text}</Status>;
              return (
                <Button
                  look="link"
                  aria-label={say("offers-note-gap-of", { text, need: need.name, ages: bandText(cell) })}
                  onPress={() => setOpen({ need, cell })}
                >
                  <Status kind={kind} shapeOnly>
                    {""}
                  </Status>
                  <span className={styles.beside}>{text}</span>
                </Button>
              );
            },
          })),
        ]}
      />
      {noted.length > 0 && (
        <div className={styles.noted}>
          <h3>{say("offers-gap-list")}</h3>
          <ul className={styles.lines}>
            {noted.map(({ need, cell }) => (
              <li key={`${need.code} ${cell.band.from}`} className={styles.line}>
                <p>
                  <strong>{need.name}</strong>, {bandText(cell)}
                  {cell.gap?.note ? `: ${cell.gap.note}` : ""}
                </p>
                <p className="small muted">
                  {cell.gap && say("offers-gap-on", { day: dayMonth(cell.gap.noted_on, today) })}{" "}
                  {keeps && (
                    <Button
                      look="link"
                      aria-label={say("offers-change-gap-of", { need: need.name, ages: bandText(cell) })}
                      onPress={() => setOpen({ need, cell })}
                    >
                      {say("offers-change")}
                    </Button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open && <GapDialog need={open.need} cell={open.cell} ages={bandText(open.cell)} onClose={() => setOpen(null)} />}
    </section>
  );
}
