/** How long each kind of record is kept: whose it is, by which rule and source, and who sees to it that it ends. */
import { useState } from "react";
import type { GallringMaterial, Role } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Table } from "../../components/Table";
import { dayYear } from "../../words/dates";
import { say } from "../../words/words";
import { ends, materials, owners, proposes } from "./gallring";
import { MaterialDialog } from "./MaterialDialog";
import styles from "./Materials.module.css";

function Rule({ holds }: GallringMaterial) {
  if (!holds) return <span className="muted">{say("gallring-materials-no-rule")}</span>;
  const { years, source, valid_from } = holds;
  return (
    <>
      {years === null ? say("gallring-materials-kept") : say("gallring-materials-years", { count: years })}
      <p className="small muted">{say("gallring-materials-source", { source, day: dayYear(valid_from) })}</p>
    </>
  );
}

export function Materials({ rows, role }: { rows: readonly GallringMaterial[]; role: Role }) {
  const [changing, setChanging] = useState<GallringMaterial | null>(null);
  const act = {
    id: "act",
    name: <span className="sr">{say("gallring-materials-act")}</span>,
    cell: (row: GallringMaterial) => (
      <Button
        look="link"
        aria-label={say("gallring-materials-change", { material: say(materials[row.material].name) })}
        onPress={() => setChanging(row)}
      >
        {say("gallring-materials-act")}
      </Button>
    ),
  };
  return (
    <section aria-labelledby="gallring-materials">
      <div className="section">
        <h2 id="gallring-materials">{say("gallring-materials")}</h2>
        <p className="muted">{say("gallring-materials-lead")}</p>
      </div>
      <Table
        captionHidden
        caption={say("gallring-materials")}
        rows={rows}
        rowKey={({ material }) => material}
        columns={[
          {
            id: "what",
            name: say("gallring-materials-what"),
            cell: ({ material }) => (
              <div className={styles.what}>
                {say(materials[material].name)}
                <p className="small muted">{say(materials[material].how)}</p>
              </div>
            ),
          },
          {
            id: "owner",
            name: say("gallring-materials-owner"),
            cell: ({ board, owner }) => board || say(owners[owner]),
          },
          { id: "rule", name: say("gallring-materials-rule"), cell: (row) => <Rule {...row} /> },
          {
            id: "end",
            name: say("gallring-materials-end"),
            cell: ({ end, holds, due }) => (
              <div className={styles.end}>
                {say(ends[end])}
                {end === "on_list" && holds && (
                  <p className="small muted">{say("gallring-materials-due", { count: due })}</p>
                )}
              </div>
            ),
          },
          ...(proposes(role) ? [act] : []),
        ]}
      />
      {changing && <MaterialDialog row={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}
