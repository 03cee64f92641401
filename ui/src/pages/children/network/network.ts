/** The map of people: where each one stands. The child in the middle, family and near ones on the inner rings, professionals on the outer one, sector by sector. */
import type { Contact, Sector } from "../../../api/types/ops";

export const WIDTH = 560;
export const HEIGHT = 430;
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };
export const RINGS = { family: 62, near: 112, professional: 162 } as const;
/** Degrees between two sectors. */
const GAP = 14;

export interface Placed {
  contact: Contact;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** Where the name begins. */
  nameX: number;
  nameY: number;
}

export interface Arc {
  sector: Sector;
  path: string;
}

const round = (number: number) => Math.round(number * 10) / 10;

function at(degrees: number, radius: number) {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(MIDDLE.x + Math.cos(angle) * radius), y: round(MIDDLE.y + Math.sin(angle) * radius) };
}

function placed(contact: Contact, degrees: number, radius: number, outside: boolean): Placed {
  const { x, y } = at(degrees, radius);
  const side = x - MIDDLE.x;
  if (!outside) return { contact, x, y, anchor: "middle", nameX: x, nameY: round(y + (y < MIDDLE.y ? -11 : 20)) };
  const anchor = Math.abs(side) < 30 ? "middle" : side > 0 ? "start" : "end";
  // Clear of the ring around who holds the baton.
  const ring = contact.holder ? 6 : 0;
  const away = anchor === "middle" ? 0 : anchor === "start" ? 12 + ring : -12 - ring;
  const down = anchor === "middle" ? (y < MIDDLE.y ? -12 - ring : 22 + ring) : 5;
  return { contact, x, y, anchor, nameX: round(x + away), nameY: round(y + down) };
}

/** Sectors in the order they are given, each with its people. */
export function bySector(contacts: readonly Contact[]): { sector: Sector; people: Contact[] }[] {
  const sectors = new Map<Sector, Contact[]>();
  for (const contact of contacts)
    if (contact.sector) sectors.set(contact.sector, [...(sectors.get(contact.sector) ?? []), contact]);
  return [...sectors].map(([sector, people]) => ({ sector, people }));
}

/** Everybody's place, and an arc for each sector. */
export function layout(contacts: readonly Contact[]): { places: Placed[]; arcs: Arc[] } {
  const places: Placed[] = [];
  const arcs: Arc[] = [];
  for (const ring of ["family", "near"] as const) {
    const there = contacts.filter((contact) => contact.ring === ring);
    const turn = ring === "family" ? 270 : 300;
    there.forEach((contact, index) => {
      places.push(placed(contact, turn + (index / there.length) * 360, RINGS[ring], false));
    });
  }
  const sectors = bySector(contacts);
  const people = sectors.reduce((sum, sector) => sum + sector.people.length, 0);
  const step = people === 0 ? 0 : (360 - GAP * sectors.length) / people;
  let degrees = 20;
  for (const { sector, people: some } of sectors) {
    const from = degrees;
    for (const contact of some) {
      places.push(placed(contact, degrees + step / 2, RINGS.professional, true));
      degrees += step;
    }
    const to = degrees;
    const begin = at(from + step * 0.2, RINGS.professional);
    const end = at(to - step * 0.2, RINGS.professional);
    const large = to - from - step * 0.4 > 180 ? 1 : 0;
    arcs.push({
      sector,
      path: `M${begin.x} ${begin.y}A${RINGS.professional} ${RINGS.professional} 0 ${large} 1 ${end.x} ${end.y}`,
    });
    degrees += GAP;
  }
  return { places, arcs };
}

/** What a place is called: the title, else the name. */
export const label = ({ title, name }: Contact) =>
  title ? title.charAt(0).toLocaleUpperCase("sv") + title.slice(1) : name;
