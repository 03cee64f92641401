/** Whether there is a vault and whether it is open: asked of the core, never decided here. All pages below see an open session. */
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { changed } from "../api/answers";
import { type ApiError, call, onLocked } from "../api/call";
import { flushDrafts, forgetDrafts, loadDrafts } from "../api/draft";
import type { SessionState } from "../api/types/ops";
import { clearToasts } from "../components/Toast";
import { dayOf } from "../words/dates";
import { setProjector } from "./projector";

export type OpenSession = Extract<SessionState, { state: "open" }>;

/** Whether a new recovery sheet must be typed back before anything else is done: asked of who can print one. Everybody else works on. */
export const sheetWaits = (session: OpenSession) =>
  !session.recovery_confirmed && session.read_only !== true && session.user.role === "coordinator";

/** What App.tsx chooses the face by. */
const faceOf = (session: SessionState) =>
  session.state === "open" ? `open ${sheetWaits(session)} ${session.child_mode} ${session.evaluating}` : session.state;

interface Session {
  /** null until the core has answered the first time. */
  session: SessionState | null;
  failed: ApiError | null;
  /** What an op that opens or closes the vault answered. */
  arrive: (next: SessionState) => Promise<void>;
  /** Asks the core how it is. */
  refresh: () => Promise<void>;
  lock: (by: "hand" | "idle") => Promise<void>;
  /** The user who cannot make the sheet that waits, and works on until somebody else does. */
  sheetLater: string | null;
  setSheetLater: (user: string | null) => void;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children, first }: { children: ReactNode; first: SessionState | null }) {
  // The lock screen needs nothing more and is drawn at once.
  const locked = first?.state === "locked" ? first : null;
  const [session, setSession] = useState<SessionState | null>(locked);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [sheetLater, setSheetLater] = useState<string | null>(null);
  const face = useRef(locked && faceOf(locked));

  const arrive = useCallback(async (next: SessionState) => {
    if (next.state === "open") {
      // While the laptop is handed over, the core hands out nothing but the questions, drafts neither.
      if (next.child_mode || next.evaluating) forgetDrafts();
      // Drafts that are damaged in a copy to read in keep nobody from the rest of it: none is saved there.
      else if (next.read_only) await loadDrafts().catch(forgetDrafts);
      else await loadDrafts();
    } else {
      forgetDrafts();
      clearToasts();
      setProjector("private");
    }
    const show = () => {
      setFailed(null);
      setSession(next);
      if (next.state !== "open") setSheetLater(null);
    };
    // Another face may have to be fetched: the one that is shown stays until it has come. The lock screen is always here.
    const other = face.current !== faceOf(next);
    face.current = faceOf(next);
    if (other && next.state !== "locked") startTransition(show);
    else show();
  }, []);

  const refresh = useCallback(async () => {
    try {
      await arrive(await call("session_state", {}));
    } catch (error) {
      setFailed(error as ApiError);
    }
  }, [arrive]);

  const lock = useCallback(
    async (by: "hand" | "idle") => {
      await flushDrafts();
      await arrive(await call("lock", { by }));
    },
    [arrive],
  );

  useEffect(() => {
    if (!first) void refresh();
    else if (first.state !== "locked") void arrive(first);
    return onLocked(() => void refresh());
  }, [first, arrive, refresh]);

  const value = useMemo(
    () => ({ session, failed, arrive, refresh, lock, sheetLater, setSheetLater }),
    [session, failed, arrive, refresh, lock, sheetLater],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  const value = useContext(SessionContext);
  if (!value) throw new Error("SessionProvider is missing");
  return value;
}

/** The open session. Only for what stands inside the shell. */
export function useOpenSession(): OpenSession {
  const { session } = useSession();
  if (session?.state !== "open") throw new Error("the vault is not open");
  return session;
}

/** Whether who works here coordinates: what only a coordinator may do is not offered to others. The core refuses it in any case. */
export const useLeads = () => useOpenSession().user.role === "coordinator";

/** The role of who works here. */
export const useRole = () => useOpenSession().user.role;

/** Today, "2026-10-13", as the core says. */
export const useToday = () => dayOf(useOpenSession().now);

/** Takes back the last change, or the one with this number. Gives the op's name. */
export async function undoLast(act: number | null = null): Promise<string> {
  const { op } = await call("undo", { act });
  changed();
  return op;
}

/** Does again what was taken back last. */
export async function redoLast(): Promise<string> {
  const { op } = await call("redo", { act: null });
  changed();
  return op;
}
