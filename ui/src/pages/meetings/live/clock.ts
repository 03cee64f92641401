/** The clock on the wall, as the core reads it: asked again now and then, so that sleep and summer time are right too. The window never reads a clock itself. */
import { useEffect, useState } from "react";
import { call } from "../../../api/call";
import { useOpenSession } from "../../../shell/session";

/** Milliseconds between two looks; the clock shows whole minutes. */
const LOOK_EVERY = 15_000;

/** `again`: looks at once when it changes. */
export function useWallClock(again: string | null): string {
  const { now } = useOpenSession();
  const [at, setAt] = useState(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when told
  useEffect(() => {
    let gone = false;
    const look = () =>
      call("session_state", {}).then(
        (session) => gone || setAt(session.now),
        () => undefined,
      );
    void look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [again]);
  return at;
}
