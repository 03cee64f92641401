/** A meeting that goes on: the agenda at the left, one child in the middle, the room at the right. Everything has its key; nothing is on the projector until it is shown. */
import { useEffect, useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call, onBlanked } from "../../../api/call";
import { flushDrafts } from "../../../api/draft";
import type { AgendaLine, MeetingView, RoomSharing } from "../../../api/types/ops";
import { Dialog } from "../../../components/Dialog";
import { Notice } from "../../../components/Notice";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { shortcuts, useShortcuts } from "../../../shell/keys";
import { setProjector } from "../../../shell/projector";
import { go, to } from "../../../shell/route";
import { say } from "../../../words/words";
import { neighbour, passedOver, remaining } from "../meetings";
import { aboutChild, aboutSip } from "../sentences";
import { ChildAtTheTable } from "./ChildAtTheTable";
import { Cover } from "./Cover";
import { EndDialog } from "./EndDialog";
import { GapDialog } from "./GapDialog";
import { Keys } from "./Keys";
import styles from "./Live.module.css";
import { NoChild } from "./NoChild";
import { PlanDialog } from "./PlanDialog";
import { goToPromises } from "./Promises";
import { Rail } from "./Rail";
import { ReadBack } from "./ReadBack";
import { goToSchool } from "./School";
import { SharedScreen } from "./SharedScreen";
import { said } from "./said";
import { Top } from "./Top";
import { WheelDialog } from "./WheelDialog";
import { WhoIsHere } from "./WhoIsHere";
import type { WritingAt } from "./Writing";

