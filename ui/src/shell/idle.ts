/** Counts the minutes without a key, a click or a movement, and then locks. Also after sleep: what counts is the clock on the wall, not the timer. */
import { useEffect, useRef } from "react";

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

export function useIdle(minutes: number, onIdle: () => void) {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (Date.now() - last >= minutes * 60_000) latest.current();
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
