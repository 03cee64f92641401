/** Where in the window we are: a place and the parts below it, kept in the address after `#`. `#/children/<id>/consents` is the folder pages/children with path ["<id>", "consents"]. */
import { useMemo, useSyncExternalStore } from "react";
import type { Role } from "../api/types/ops";

export interface Route {
  /** The folder under src/pages. */
  place: string;
  path: readonly string[];
}

/** The five places of the left column, in the order of the number keys. */
export const places = ["today", "meetings", "children", "actions", "measures"] as const;
export type Place = (typeof places)[number];

/** The places a role has anything to do in; the first is where it begins. */
export const placesOf = {
  coordinator: places,
  member: ["today", "meetings", "children", "actions"],
  reader: ["measures", "children"],
  administrator: [],
} as const satisfies Record<Role, readonly Place[]>;

/** Where a role begins, and where it comes when it may not see a place. */
export const homeOf = (role: Role): string => placesOf[role][0] ?? "settings";

/** Pages that are not places themselves stand under one. */
const under: Readonly<Record<string, Place | "settings">> = {
  backups: "settings",
  gallring: "settings",
  logs: "settings",
  consultations: "meetings",
  cases: "children",
  consents: "children",
  extracts: "children",
  emergencies: "children",
  handovers: "children",
  plans: "children",
  parcels: "children",
  imports: "children",
  quarters: "measures",
  recaps: "measures",
  contexts: "measures",
  surveys: "measures",
  bridges: "measures",
};

export const placeOf = (route: Route): string => under[route.place] ?? route.place;

/** The address of a page: `to("children", id, "consents")`. */
export const to = (place: string, ...path: string[]) => `#/${[place, ...path].map(encodeURIComponent).join("/")}`;

export function readRoute(hash: string): Route {
  const [place = "today", ...path] = hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);
  return { place, path };
}

/** Goes to an address made by `to`. */
export function go(address: string) {
  window.location.hash = address;
}

export const back = () => window.history.back();

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (watcher) => {
      window.addEventListener("hashchange", watcher);
      return () => window.removeEventListener("hashchange", watcher);
    },
    () => window.location.hash,
  );
  return useMemo(() => readRoute(hash), [hash]);
}
