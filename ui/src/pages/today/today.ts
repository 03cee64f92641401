/** The start page's thinking: sentences that join, and keys that hold. */
import type { Need } from "../../api/types/ops";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";

/** "Åtta barn, två av dem nya." */
export const childrenSentence = (children: number, fresh: number) =>
  fresh > 0
    ? say("today-meeting-children-new", {
        children,
        words: capital(inWords(children)),
        new: fresh,
        newWords: inWords(fresh),
      })
    : say("today-meeting-children", { children, words: capital(inWords(children)) });

/** "barnhälsovården och skolan" */
export const listedUnits = (units: readonly string[]) =>
  new Intl.ListFormat("sv", { type: "conjunction" }).format(units);

/** What a need is about: the same each time the page asks. */
export function needKey(need: Need): string {
  if ("case" in need) {
    const { kind, case: id } = need;
    const [due, after] = ["due_on" in need ? need.due_on : "", "meeting_on" in need ? need.meeting_on : ""];
    const [what, unit] = ["what" in need ? need.what : "", "unit" in need ? need.unit : ""];
    const ended = "ended" in need && need.ended ? "ended" : "";
    return [kind, id, due, after, what, unit, ended].join(" ");
  }
  return "parcel" in need ? `${need.kind} ${need.parcel}` : need.kind;
}

/** A key for each need of a list, no two the same: a child may have the same action twice, due the same day. */
export function needKeys(needs: readonly Need[]): string[] {
  const seen = new Map<string, number>();
  return needs.map((need) => {
    const key = needKey(need);
    const time = (seen.get(key) ?? 0) + 1;
    seen.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  });
}
