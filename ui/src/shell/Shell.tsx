/** The window around every page: places at the left, the page, the status line; and what works everywhere: keys, palette, help, undo, idle lock. */
import { useCallback, useEffect, useState } from "react";
import { onAct } from "../api/answers";
import { call } from "../api/call";
import { flushDrafts } from "../api/draft";
import { clearToasts, Toasts, toast } from "../components/Toast";
import { ConsultationDialog } from "../pages/consultations/ConsultationDialog";
import { say } from "../words/words";
import { useKeptFocus } from "./focus";
import { useIsFullWindow } from "./fullWindow";
import { Help } from "./Help";
import { useIdle } from "./idle";
import { isTyping, pageShortcuts, shortcuts, useKeys } from "./keys";
import { Palette } from "./Palette";
import { Page } from "./pages";
import { useProjector } from "./projector";
import { back, go, homeOf, placeOf, places, placesOf, readRoute, to, useRoute } from "./route";
import styles from "./Shell.module.css";
import { Sidebar } from "./Sidebar";
import { StatusLine } from "./StatusLine";
import { SwitchUser } from "./SwitchUser";
import { useOpenSession, useSession } from "./session";
import { changeTextSize } from "./textSize";
import { redoAndSay, undoAndSay } from "./undo";

type Layer = "palette" | "help" | "consultation" | "switch" | null;

/** F6: the three regions of the window in turn. */
function focusRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  // A region may stand in another (the foot of meeting mode): the innermost counts.
  const now = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + step + regions.length) % regions.length];
  next?.focus();
}

export function Shell() {
  const session = useOpenSession();
  const { lock } = useSession();
  const asked = useRoute();
  // A place that the role has nothing to do in leads to where it begins.
  const own: readonly string[] = placesOf[session.user.role];
  const strange = places.some((place) => place === placeOf(asked)) && !own.includes(placeOf(asked));
  const route = strange ? readRoute(to(homeOf(session.user.role))) : asked;
  const full = useIsFullWindow();
  const [layer, setLayer] = useState<Layer>(null);
  const close = useCallback(() => setLayer(null), []);

  const lockNow = (by: "hand" | "idle") => lock(by).catch(() => toast({ kind: "problem", text: say("lock-failed") }));
  useKeptFocus();
  useIdle(session.idle_minutes, () => void lockNow("idle"));

  // An Ångra that is still shown when something else is done would take back that instead.
  useEffect(() => {
    const forget = onAct(clearToasts);
    return () => void forget();
  }, []);

  // Leaving a page saves what was typed there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the route changes
  useEffect(() => () => void flushDrafts(), [route]);

  // While somebody types, the field takes back letters before the app takes back acts.
  // While the screen is on the wall no key leads to another page.
  const shared = useProjector() === "shared";
  const unlessShared = (act: () => void) => () => (shared ? undefined : act());
  const unlessTyping = (act: () => void) => (event: KeyboardEvent) => !isTyping(event.target) && act();

  useKeys({
    "ctrl+k": () => setLayer("palette"),
    f1: () => setLayer("help"),
    f11: () => void call("fullscreen", {}).catch(() => undefined),
    ...Object.fromEntries(places.map((place, index) => [`ctrl+${index + 1}`, unlessShared(() => go(to(place)))])),
    "alt+arrowleft": unlessShared(back),
    f6: () => focusRegion(1),
    "shift+f6": () => focusRegion(-1),
    "ctrl+z": unlessTyping(() => void undoAndSay()),
    "ctrl+y": unlessTyping(() => void redoAndSay()),
    "ctrl+shift+z": unlessTyping(() => void redoAndSay()),
    "ctrl++": () => changeTextSize(1),
    "ctrl+=": () => changeTextSize(1),
    "ctrl+-": () => changeTextSize(-1),
    "ctrl+0": () => changeTextSize(0),
    "ctrl+l": () => void lockNow("hand"),
    "ctrl+shift+l": () => setLayer("switch"),
  });

  return (
    <div className={full ? styles.full : styles.app}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
        {say("skip-link")}
      </button>
      {!full && (
        <Sidebar
          current={placeOf(route)}
          onSearch={() => setLayer("palette")}
          onHelp={() => setLayer("help")}
          onLock={() => void lockNow("hand")}
          onSwitch={() => setLayer("switch")}
        />
      )}
      <main className={full ? styles.fullPage : styles.page} id="main" tabIndex={-1} data-region="page">
        <Page route={route} />
      </main>
      {!full && <StatusLine />}
      <Toasts low={full} />
      {layer === "palette" && (
        <Palette
          onClose={close}
          onLock={() => void lockNow("hand")}
          onHelp={() => setLayer("help")}
          onConsultation={() => setLayer("consultation")}
          onSwitch={() => setLayer("switch")}
        />
      )}
      {layer === "consultation" && <ConsultationDialog onClose={close} />}
      {layer === "switch" && <SwitchUser onClose={close} />}
      {layer === "help" && <Help onClose={close} shortcuts={[...pageShortcuts(), ...Object.values(shortcuts)]} />}
    </div>
  );
}
