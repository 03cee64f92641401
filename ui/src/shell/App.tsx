/** First start, lock screen or shell, as the session says. Locking takes the shell away, with all that it showed. The window comes with the lock screen; the others are fetched after it. */
import { Suspense, useEffect, useLayoutEffect } from "react";
import type { SessionState } from "../api/types/ops";
import { Swedish } from "../components/Locale";
import { LockScreen, type Way } from "../pages/lock/LockScreen";
import { Caught } from "./Caught";
import { Failed } from "./Failed";
import { ahead, later } from "./later";
import { SessionProvider, sheetWaits, useSession } from "./session";

const loadShell = async () => (await import("./Shell")).Shell;
const Shell = later(loadShell);
const FirstStart = later(async () => (await import("../pages/start/FirstStart")).FirstStart);
const ChildMode = later(async () => (await import("../pages/childMode/ChildMode")).ChildMode);
const Round = later(async () => (await import("../pages/meetings/evaluation/Round")).Round);

interface AppProps {
  /** What the core has answered already, if anything. */
  first?: SessionState | null;
  /** Where the lock screen begins. */
  way?: Way;
  /** Something is drawn. */
  onShown?: () => void;
}

function Face({ way = "unlock" }: AppProps) {
  const { session, failed, refresh, sheetLater } = useSession();
  const locked = session?.state === "locked";
  useEffect(() => (locked ? ahead(loadShell) : undefined), [locked]);
  if (failed) return <Failed error={failed} onAgain={() => void refresh()} />;
  if (!session) return null;
  const asksForSheet = session.state === "open" && sheetWaits(session) && sheetLater !== session.user.id;
  if (session.state === "no_vault" || asksForSheet) return <FirstStart />;
  if (session.state === "locked") return <LockScreen first={way} />;
  if (session.child_mode) return <ChildMode />;
  if (session.evaluating) return <Round meeting={session.evaluating} />;
  // Another person, another screen: nothing that the one before had open or half written stays.
  return <Shell key={session.user.id} />;
}

/** Stands beside a face: told when that has come. */
function Shown({ onShown }: AppProps) {
  const { session, failed } = useSession();
  const there = session !== null || failed !== null;
  useLayoutEffect(() => {
    if (there) onShown?.();
  }, [there, onShown]);
  return null;
}

export function App({ first = null, way, onShown }: AppProps) {
  return (
    <Swedish>
      <SessionProvider first={first}>
        <Caught>
          <Suspense fallback={null}>
            <Face way={way} />
            <Shown onShown={onShown} />
          </Suspense>
        </Caught>
      </SessionProvider>
    </Swedish>
  );
}
