/** The head of every part of a case: who, how to report concern, what to do; on the overview also where the case stands. */
import type { ReactNode } from "react";
import type { CaseView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Status } from "../../components/Status";
import { go, to } from "../../shell/route";
import { useOpenSession, useToday } from "../../shell/session";
import { dayMonth, daysFrom, longDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import styles from "./CaseHead.module.css";
import { CaseTabs } from "./CaseTabs";
import { Concern } from "./Concern";
import { type CaseDialog, type CaseTab, consentKinds, fullName, whose, withDash } from "./children";
import { closingWords, schoolFormWords } from "./codes";
import { NextStep, StageStatus } from "./standing";

export interface CaseHeadProps {
  view: CaseView;
  tab: CaseTab;
  onDialog: (dialog: CaseDialog) => void;
}

export function CaseHead({ view, tab, onDialog }: CaseHeadProps) {
  const { child } = view;
  const id = view.case.id;
  const open = view.case.closed_on === null;
  const { role } = useOpenSession().user;
  const leads = role === "coordinator";
  const list = <Link href={to("children")}>{say("case-where")}</Link>;
  const words = headWords(view, tab);
  return (
    <>
      <PageHead
        where={
          tab === "overview" ? (
            list
          ) : (
            <>
              {list} / <Link href={to("children", id)}>{fullName(child)}</Link>
            </>
          )
        }
        title={words.title}
        purpose={words.purpose}
        arrival={`${id} ${tab}`}
      >
        <Concern view={view} />
        {open && leads && tab === "consents" && (
          <Link href={to("children", id, "consents", "new")} look="primary" icon="plus">
            {say("consents-new")}
          </Link>
        )}
        {open && role !== "reader" && tab !== "consents" && (
          <Button look="primary" icon="plus" keys="Ctrl N" onPress={() => onDialog("new-action")}>
            {say("actions-new")}
          </Button>
        )}
        {leads && tab === "overview" && (
          <Menu
            label={say("case-more")}
            choices={[
              { id: "change", name: say("case-change-child"), icon: "pencil", onChoose: () => onDialog("change") },
              ...(open
                ? ([
                    {
                      id: "handover",
                      name: say("case-hand-over"),
                      icon: "handover",
                      onChoose: () => go(to("handovers", id)),
                    },
                    {
                      id: "holder",
                      name: say(view.holder ? "case-change-holder" : "case-name-holder"),
                      icon: "people",
                      onChoose: () => onDialog("holder"),
                    },
                    { id: "close", name: say("case-close"), icon: "check", onChoose: () => onDialog("close") },
                  ] as const)
                : []),
            ]}
          />
        )}
      </PageHead>
      {tab === "overview" && <Standing view={view} onDialog={onDialog} />}
      <CaseTabs id={id} current={tab} />
    </>
  );
}

function headWords(view: CaseView, tab: CaseTab): { title: string; purpose: ReactNode } {
  const name = view.child.first_name;
  switch (tab) {
    case "overview":
      return { title: fullName(view.child), purpose: <WhoLine view={view} /> };
    case "actions":
      return { title: say("case-title-actions", { whose: whose(name) }), purpose: say("case-purpose-actions") };
    case "meetings":
      return {
        title: say("case-title-meetings", { whose: whose(name) }),
        purpose: say("case-purpose-meetings", { name }),
      };
    case "consents":
      return {
        title: say("case-title-consents", { whose: whose(name) }),
        purpose: say("case-purpose-consents", { name }),
      };
    case "wheel":
      return { title: say("case-title-wheel", { whose: whose(name) }), purpose: say("case-purpose-wheel") };
    case "people":
      return { title: say("case-title-people", { name }), purpose: say("case-purpose-people") };
    case "health":
      return { title: say("case-title-health", { whose: whose(name) }), purpose: say("case-purpose-health") };
    case "history":
      return { title: say("case-title-history", { whose: whose(name) }), purpose: say("case-purpose-history") };
  }
}

/** Stands at the end of a line, never at the beginning of the next. */
const DOT = "\u00A0·";

/** "10 år, årskurs 4 · personnummer 20160425-2385 · ärende 2403-2026-014" */
function WhoLine({
  view: {
    age,
    child,
    case: { number },
  },
}: {
  view: CaseView;
}) {
  const first = [
    age === null ? say("children-age-unknown") : say("case-line-age", { age }),
    child.grade === null
      ? child.school_form && say(schoolFormWords[child.school_form])
      : say(child.school_form === "upper_secondary" ? "case-line-grade-upper" : "case-line-grade", {
          grade: child.grade,
        }),
  ].filter(Boolean);
  return (
    <>
      {first.join(", ")}
      {DOT}{" "}
      {child.number && (
        <>
          <span className="nowrap">
            {say("case-line-number")} <span className="num">{withDash(child.number)}</span>
            {DOT}
          </span>{" "}
        </>
      )}
      <span className="nowrap">
        {say("case-line-case")} <span className="num">{number}</span>
      </span>
    </>
  );
}

const unitWords = {
  full: "consent-word-full",
  partial: "consent-word-partial",
  missing: "consent-word-missing",
  withdrawn: "consent-word-withdrawn",
  expired: "consent-word-expired",
} as const;

function Standing({ view, onDialog }: { view: CaseView; onDialog: (dialog: CaseDialog) => void }) {
  const on = useToday();
  const { consent, holder, no_holder_since, gap_days, other_cases } = view;
  const { id, closed_on, closing_reason } = view.case;
  const other = other_cases[0];
  return (
    <>
      <div className="stack tight">
        {closed_on && closing_reason && (
          <Notice>
            {say("case-closed-notice", { day: longDay(closed_on), reason: say(closingWords[closing_reason]) })}
          </Notice>
        )}
        {view.child.protection !== "none" && <Notice kind="warn">{say("case-protected")}</Notice>}
      </div>
      <dl className={styles.standing}>
        <div>
          <dt>{say("case-stage")}</dt>
          <dd>
            <StageStatus stage={view.stage} />
          </dd>
        </div>
        <div className={styles.next}>
          <dt>{say("case-next")}</dt>
          <dd>
            <NextStep step={view.next_step} />
          </dd>
        </div>
        <div>
          <dt>{say("case-holder")}</dt>
          <dd>
            {holder ? (
              <>
                <strong>{holder.name}</strong>
                {!holder.ended && `, ${holder.title || holder.unit}`}
                {holder.ended && !closed_on && (
                  <>
                    <p>{say("case-holder-ended")}</p>
                    <Button look="link" onPress={() => onDialog("holder")}>
                      {say("case-name-holder")}
                    </Button>
                  </>
                )}
                {gap_days > 0 && <p className="small muted">{say("case-holder-gap", { days: gap_days })}</p>}
              </>
            ) : closed_on ? (
              <span className="muted">{say("case-holder-none")}</span>
            ) : (
              <>
                {no_holder_since && (
                  <p>
                    {say("case-holder-none-since", {
                      day: dayMonth(no_holder_since, on),
                      days: daysFrom(no_holder_since, on),
                    })}
                  </p>
                )}
                <Button look="link" onPress={() => onDialog("holder")}>
                  {say("case-name-holder")}
                </Button>
              </>
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.consent}>
        {consent ? (
          <>
            <span className="muted">
              {consent.valid_until
                ? say("case-consent-until", { day: dayMonth(consent.valid_until, on) })
                : say("case-consent")}
            </span>
            {consent.units.map(({ unit, state }) => (
              <Status key={unit.id} kind={consentKinds[state]}>
                {unit.name}
                <span className="sr">: {say(unitWords[state])}</span>
              </Status>
            ))}
          </>
        ) : (
          <>
            <span>{say("case-consent-none")}</span>
            {!closed_on && <Link href={to("children", id, "consents", "new")}>{say("case-consent-ask")}</Link>}
          </>
        )}
        {other && (
          <span className={styles.other}>
            <Words
              id="case-other"
              args={{ count: other_cases.length, number: other.number }}
              parts={{ link: (text) => <Link href={to("children", other.id)}>{text}</Link> }}
            />
          </span>
        )}
      </div>
    </>
  );
}
