/** Openings in an emergency: who, which child, why; the coordinator marks each as gone through. */
import { useAnswer } from "../../api/answers";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { OpeningRows } from "./OpeningRows";

export default function EmergenciesPage() {
  const openings = useAnswer("emergency_openings", {});
  return (
    <>
      <PageHead
        where={<Link href={to("children")}>{say("place-children")}</Link>}
        title={say("emergency-list-title")}
        purpose={say("emergency-list-lead")}
      />
      {openings.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {openings.state === "failed" && <Notice kind="problem">{sayError(openings.error)}</Notice>}
      {openings.state === "ready" && openings.value.length === 0 && <EmptyState title={say("emergency-list-none")} />}
      {openings.state === "ready" && openings.value.length > 0 && <OpeningRows openings={openings.value} />}
    </>
  );
}
