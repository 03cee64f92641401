/** Ctrl+K: finds a child by name, number or case number and by nothing else (product.md, Search); finds whom to ring by the need; does what the keys do. Escape goes back to exactly where you were. */
import { useEffect, useRef, useState } from "react";
import { useAnswer } from "../api/answers";
import { call } from "../api/call";
import type { FoundChild } from "../api/types/ops";
import { Dialog } from "../components/Dialog";
import { SearchList, type SearchSection } from "../components/SearchList";
import { foundNeeds } from "../pages/registers/registers";
import { dayMonth } from "../words/dates";
import { say } from "../words/words";
import { shortcuts } from "./keys";
import { useProjector } from "./projector";
import { go, places, to } from "./route";
import { useToday } from "./session";
import { changeTextSize } from "./textSize";

/** So that they do not push the commands out of sight. */
const MOST_NEEDS = 4;
/** Milliseconds the typing rests before the core is asked: each question leaves a line in the access log. */
const RESTS = 150;

const search = (query: string) => call("search_children", { query }).catch((): FoundChild[] => []);

interface Command {
  id: string;
  name: string;
  keys?: string;
  act: () => void;
}

export function Palette(props: {
  onClose: () => void;
  onLock: () => void;
  onHelp: () => void;
  onSwitch: () => void;
  onConsultation: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<{ query: string; children: readonly FoundChild[] }>({ query: "", children: [] });
  const today = useToday();
  // While the screen is on the wall there is no search and no way to a list: only what the keys do.
  const shared = useProjector() === "shared";
  const query = typed.trim();

  useEffect(() => {
    if (shared || query.length < 2) return;
    let stale = false;
    const rested = setTimeout(async () => {
      const children = await search(query);
      if (!stale) setFound({ query, children });
    }, RESTS);
    return () => {
      stale = true;
      clearTimeout(rested);
    };
  }, [query, shared]);

  const commands: Command[] = [
    ...(shared ? [] : places).map((place) => ({
      id: place,
      name: say(`place-${place}`),
      keys: shortcuts[place].shown,
      act: () => go(to(place)),
    })),
    ...(shared
      ? []
      : [
          { id: "consultation", name: say("consultation-command"), act: props.onConsultation },
          { id: "consultations", name: say("consultation-list"), act: () => go(to("consultations")) },
          { id: "parcels", name: say("parcels-title"), act: () => go(to("parcels")) },
          { id: "registers", name: say("registers-title"), act: () => go(to("registers")) },
          { id: "settings", name: say("place-settings"), act: () => go(to("settings")) },
          { id: "import", name: say("command-import"), act: () => go(to("imports")) },
        ]),
    { id: "larger", name: say("key-larger"), keys: shortcuts.larger.shown, act: () => changeTextSize(1) },
    { id: "smaller", name: say("key-smaller"), keys: shortcuts.smaller.shown, act: () => changeTextSize(-1) },
    { id: "switch", name: say("switch-title"), keys: shortcuts.switch_user.shown, act: props.onSwitch },
    { id: "lock", name: say("place-lock"), keys: shortcuts.lock.shown, act: props.onLock },
  ];
  const matching = commands.filter(({ name }) => name.toLocaleLowerCase("sv").includes(query.toLocaleLowerCase("sv")));
  // What was found stays while more letters come.
  const children = !shared && found.query.length > 1 && query.startsWith(found.query) ? found.children : [];
  const routes = useAnswer("contact_routes", {});
  const needs = shared || query.length < 3 || routes.state !== "ready" ? [] : foundNeeds(routes.value, query);
  const ways = needs.filter((one) => one.routes.length > 0).slice(0, MOST_NEEDS);

  const sections: SearchSection[] = [
    {
      id: "children",
      name: say("palette-children"),
      items: children.map((child) => ({
        id: `child-${child.child}`,
        name: child.name,
        detail: child.case_number,
        under: child.birth_on ? say("palette-born", { day: dayMonth(child.birth_on, today) }) : undefined,
      })),
    },
    {
      id: "routes",
      name: say("palette-routes"),
      items: ways.map(({ need, routes: [first] }) => ({
        id: `need-${need.code}`,
        name: need.name,
        detail: first?.to.agency.phone,
        under: first?.to.agency.name,
      })),
    },
    {
      id: "commands",
      name: say("palette-commands"),
      items: matching.map(({ id, name, keys }) => ({ id, name, keys })),
    },
  ].filter((section) => section.items.length > 0);

  const closed = useRef(false);
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
    };
  }, []);

  async function choose(id: string) {
    const child = children.find((one) => `child-${one.child}` === id);
    // The letters that came since may mean somebody else.
    if (child && found.query !== query && !(await search(query)).some((one) => one.child === child.child)) return;
    if (closed.current) return;
    props.onClose();
    if (child?.case) go(to("children", child.case));
    else if (child) go(to("children", "new", child.child));
    else if (id.startsWith("need-")) go(to("registers", "routes", id.slice("need-".length)));
    else commands.find((command) => command.id === id)?.act();
  }

  const searched = shared || query.length < 2 || found.query === query;
  return (
    <Dialog title={say("palette-title")} open onClose={props.onClose}>
      <SearchList
        label={say("palette-label")}
        hint={say("palette-hint")}
        value={typed}
        onChange={setTyped}
        sections={sections}
        empty={searched ? say("palette-none") : say("palette-searching")}
        onChoose={choose}
      />
    </Dialog>
  );
}
