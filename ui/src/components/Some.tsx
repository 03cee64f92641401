/** A long list, some of it at a time: a window draws a hundred rows at once, and five thousand a little later. Beneath them how many there are, and a button for more. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { say } from "../words/words";
import { Button } from "./Button";

/** Rows more at each time. */
const STEP = 100;
/** A little more than the tallest window shows: rows at first where more come by scrolling. */
export const WINDOWFUL = 30;

export interface Some<Row> {
  shown: readonly Row[];
  /** To stand beneath the list; nothing when all of it is shown. */
  more: ReactNode;
}

export interface SomeOptions {
  /** Rows at first. */
  first?: number;
  /** More come when the end of the list is scrolled into sight: where nothing stands below that somebody may be on the way to. */
  scrolls?: boolean;
  /** Another key is another list: it begins anew. */
  key?: string;
  /** Rows in all, where only the first of them are there yet. */
  all?: number;
}

/** The first of `rows`, and more when they are asked for. */
export function useSome<Row>(rows: readonly Row[], options: SomeOptions = {}): Some<Row> {
  const { scrolls = false, first = scrolls ? WINDOWFUL : STEP, key = "", all = rows.length } = options;
  const [wanted, setWanted] = useState({ key, beyond: 0 });
  const most = first + (wanted.key === key ? wanted.beyond : 0);
  if (all <= most) return { shown: rows, more: null };
  const shown = rows.slice(0, most);
  const next = Math.min(STEP, all - most);
  const onMore = () => setWanted({ key, beyond: most + STEP - first });
  return {
    shown,
    more: (
      <div className="actions">
        {scrolls && <End key={most} onSeen={rows.length > most ? onMore : null} />}
        <Button onPress={onMore}>{say("list-more", { count: next })}</Button>
        <span className="small muted" aria-live="polite">
          {say("list-shown", { count: shown.length, all })}
        </span>
      </div>
    ),
  };
}

/** The end of what is drawn: tells when it is scrolled into sight; nobody while no more rows are there. */
function End({ onSeen }: { onSeen: (() => void) | null }) {
  const end = useRef<HTMLSpanElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  const tells = onSeen !== null;
  useEffect(() => {
    if (!tells) return;
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) latest.current?.();
    });
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [tells]);
  return <span ref={end} aria-hidden="true" />;
}
