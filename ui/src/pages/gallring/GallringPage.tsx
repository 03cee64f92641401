/** Gallring: what must be erased, by which rule, on whose word, the certificates of what was erased, and how long each kind of record is kept. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftsById } from "../../api/draft";
import { printFile } from "../../api/files";
import type { GallringOverview } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { say } from "../../words/words";
import { ByHandCases } from "./ByHandCases";
import { Cases } from "./Cases";
import { Decide } from "./Decide";
import { approved, byHand, complete, inGroup, mayPropose, nextStep, underWay } from "./gallring";
import { Lists } from "./Lists";
import { Materials } from "./Materials";

const Where = () => <Link href={to("settings")}>{say("place-settings")}</Link>;

export default function GallringPage() {
  const overview = useAnswer("gallring_overview", {});
  if (overview.state === "waiting")
    return <PageHead where={<Where />} title={say("gallring-title")} purpose={say("gallring-waiting")} />;
  if (overview.state === "failed")
    return (
      <>
        <PageHead where={<Where />} title={say("gallring-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(overview.error)}
        </Notice>
      </>
    );
  return <Gallring overview={overview.value} />;
}

function Gallring({ overview }: { overview: GallringOverview }) {
  const { user } = useOpenSession();
  const [asking, setAsking] = useState<"decide" | "carry_out" | null>(null);
  const close = () => setAsking(null);
  const byHandDrafts = useDraftsById(
    "gallring/by-hand",
    overview.cases.flatMap((one) => (one.by_hand ? [one.case] : [])),
  );
  const chosen = byHandDrafts.texts;
  const [checked, setChecked] = useState(false);
  const count = inGroup(overview.cases, "due").length + Object.keys(chosen).length;
  const list = underWay(overview.lists);
  const step = nextStep(user.role, list, count);
  const propose = useSubmit(async () => {
    await call("propose_gallring", { by_hand: byHand(chosen) });
    byHandDrafts.discard();
    setChecked(false);
    toast({ text: say("gallring-proposed") });
  });
  const withdraw = useSubmit(async () => {
    if (!list) return;
    await call("withdraw_gallring", { list: list.id });
    toast({ text: say("gallring-withdrawn") });
  });
  const carryOut = useSubmit(async (passphrase: string) => {
    if (!list) return;
    await call("carry_out_gallring", { list: list.id }, { passphrase });
    close();
    toast({ text: say("gallring-carried-out") });
    await printFile(await call("gallring_certificate", { list: list.id }));
  });
  return (
    <div className="stack">
      <PageHead where={<Where />} title={say("gallring-title")} purpose={say("gallring-purpose")}>
        {step === "propose" && (
          <Button
            look="primary"
            isPending={propose.busy}
            onPress={() => {
              setChecked(true);
              if (complete(chosen)) void propose.submit();
            }}
          >
            {say("gallring-propose", { count })}
          </Button>
        )}
        {step === "decide" && (
          <Button look="primary" onPress={() => setAsking("decide")}>
            {say("gallring-decide")}
          </Button>
        )}
        {step === "carry_out" && (
          <Button look="primary" onPress={() => setAsking("carry_out")}>
            {say("gallring-carry-out")}
          </Button>
        )}
      </PageHead>
      {propose.refused && <Notice kind="problem">{sayError(propose.refused)}</Notice>}
      {withdraw.refused && <Notice kind="problem">{sayError(withdraw.refused)}</Notice>}
      <Notice title={say("gallring-rule")}>{overview.holds ? overview.holds.source : say("gallring-rule-none")}</Notice>
      {list && (
        <Notice
          kind="warn"
          action={
            <Button look="link" isPending={withdraw.busy} onPress={() => void withdraw.submit()}>
              {say("gallring-withdraw")}
            </Button>
          }
        >
          {list.state === "proposed"
            ? say("gallring-waits-for-reader", { count: list.lines.length })
            : say("gallring-waits-for-carrying-out", { count: approved(list), name: list.decided_by })}
        </Notice>
      )}
      {overview.cases.length === 0 && overview.lists.length === 0 ? (
        <EmptyState title={say("gallring-empty-title")}>{say("gallring-empty")}</EmptyState>
      ) : (
        <>
          <Cases
            overview={overview}
            underByHand={
              mayPropose(user.role, list) && (
                <ByHandCases cases={overview.cases} chosen={chosen} onChange={byHandDrafts.set} checked={checked} />
              )
            }
          />
          <Lists lists={overview.lists} />
        </>
      )}
      <Materials rows={overview.materials} role={user.role} />
      {asking === "decide" && list && <Decide list={list} onClose={close} />}
      {asking === "carry_out" && list && (
        <AskAgain act={say("gallring-carry-out")} submit={carryOut} onClose={close}>
          {say("gallring-carry-out-lead", { count: approved(list) })}
        </AskAgain>
      )}
    </div>
  );
}
