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

/** The same need has the same key each time the page asks. */
export function needKey(need: Need): string {
  if ("case" in need)
    return `${need.kind} ${need.case} ${"due_on" in need ? need.due_on : ""} ${"what" in need ? need.what : ""}`;
  return "parcel" in need ? `${need.kind} ${need.parcel}` : need.kind;
}
