/** The map drawn. One picture to a screen reader: the list says the same. */
import type { Contact, Sector } from "../../../api/types/ops";
import { shorter } from "../../../words/shorter";
import { say, sayCode } from "../../../words/words";
import styles from "./Network.module.css";
import { HEIGHT, label, layout, RINGS, WIDTH } from "./network";

/** Four colours in turn; the sector's name stands on the arc as well. */
const colours = ["one", "two", "three", "four"] as const;

export function NetworkMap({ name, contacts }: { name: string; contacts: readonly Contact[] }) {
  const { places, arcs } = layout(contacts);
  const colour = new Map<Sector, (typeof colours)[number]>(
    arcs.map(({ sector }, index) => [sector, colours[index % colours.length] ?? "one"]),
  );
  const middle = { x: WIDTH / 2, y: HEIGHT / 2 };
  return (
    <div className={styles.map}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say("network-picture", { name })}>
        {Object.values(RINGS).map((radius) => (
          <circle key={radius} cx={middle.x} cy={middle.y} r={radius} className={styles.ring} />
        ))}
        {(["family", "near"] as const).map((ring) => (
          <text key={ring} x={middle.x} y={middle.y - RINGS[ring] + 4} textAnchor="middle" className={styles.ringName}>
            {say(ring === "family" ? "network-family" : "network-near").toLocaleLowerCase("sv")}
          </text>
        ))}
        {places.map(({ contact, x, y }) => (
          <line
            key={`${contact.ring} ${contact.unit_name} ${contact.name}`}
            x1={middle.x}
            y1={middle.y}
            x2={x}
            y2={y}
            className={styles.tie}
          />
        ))}
        {arcs.map(({ sector, path }) => (
          <path key={sector} d={path} className={`${styles.arc} ${styles[colour.get(sector) ?? "one"]}`} />
        ))}
        {places.map(({ contact, x, y, anchor, nameX, nameY }) => (
          <g
            key={`${contact.ring} ${contact.unit_name} ${contact.name}`}
            className={contact.sector ? styles[colour.get(contact.sector) ?? "one"] : styles.near}
          >
            {contact.holder && <circle cx={x} cy={y} r="11" className={styles.baton} />}
            <circle cx={x} cy={y} r="5.5" className={contact.sector ? styles.person : styles.own} />
            {contact.arranged_by_family && <circle cx={x} cy={y} r="2" className={styles.hole} />}
            <text x={nameX} y={nameY} textAnchor={anchor} className={contact.holder ? styles.strong : undefined}>
              {shorter(label(contact), 24)}
            </text>
          </g>
        ))}
        <circle cx={middle.x} cy={middle.y} r="27" className={styles.child} />
        <text x={middle.x} y={middle.y + 5} textAnchor="middle" className={styles.childName}>
          {shorter(name, 8)}
        </text>
      </svg>
      <ul className={styles.legend}>
        {arcs.map(({ sector }) => (
          <li key={sector}>
            <svg
              viewBox="0 0 22 10"
              aria-hidden="true"
              focusable="false"
              className={styles[colour.get(sector) ?? "one"]}
            >
              <path d="M1 5h20" className={styles.arc} />
            </svg>
            {sayCode("network-sector", sector, {}, "network-sector-other")}
          </li>
        ))}
        {places.some(({ contact }) => contact.holder) && <li>{say("network-legend-baton")}</li>}
        {places.some(({ contact }) => contact.arranged_by_family) && <li>{say("network-legend-family")}</li>}
      </ul>
    </div>
  );
}
