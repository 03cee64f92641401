/** Counts the minutes without a key, a click or a movement, and then locks. Also after sleep: what counts is the clock on the wall, not the timer. */
import { useEffect, useRef } from "react";

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Minutes that the shown page asks for instead of the usual ones. */
let longer: number | null = null;

/** A meeting may sit still longer than a desk: while the page is shown, the lock waits this many minutes. */
export function useLongIdle(minutes: number) {
  useEffect(() => {
    longer = minutes;
    return () => {
      longer = null;
    };
  }, [minutes]);
}

export function useIdle(minutes: number, onIdle: () => void) {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (Date.now() - last >= Math.max(minutes, longer ?? 0) * 60_000) latest.current();
    };
    // A movement after a long sleep comes too late to count.
    const seen = () => {
      look();
      last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true, capture: true });
    const timer = setInterval(look, 1_000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [minutes]);
}
