/** One child's case: asks for it, shows the tab and the dialog the address names. */
import { useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { CaseView, VoicesView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { useShortcuts } from "../../shell/keys";
import { go, to } from "../../shell/route";
import { say } from "../../words/words";
import { ActionsTab } from "./ActionsTab";
import { CaseHead } from "./CaseHead";
import { type CaseDialog, shownAt } from "./children";
import { ConsentsTab } from "./consents/ConsentsTab";
import { AnswersDialog } from "./dialogs/AnswersDialog";
import { ChildDialog } from "./dialogs/ChildDialog";
import { ChildModeDialog } from "./dialogs/ChildModeDialog";
import { CloseDialog } from "./dialogs/CloseDialog";
import { ConcernDialog } from "./dialogs/ConcernDialog";
import { FeedbackDialog } from "./dialogs/FeedbackDialog";
import { FollowUpDialog } from "./dialogs/FollowUpDialog";
import { HolderDialog } from "./dialogs/HolderDialog";
import { NewActionDialog } from "./dialogs/NewActionDialog";
import { VoiceDialog } from "./dialogs/VoiceDialog";
import { HistoryTab } from "./HistoryTab";
import { HealthTab } from "./health/HealthTab";
import { MeetingsTab } from "./MeetingsTab";
import { Overview } from "./Overview";
import { PeopleTab } from "./PeopleTab";
import { WheelPanel } from "./wheel/WheelPanel";

export interface OneCaseProps {
  id: string;
  /** A tab or a dialog: "consents", "feedback". */
  part: string | undefined;
  /** What the tab itself opens: "new" on the consents. */
  detail: string | undefined;
}

export function OneCase({ id, part, detail }: OneCaseProps) {
  const view = useAnswer("open_case", { case: id });
  const voices = useAnswer("voices_of_case", { case: id });
  const where = <Link href={to("children")}>{say("case-where")}</Link>;
  const failed = view.state === "failed" ? view.error : voices.state === "failed" ? voices.error : null;
  if (failed)
    return (
      <>
        <PageHead where={where} title={say("place-children")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed)}
        </Notice>
      </>
    );
  if (view.state !== "ready" || voices.state !== "ready")
    return <PageHead where={where} title={say("place-children")} purpose={say("case-waiting")} />;
  return <Case view={view.value} voices={voices.value} part={part} detail={detail} />;
}

interface CaseProps {
  view: CaseView;
  voices: VoicesView;
  part: string | undefined;
  detail: string | undefined;
}

function Case({ view, voices, part, detail }: CaseProps) {
  const { tab, dialog: named } = shownAt(part);
  const [opened, setOpened] = useState<CaseDialog | null>(null);
  const id = view.case.id;
  const open = view.case.closed_on === null;
  const dialog = named ?? opened;
  const close = () => {
    setOpened(null);
    if (named) go(to("children", id));
  };
  useShortcuts([
    { keys: ["ctrl+n"], shown: "Ctrl N", word: "actions-new", act: () => open && setOpened("new-action") },
  ]);
  const planned = voices.follow_ups.find(({ held_on }) => held_on === null) ?? null;
  return (
    <>
      <CaseHead view={view} tab={tab} onDialog={setOpened} />
      {tab === "overview" && <Overview view={view} voices={voices} onDialog={setOpened} />}
      {tab === "actions" && <ActionsTab view={view} onDialog={setOpened} />}
      {tab === "meetings" && <MeetingsTab view={view} voices={voices} onDialog={setOpened} />}
      {tab === "consents" && <ConsentsTab view={view} asking={detail === "new"} />}
      {tab === "wheel" && <WheelPanel case={id} name={view.child.first_name} open={open} />}
      {tab === "people" && <PeopleTab view={view} onDialog={setOpened} />}
      {tab === "health" && <HealthTab view={view} />}
      {tab === "history" && <HistoryTab view={view} />}
      {dialog === "voice" && <VoiceDialog view={view} onClose={close} />}
      {dialog === "answers" && <AnswersDialog view={view} onClose={close} />}
      {dialog === "child-mode" && open && <ChildModeDialog view={view} onClose={close} />}
      {dialog === "feedback" && <FeedbackDialog view={view} feedbacks={voices.feedbacks} onClose={close} />}
      {dialog === "follow-up" && <FollowUpDialog view={view} planned={planned} onClose={close} />}
      {dialog === "concern" && <ConcernDialog view={view} onClose={close} />}
      {dialog === "close" && <CloseDialog view={view} onClose={close} />}
      {dialog === "holder" && <HolderDialog view={view} onClose={close} />}
      {dialog === "change" && <ChildDialog child={view.child} onClose={close} />}
      {dialog === "new-action" && open && (
        <NewActionDialog about={{ case: id, name: view.child.first_name }} onClose={close} />
      )}
    </>
  );
}
