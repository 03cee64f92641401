/** `#/plans/<case>/<kind>/<part>`: a child's SIP or child's plan. Where it is on its way, the one thing to do now, and what it says. */
import { useAnswer } from "../../api/answers";
import type { CaseView, PlanKind } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { say, Words } from "../../words/words";
import { NoPlan } from "./NoPlan";
import { OnePlan } from "./OnePlan";

export default function PlansPage({ path }: PageProps) {
  const [id = "", wanted, part] = path;
  const about = useAnswer("open_case", { case: id });
  const plans = useAnswer("plans_of", { case: id });
  if (about.state === "failed" || plans.state === "failed") {
    const error = about.state === "failed" ? about.error : plans.state === "failed" ? plans.error : null;
    return (
      <>
        <PageHead where={<Link href={to("children")}>{say("place-children")}</Link>} title={say("plan-title")} />
        {error && <Notice kind="problem">{sayError(error)}</Notice>}
      </>
    );
  }
  if (about.state === "waiting" || plans.state === "waiting")
    return <PageHead title={say("plan-title")} purpose={say("plan-waiting")} />;
  const where = <Where about={about.value} />;
  const of = (kind: PlanKind) => plans.value.filter(({ plan }) => plan.kind === kind);
  // The SIP stands first; without one, the child's plan.
  const kind: PlanKind =
    wanted === "sip" || wanted === "child_plan"
      ? wanted
      : of("sip").length === 0 && of("child_plan").length > 0
        ? "child_plan"
        : "sip";
  const [newest, ...earlier] = of(kind);
  const other = of(kind === "sip" ? "child_plan" : "sip").length > 0;
  return newest ? (
    <OnePlan key={newest.plan.id} view={newest} earlier={earlier} about={about.value} where={where} part={part ?? ""} />
  ) : (
    <NoPlan about={about.value} where={where} kind={kind} other={other} />
  );
}

function Where({ about: { child, age, case: own } }: { about: CaseView }) {
  const parts = {
    a: (text: string) => <Link href={to("children")}>{text}</Link>,
    b: (text: string) => <Link href={to("children", own.id)}>{text}</Link>,
  };
  const name = `${child.first_name} ${child.last_name}`.trim();
  return age === null ? (
    <Words id="plan-where" args={{ name, number: own.number }} parts={parts} />
  ) : (
    <Words id="plan-where-age" args={{ name, age, number: own.number }} parts={parts} />
  );
}
