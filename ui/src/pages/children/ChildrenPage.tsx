/** Barn: the list, a new child, or one child's case. The address chooses: `#/children`, `…/closed`, `…/transitions`, `…/new`, `…/<case>/<tab or dialog>`. */
import type { PageProps } from "../../shell/pages";
import { CaseList } from "./CaseList";
import { NewChild } from "./newChild/NewChild";
import { OneCase } from "./OneCase";
import { TransitionList } from "./TransitionList";

export default function ChildrenPage({ path }: PageProps) {
  const [first, part, detail] = path;
  if (first === undefined || first === "closed") return <CaseList closed={first === "closed"} />;
  if (first === "transitions") return <TransitionList />;
  if (first === "new") return <NewChild />;
  return <OneCase key={first} id={first} part={part} detail={detail} />;
}
