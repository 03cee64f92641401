/** Counts the minutes without a key, a click or a movement, and then locks. Also after sleep: what counts is the clock on the wall, not the timer. */
import { useEffect, useRef } from "react";
import { call } from "../api/call";

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Milliseconds between two words to the shell that somebody is here. */
const tellEvery = 20_000;

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
    let told = last;
    const seen = () => {
      look();
      last = Date.now();
      if (last - told < tellEvery) return;
      told = last;
      // The shell has an idle clock of its own; when it does not hear, it locks too early, never too late.
      call("touch", longer === null ? {} : { minutes: longer }).catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true, capture: true });
    const timer = setInterval(look, 1_000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [minutes]);
}
