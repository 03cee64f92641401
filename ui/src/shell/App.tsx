/** First start, lock screen or shell, as the session says. Locking takes the shell away, with all that it showed. */
import { Swedish } from "../components/Locale";
import { ChildMode } from "../pages/childMode/ChildMode";
import { LockScreen } from "../pages/lock/LockScreen";
import { Round } from "../pages/meetings/evaluation/Round";
import { FirstStart } from "../pages/start/FirstStart";
import { Failed } from "./Failed";
import { Shell } from "./Shell";
import { SessionProvider, useSession } from "./session";

function Face() {
  const { session, failed, refresh } = useSession();
  if (failed) return <Failed error={failed} onAgain={() => void refresh()} />;
  if (!session) return null;
  if (session.state === "no_vault" || (session.state === "open" && !session.recovery_confirmed)) return <FirstStart />;
  if (session.state === "locked") return <LockScreen />;
  if (session.child_mode) return <ChildMode />;
  if (session.evaluating) return <Round meeting={session.evaluating} />;
  return <Shell />;
}

export function App() {
  return (
    <Swedish>
      <SessionProvider>
        <Face />
      </SessionProvider>
    </Swedish>
  );
}
