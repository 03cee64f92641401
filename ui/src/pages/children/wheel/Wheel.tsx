/** The wheel drawn: five rings, a line for each kind of person with its own point shape. What it shows stands in the table beside it, so it is one picture to a screen reader. */
import type { Rater, WheelArea, Wheel as WheelOf } from "../../../api/types/ops";
import { shorter } from "../../../words/shorter";
import { say } from "../../../words/words";
import styles from "./Wheel.module.css";
import { asLine, levels, MARGIN, namePlace, ofLevel, point, points, RADIUS, SIDE } from "./wheel";

export type Drawn = Pick<WheelOf, "rater" | "levels">;

function Dot({ rater, x, y }: { rater: Rater; x: number; y: number }) {
  if (rater === "child") return <circle cx={x} cy={y} r="6" />;
  if (rater === "guardian") return <rect x={x - 5.2} y={y - 5.2} width="10.4" height="10.4" rx="1" />;
  return <path d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />;
}

export function Wheel({ areas, wheels }: { areas: readonly WheelArea[]; wheels: readonly Drawn[] }) {
  const middle = SIDE / 2;
  return (
    <svg
      className={styles.wheel}
      viewBox={`${-MARGIN} 30 ${SIDE + 2 * MARGIN} ${SIDE - 60}`}
      role="img"
      aria-label={say("wheel-picture")}
    >
      <circle cx={middle} cy={middle} r={RADIUS} className={styles.strength} />
      <circle cx={middle} cy={middle} r={ofLevel(3.5)} className={styles.works} />
      <circle cx={middle} cy={middle} r={ofLevel(2.5)} className={styles.need} />
      {levels.map((level) => (
        <circle key={level} cx={middle} cy={middle} r={ofLevel(level)} className={styles.ring} />
      ))}
      {areas.map(({ code, name }, at) => {
        const end = point(at, areas.length, RADIUS);
        const place = namePlace(at, areas.length);
        return (
          <g key={code}>
            <line x1={middle} y1={middle} x2={end.x} y2={end.y} className={styles.spoke} />
            <text x={place.x} y={place.y} textAnchor={place.anchor}>
              {shorter(name, 20)}
            </text>
          </g>
        );
      })}
      {[...wheels].reverse().map((wheel) => {
        const drawn = points(wheel, areas);
        return (
          <g key={wheel.rater} className={styles[wheel.rater]}>
            {drawn.length > 2 && <polygon points={asLine(drawn)} className={styles.area} />}
            {drawn.map(({ code, x, y }) => (
              <Dot key={code} rater={wheel.rater} x={x} y={y} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** Which line is whose: shape, colour and word. */
export function Legend({ wheels }: { wheels: readonly { rater: Rater; words: string }[] }) {
  return (
    <ul className={styles.legend}>
      {wheels.map(({ rater, words }) => (
        <li key={rater}>
          <svg viewBox="0 0 16 16" className={styles[rater]} aria-hidden="true" focusable="false">
            <Dot rater={rater} x={8} y={8} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