export function OpenMeeting({ view }: { view: MeetingView }) {
  const { meeting, agenda } = view;
  const current = agenda.find((line) => line.item === meeting.current_item);
  const room = useAnswer("room_view", {});
  const showing = room.state === "ready" && room.value.state !== "blank";
  const [covered, setCovered] = useState(false);
  // Whether the projector window fills its screen.
  const [filled, setFilled] = useState(false);
  const [ending, setEnding] = useState(false);
  const [layer, setLayer] = useState<"wheel" | "plan" | "gap" | "people" | null>(null);
  // The item whose words are being read back before it is left.
  const [reading, setReading] = useState<string | null>(null);
  const sharing = useAnswer("sharing", {});
  const shared = sharing.state === "ready" && sharing.value.shared;
  const pseudonyms = sharing.state === "ready" && sharing.value.pseudonyms;
  // On a shared screen only what the room sees may be read back, and never a name that was to be hidden.
  const readable = !shared || (showing && !pseudonyms);
  const [writing, setWriting] = useState<WritingAt>({ mode: "action", asked: 0 });

  // What lies over one's own screen has no place on everybody's, nor comes back by itself afterwards.
  useEffect(() => setLayer((layer) => (shared === (layer === "people") ? layer : null)), [shared]);
  useEffect(() => setProjector(shared ? "shared" : showing ? "showing" : "private"), [shared, showing]);
  useEffect(() => () => setProjector("private"), []);
  // The shell has blanked the room: a screen was unplugged.
  useEffect(
    () =>
      onBlanked(() => {
        setFilled(false);
        changed();
        toast({ text: say("live-unplugged") });
      }),
    [],
  );

  const show = useSubmit(async (on: boolean) => {
    if (on && !shared) await call("room", { open: true, fullscreen: filled });
    await call("show_in_room", { meeting: meeting.id, show: on });
  });
  const fill = useSubmit(async (fullscreen: boolean) => {
    await call("room", { open: true, fullscreen });
    setFilled(fullscreen);
  });
  const share = useSubmit(async (next: RoomSharing) => {
    await call("set_sharing", next);
    if (next.shared) await call("room", { open: false });
  });
  const family = useSubmit(async (item: string) => {
    const child = await call("case_in_meeting", { item });
    if (child.shown !== "in_full") return;
    await call("set_family_there", { item, there: !child.family_there });
    said(child.family_there ? "live-family-not-done" : "live-family-done");
  });
  const goTo = useSubmit(async (item: string) => {
    setReading(null);
    await leaveField();
    await call("go_to_item", { item });
    setWriting({ mode: "action", asked: 0 });
  });
  const close = useSubmit(async (line: AgendaLine, parked: boolean) => {
    await leaveField();
    setReading(null);
    const { agenda: after } = await call("close_item", { item: line.item, parked });
    if (!parked && remaining(after).length === 0) setEnding(true);
    setWriting({ mode: "action", asked: 0 });
    if (parked) said("live-parked");
  });

  function next() {
    if (!current) {
      const first = neighbour(agenda, null, 1);
      if (first) void goTo.submit(first);
      else setEnding(true);
    } else if (current.child?.shown === "skipped") {
      const rest = agenda.slice(agenda.indexOf(current) + 1);
      // As after any other child: what waits further on, what waits further back, what was parked.
      const waiting = [...rest, ...agenda].find((line) => line.state === "waiting" && !passedOver(line));
      const after = waiting ?? remaining(agenda)[0];
      if (after) void goTo.submit(after.item);
      else setEnding(true);
    } else if (current.child && reading !== current.item && readable) void readBack(current.item);
    else void close.submit(current, false);
  }
  /** What is half written in a field is saved first, so that it is read too. */
  async function readBack(item: string) {
    await leaveField();
    setReading(item);
  }
  function previous() {
    if (reading) {
      setReading(null);
      return;
    }
    const before = neighbour(agenda, meeting.current_item, -1);
    if (before) void goTo.submit(before);
  }
  const write = (mode: WritingAt["mode"]) => {
    setReading(null);
    setWriting(({ asked }) => ({ mode, asked: asked + 1 }));
  };
  const named = current?.child?.shown === "in_full" ? current.child : null;
  // The child a SIP meeting is about, also at the items that are not the child's own.
  const about = aboutSip.has(meeting.kind) ? aboutChild(view, current)?.child : null;
  const planned = about?.shown === "in_full" ? about : null;
  const spoken = current?.child && current.child.shown !== "skipped" ? current.child : null;
  function cover() {
    if (!covered) void show.submit(false);
    setCovered(!covered);
  }
  const unlessCovered = (act: () => unknown) => () => (covered ? undefined : act());

  useShortcuts([
    { keys: ["ctrl+pagedown"], shown: "Ctrl PgDn", word: "live-next-item", act: unlessCovered(next) },
    { keys: ["ctrl+pageup"], shown: "Ctrl PgUp", word: "live-previous", act: unlessCovered(previous) },
    { keys: ["ctrl+i"], shown: "Ctrl I", word: "live-write-action", act: unlessCovered(() => write("action")) },
    { keys: ["ctrl+b"], shown: "Ctrl B", word: "live-write-decision", act: unlessCovered(() => write("decision")) },
    { keys: ["ctrl+g"], shown: "Ctrl G", word: "live-write-voice", act: unlessCovered(() => write("voice")) },
    {
      keys: ["ctrl+h"],
      shown: "Ctrl H",
      word: "live-wheel",
      act: unlessCovered(() => named && !shared && setLayer("wheel")),
    },
    {
      keys: ["ctrl+e"],
      shown: "Ctrl E",
      word: "live-plan",
      act: unlessCovered(() => planned && !shared && setLayer("plan")),
    },
    {
      keys: ["ctrl+shift+m"],
      shown: "Ctrl Skift M",
      word: "live-gap",
      act: unlessCovered(() => spoken && setLayer("gap")),
    },
    {
      keys: ["ctrl+shift+f"],
      shown: "Ctrl Skift F",
      word: "live-family",
      act: unlessCovered(() => named && current && void family.submit(current.item)),
    },
    { keys: ["ctrl+shift+k"], shown: "Ctrl Skift K", word: "live-promised-key", act: unlessCovered(goToPromises) },
    { keys: ["ctrl+shift+s"], shown: "Ctrl Skift S", word: "live-school-key", act: unlessCovered(goToSchool) },
    { keys: ["f8", "ctrl+shift+d"], shown: "F8", word: "live-hide", act: cover },
    {
      keys: ["ctrl+shift+b"],
      shown: "Ctrl Skift B",
      word: "live-show",
      act: unlessCovered(() => void show.submit(!showing)),
    },
    {
      keys: ["shift+f11"],
      shown: "Skift F11",
      word: "live-fill",
      act: unlessCovered(() => showing && !shared && void fill.submit(!filled)),
    },
    {
      keys: shortcuts.concern.keys,
      shown: shortcuts.concern.shown,
      word: "live-concern",
      act: unlessCovered(() => !shared && spoken && go(to("children", spoken.case, "concern"))),
    },
    {
      keys: ["ctrl+shift+p"],
      shown: "Ctrl Skift P",
      word: "live-park",
      act: unlessCovered(() => current && current.child?.shown !== "skipped" && void close.submit(current, true)),
    },
  ]);

  if (covered) return <Cover onBack={cover} />;
  const refused = show.refused ?? fill.refused ?? share.refused ?? goTo.refused ?? close.refused ?? family.refused;
  const problem = refused && <Notice kind="problem">{sayError(refused)}</Notice>;
  return (
    <div className={styles.live}>
      <Top
        view={view}
        current={current}
        showing={showing}
        sharing={sharing.state === "ready" ? sharing.value : null}
        onShare={(next) => void share.submit(next)}
        onShow={(on) => void show.submit(on)}
        onHide={cover}
        onPeople={() => setLayer("people")}
        onEnd={() => setEnding(true)}
      />
      {!shared && <Rail view={view} onGo={(item) => void goTo.submit(item)} />}
      {current && reading === current.item && readable ? (
        <ReadBack
          item={current.item}
          busy={close.busy}
          onGo={() => void close.submit(current, false)}
          onBack={() => setReading(null)}
          onWrite={write}
        />
      ) : shared ? (
        <SharedScreen
          view={view}
          current={current}
          room={room.state === "ready" ? room.value : { state: "blank" }}
          pseudonyms={pseudonyms}
          writing={writing}
          onWrite={write}
          onShow={() => void show.submit(true)}
          onNext={next}
          onEnd={() => setEnding(true)}
          problem={problem}
        />
      ) : current?.child ? (
        <ChildAtTheTable
          key={current.item}
          view={view}
          item={current.item}
          writing={writing}
          onWrite={write}
          onNext={next}
          onWheel={() => setLayer("wheel")}
          onPlan={() => setLayer("plan")}
          onGap={() => setLayer("gap")}
          problem={problem}
        />
      ) : (
        <NoChild
          view={view}
          current={current}
          writing={writing}
          onGo={(item) => void goTo.submit(item)}
          onPlan={planned ? () => setLayer("plan") : undefined}
          onNext={next}
          onEnd={() => setEnding(true)}
          problem={problem}
        />
      )}
      <Keys current={current} plan={planned !== null} showing={showing} shared={shared} />
      {layer === "wheel" && named && current && (
        <WheelDialog case={named.case} item={current.item} name={named.name} onClose={() => setLayer(null)} />
      )}
      {layer === "plan" && planned && current && !shared && (
        <PlanDialog item={current.item} name={planned.name} onClose={() => setLayer(null)} />
      )}
      {layer === "gap" && spoken && current && (
        <GapDialog case={spoken.case} item={current.item} onClose={() => setLayer(null)} />
      )}
      {layer === "people" && shared && (
        <Dialog title={say("shared-people")} open wide onClose={() => setLayer(null)}>
          <div className={styles.beginPeople}>
            <WhoIsHere view={view} onWall />
          </div>
        </Dialog>
      )}
      {ending && <EndDialog view={view} onClose={() => setEnding(false)} />}
    </div>
  );
}

/** A field that saves on leaving gets to do so before the page goes to another item. */
async function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await flushDrafts();
}
