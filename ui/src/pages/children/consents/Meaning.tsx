/** "Det betyder": what the answers come to today, in plain words. */
import type { ReactNode } from "react";
import type { ConsentView, PurposeState } from "../../../api/types/ops";
import { Status, type StatusKind } from "../../../components/Status";
import { say, Words } from "../../../words/words";
import { consentsFor, type GiverLine, isProtected, unasked } from "./consents";
import styles from "./Meaning.module.css";
import { listed } from "./words";

interface Line {
  id: string;
  kind: StatusKind;
  words: ReactNode;
}

export interface MeaningProps {
  view: ConsentView;
  givers: readonly GiverLine[];
  name: string;
}

export function Meaning({ view, givers, name }: MeaningProps) {
  const lines = view.purposes.flatMap((purpose) => meaningOf(view, purpose, givers, name));
  return (
    <section aria-labelledby="consents-means">
      <h2 id="consents-means">{say("consents-means")}</h2>
      <ul className={styles.lines}>
        {isProtected(view.child) && (
          <li>
            <Status kind="not_included" shapeOnly>
              {null}
            </Status>
            <p>
              <Words id="consents-means-protected" args={{ name }} />
            </p>
          </li>
        )}
        {lines.map(({ id, kind, words }) => (
          <li key={id}>
            <Status kind={kind} shapeOnly>
              {null}
            </Status>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function meaningOf(view: ConsentView, state: PurposeState, givers: readonly GiverLine[], name: string): Line[] {
  const names = (shown: "in_full" | "number_only" | "skipped") =>
    state.units.filter((unit) => unit.shown === shown).map(({ unit }) => unit.name);
  const [full, number, none] = [names("in_full"), names("number_only"), names("skipped")];
  const line = (part: string, kind: StatusKind, words: ReactNode): Line => ({
    id: `${state.purpose} ${part}`,
    kind,
    words,
  });
  const lines: Line[] = [];
  if (state.purpose === "hlt") {
    if (full.length > 0 && !isProtected(view.child))
      lines.push(line("full", "yes", <Words id="consents-means-in-full" args={{ name, units: listed(full) }} />));
    if (number.length > 0)
      lines.push(line("number", "partial", <Words id="consents-means-number" args={{ units: listed(number) }} />));
    if (none.length > 0)
      lines.push(line("none", "no", <Words id="consents-means-nothing" args={{ name, units: listed(none) }} />));
    return lines;
  }
  const rest = [...number, ...none];
  if (state.purpose === "handover") {
    if (full.length > 0) lines.push(line("full", "yes", say("consents-means-handover-yes", { units: listed(full) })));
    if (rest.length > 0)
      lines.push(line("rest", "partial", say("consents-means-handover-no", { units: listed(rest) })));
    return lines;
  }
  if (full.length > 0) lines.push(line("full", "yes", say("consents-means-sip-yes", { units: listed(full) })));
  if (rest.length > 0) {
    const units = state.units.map(({ unit }) => unit.id);
    const who = unasked(consentsFor(view, "sip"), givers, units);
    lines.push(
      who.length > 0
        ? line("who", "partial", <Words id="consents-means-sip-no" args={{ who: listed(who) }} />)
        : line("rest", "no", say("consents-means-sip-stop", { units: listed(rest) })),
    );
  }
  return lines;
}
