/** A meeting that goes on: the agenda at the left, one child in the middle, the room at the right. Everything has its key; nothing is on the projector until it is shown. */
import { useEffect, useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { flushDrafts } from "../../../api/draft";
import type { AgendaLine, MeetingView } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { setProjector } from "../../../shell/projector";
import { neighbour, remaining } from "../meetings";
import { ChildAtTheTable } from "./ChildAtTheTable";
import { Cover } from "./Cover";
import { EndDialog } from "./EndDialog";
import { Keys } from "./Keys";
import styles from "./Live.module.css";
import { NoChild } from "./NoChild";
import { Rail } from "./Rail";
import { said } from "./said";
import { Top } from "./Top";
import type { WritingAt } from "./Writing";

export function OpenMeeting({ view }: { view: MeetingView }) {
  const { meeting, agenda } = view;
  const current = agenda.find((line) => line.item === meeting.current_item);
  const room = useAnswer("room_view", {});
  const showing = room.state === "ready" && room.value.state !== "blank";
  const [covered, setCovered] = useState(false);
  const [ending, setEnding] = useState(false);
  const [writing, setWriting] = useState<WritingAt>({ mode: "action", asked: 0 });

  useEffect(() => setProjector(showing ? "showing" : "private"), [showing]);
  useEffect(() => () => setProjector("private"), []);

  const show = useSubmit(async (on: boolean) => {
    if (on) await call("room", { open: true });
    await call("show_in_room", { meeting: meeting.id, show: on });
  });
  const goTo = useSubmit(async (item: string) => {
    await leaveField();
    await call("go_to_item", { item });
    setWriting({ mode: "action", asked: 0 });
  });
  const close = useSubmit(async (line: AgendaLine, parked: boolean) => {
    await leaveField();
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
      const after = agenda.slice(agenda.indexOf(current) + 1).find((line) => line.state === "waiting");
      if (after) void goTo.submit(after.item);
    } else void close.submit(current, false);
  }
  function previous() {
    const before = neighbour(agenda, meeting.current_item, -1);
    if (before) void goTo.submit(before);
  }
  const write = (mode: WritingAt["mode"]) => setWriting(({ asked }) => ({ mode, asked: asked + 1 }));
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
    { keys: ["f8", "ctrl+shift+d"], shown: "F8", word: "live-hide", act: cover },
    {
      keys: ["ctrl+shift+b"],
      shown: "Ctrl Skift B",
      word: "live-show",
      act: unlessCovered(() => void show.submit(!showing)),
    },
    {
      keys: ["ctrl+shift+p"],
      shown: "Ctrl Skift P",
      word: "live-park",
      act: unlessCovered(() => current && current.child?.shown !== "skipped" && void close.submit(current, true)),
    },
  ]);

  if (covered) return <Cover onBack={cover} />;
  const refused = show.refused ?? goTo.refused ?? close.refused;
  const problem = refused && <Notice kind="problem">{sayError(refused)}</Notice>;
  return (
    <div className={styles.live}>
      <Top view={view} current={current} showing={showing} onHide={cover} onEnd={() => setEnding(true)} />
      <Rail view={view} onGo={(item) => void goTo.submit(item)} />
      {current?.child ? (
        <ChildAtTheTable
          key={current.item}
          view={view}
          item={current.item}
          writing={writing}
          onWrite={write}
          onNext={next}
          problem={problem}
        />
      ) : (
        <NoChild view={view} current={current} onNext={next} onEnd={() => setEnding(true)} problem={problem} />
      )}
      <Keys child={current?.child ?? null} showing={showing} />
      {ending && <EndDialog view={view} onClose={() => setEnding(false)} />}
    </div>
  );
}

/** A field that saves on leaving gets to do so before the page goes to another item. */
async function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await flushDrafts();
}
