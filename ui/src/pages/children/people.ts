/** Who is around a child: the holder of the baton and everybody who has promised something, unit by unit; and whom one may choose. No React here. */
import type { ActionView, Holder, Professional } from "../../api/types/ops";
import { isOpen } from "./actions";

export interface AroundPerson {
  name: string;
  /** Title, or empty. */
  title: string;
  holder: boolean;
  /** Open actions. */
  promises: number;
}

export interface AroundUnit {
  unit: string;
  people: AroundPerson[];
  /** Open actions that no one person has. */
  promises: number;
}

/** Units in the order they are met: the holder's own first. */
export function around(holder: Holder | null, actions: readonly ActionView[]): AroundUnit[] {
  const units = new Map<string, AroundUnit>();
  const unitOf = (unit: string) => {
    const known = units.get(unit) ?? { unit, people: [], promises: 0 };
    units.set(unit, known);
    return known;
  };
  const personIn = (unit: AroundUnit, name: string) => {
    const known = unit.people.find((person) => person.name === name);
    if (known) return known;
    const person: AroundPerson = { name, title: "", holder: false, promises: 0 };
    unit.people.push(person);
    return person;
  };
  if (holder?.ended) unitOf(holder.unit);
  else if (holder) Object.assign(personIn(unitOf(holder.unit), holder.name), { title: holder.title, holder: true });
  for (const line of actions) {
    if (line.action.state === "dropped") continue;
    const unit = unitOf(line.action.unit_name);
    const one = line.action.person ? personIn(unit, line.action.person) : unit;
    if (isOpen(line)) one.promises += 1;
  }
  return [...units.values()];
}

/** Those who can be given something new: nobody whose unit has ended. */
export const working = (people: readonly Professional[]) => people.filter((one) => !one.unit_ended);
