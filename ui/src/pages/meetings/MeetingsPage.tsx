/** Möten: the list, a new one, and one meeting: prepared, held, written down. The address says which. */
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { PageHead } from "../../components/PageHead";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { Ended } from "./ended/Ended";
import { Evaluation } from "./evaluation/Evaluation";
import { Group } from "./group/Group";
import { Live } from "./live/Live";
import { MeetingList } from "./MeetingList";
import { Minutes } from "./minutes/Minutes";
import { PlanMeeting } from "./PlanMeeting";
import { Prepare } from "./prepare/Prepare";
import { TermPage } from "./term/TermPage";
import { Trend } from "./trend/Trend";

export default function MeetingsPage({ path }: PageProps) {
  const [id, part] = path;
  if (id === undefined) return <MeetingList />;
  if (id === "new") return <PlanMeeting child={part} />;
  if (id === "term") return <TermPage />;
  if (id === "trend") return <Trend />;
  if (part === undefined) return <Prepare meeting={id} />;
  if (part === "live") return <Live meeting={id} />;
  if (part === "group") return <Group meeting={id} />;
  if (part === "evaluation") return <Evaluation meeting={id} />;
  if (part === "papers") return <Ended meeting={id} />;
  if (part === "minutes") return <Minutes meeting={id} />;
  return (
    <>
      <PageHead title={say("missing-title")} />
      <EmptyState
        title={say("missing-lead")}
        action={
          <Link href={to("meetings")} look="primary">
            {say("place-meetings")}
          </Link>
        }
      />
    </>
  );
}
