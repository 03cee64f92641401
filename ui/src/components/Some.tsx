/** A long list, some of it at a time: a window draws a hundred rows at once, and five thousand a little later. Beneath them how many there are, and a button for more. */
import { type ReactNode, useState } from "react";
import { say } from "../words/words";
import { Button } from "./Button";

export interface Some<Row> {
  shown: readonly Row[];
  /** To stand beneath the list; nothing when all of it is shown. */
  more: ReactNode;
}

/** The first of `rows`; `step` more for each press. Begins anew with `key`: another list. */
export function useSome<Row>(rows: readonly Row[], step = 100, key = ""): Some<Row> {
  const [wanted, setWanted] = useState({ key, most: step });
  const most = wanted.key === key ? wanted.most : step;
  if (rows.length <= most) return { shown: rows, more: null };
  const next = Math.min(step, rows.length - most);
  return {
    shown: rows.slice(0, most),
    more: (
      <div className="actions">
        <Button onPress={() => setWanted({ key, most: most + step })}>{say("list-more", { count: next })}</Button>
        <span className="small muted" aria-live="polite">
          {say("list-shown", { count: most, all: rows.length })}
        </span>
      </div>
    ),
  };
}
