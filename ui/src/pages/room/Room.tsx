/** The projector's window: one item as the room may see it, or nothing. Asks twice a second; whatever goes wrong, it is blank. */
import { useEffect, useState } from "react";
import { callRoom } from "../../api/call";
import type { RoomView } from "../../api/types/ops";
import { Shown } from "./Shown";

/** Milliseconds between two looks. */
const LOOK_EVERY = 500;

export function Room() {
  const [view, setView] = useState<RoomView>({ state: "blank" });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const next = await callRoom().catch((): RoomView => ({ state: "blank" }));
      if (gone) return;
      setView(next);
      timer = setTimeout(look, LOOK_EVERY);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return <Shown view={view} />;
}
