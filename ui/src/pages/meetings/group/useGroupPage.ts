/** A meeting about no child has a page of its own: whoever comes by an address for children is led there. */
import { useEffect } from "react";
import type { Meeting } from "../../../api/types/ops";
import { go, to } from "../../../shell/route";
import { aboutChildren } from "../meetings";

export function useGroupPage(meeting: Pick<Meeting, "id" | "kind"> | null) {
  useEffect(() => {
    if (meeting && !aboutChildren(meeting.kind)) go(to("meetings", meeting.id, "group"));
  }, [meeting]);
}
