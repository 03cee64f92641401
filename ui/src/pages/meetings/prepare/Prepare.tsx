/** A meeting to come: the agenda that built itself, who comes, and what each room may see. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { go, to } from "../../../shell/route";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { aboutChildren } from "../meetings";
import { meetingTitle } from "../sentences";
import { Agenda } from "./Agenda";
import { CancelDialog, ChangeDialog } from "./ChangeDialogs";
import { Coming } from "./Coming";
import { Handouts, preparationPaper } from "./Handouts";
import styles from "./Prepare.module.css";
import { Reach } from "./Reach";

export function Prepare({ meeting }: { meeting: string }) {
  const view = useAnswer("meeting", { meeting });
  const where = <Link href={to("meetings")}>{say("place-meetings")}</Link>;
  if (view.state === "waiting") return <PageHead where={where} title={say("meeting-waiting")} />;
  if (view.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("place-meetings")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(view.error)}
        </Notice>
      </>
    );
  return <Meeting view={view.value} where={where} />;
}

function Meeting({ view, where }: { view: MeetingView; where: React.ReactNode }) {
  const { meeting } = view;
  const [layer, setLayer] = useState<"change" | "cancel" | null>(null);
  const children = aboutChildren(meeting.kind);
  const live = to("meetings", meeting.id, children ? "live" : "group");
  const goes = meeting.state === "planned" || meeting.state === "open";
  const reopen = useSubmit(() => call("reopen_meeting", { meeting: meeting.id }));
  const rebuild = useSubmit(async () => {
    await call("rebuild_agenda", { meeting: meeting.id });
    toast({ text: say("meeting-agenda-rebuilt"), onUndo: () => void undoAndSay() });
  });
  useShortcuts([{ keys: ["ctrl+m"], shown: "Ctrl M", word: "meeting-start", act: () => goes && go(live) }]);
  const print = useSubmit(async () => void (await printFile(await preparationPaper(meeting.id, null))));
  const refused = reopen.refused ?? rebuild.refused ?? print.refused;
  return (
    <>
      <PageHead
        where={where}
        title={meetingTitle(meeting)}
        purpose={goes ? say(children ? "meeting-prepare-purpose" : "meeting-prepare-purpose-group") : undefined}
        arrival={meeting.id}
      >
        {meeting.state === "planned" && (
          <Menu
            label={say("meeting-more")}
            choices={[
              { id: "change", name: say("meeting-change"), icon: "pencil", onChoose: () => setLayer("change") },
              ...(children
                ? [
                    {
                      id: "rebuild",
                      name: say("meeting-agenda-rebuild"),
                      icon: "actions" as const,
                      onChoose: () => void rebuild.submit(),
                    },
                  ]
                : []),
              { id: "cancel", name: say("meeting-cancel"), icon: "cross", onChoose: () => setLayer("cancel") },
            ]}
          />
        )}
        {goes && children && (
          <Button icon="print" isPending={print.busy} onPress={() => void print.submit()}>
            {say("meeting-preparation-all")}
          </Button>
        )}
        {goes && (
          <Link href={live} look="primary" keys="Ctrl M">
            {say(meeting.state === "open" ? "meeting-resume" : "meeting-start")}
          </Link>
        )}
      </PageHead>
      {refused && (
        <div className={styles.problem}>
          <Notice kind="problem">{sayError(refused)}</Notice>
        </div>
      )}
      {meeting.state === "cancelled" && (
        <Notice
          kind="warn"
          title={say("meeting-is-cancelled")}
          action={<Button onPress={() => void reopen.submit()}>{say("meeting-reopen")}</Button>}
        >
          {meeting.reason}
        </Notice>
      )}
      {meeting.state === "ended" && (
        <Notice
          kind="done"
          title={say("meeting-is-ended")}
          action={<Link href={to("meetings", meeting.id, "minutes")}>{say("meeting-go-minutes")}</Link>}
        />
      )}
      <div className={styles.columns}>
        <Agenda view={view} />
        <aside className={styles.aside}>
          <Coming view={view} />
          {children && (
            <>
              <Reach view={view} />
              <Handouts view={view} />
            </>
          )}
        </aside>
      </div>
      {layer === "change" && <ChangeDialog meeting={meeting} onClose={() => setLayer(null)} />}
      {layer === "cancel" && <CancelDialog meeting={meeting} onClose={() => setLayer(null)} />}
    </>
  );
}
