/** A meeting about no child: management, steering group, consultation. One sheet, item by item, written while people talk; what was promised and what is decided stand in their places. */
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { GroupItem, GroupMeeting } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { LookAtPaper } from "../../papers/LookAtPaper";
import { Scores } from "../evaluation/Scores";
import { timeOf } from "../sentences";
import { Before, Decided } from "./Actions";
import styles from "./Group.module.css";
import { ItemNote } from "./ItemNote";
import { Results } from "./Results";

export function Group({ meeting }: { meeting: string }) {
  const view = useAnswer("group_meeting", { meeting });
  const where = <Link href={to("meetings")}>{say("place-meetings")}</Link>;
  if (view.state === "waiting") return <PageHead where={where} title={say("meeting-waiting")} />;
  if (view.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("place-meetings")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {view.error.code === "not_found" ? say("group-not-group") : sayError(view.error)}
        </Notice>
      </>
    );
  return <Sheet view={view.value} where={where} />;
}

function Sheet({ view, where }: { view: GroupMeeting; where: React.ReactNode }) {
  const { meeting } = view;
  const id = { meeting: meeting.id };
  const start = useSubmit(() => call("start_meeting", { ...id, everyone_came: true }));
  const end = useSubmit(() => call("end_meeting", id));
  const reopen = useSubmit(() => call("reopen_meeting", id));
  const print = useSubmit(async () => void (await printFile(await call("group_minutes_paper", id))));
  const refused = start.refused ?? end.refused ?? reopen.refused ?? print.refused;
  const at = timeOf(meeting.starts);
  const writing = meeting.state === "open";
  const room = meeting.place ? say("group-place", { time: at, place: meeting.place }) : at;
  const pen = view.note_taker && say("minutes-pen", { name: view.note_taker });
  return (
    <>
      <PageHead
        where={where}
        title={say("meeting-title", { kind: view.name, day: weekdayDay(meeting.held_on) })}
        purpose={writing ? say("group-purpose") : [room, pen].filter(Boolean).join(". ")}
        arrival={meeting.id}
      >
        <Link href={to("meetings", meeting.id)} look="quiet">
          {say("meeting-people")}
        </Link>
        {meeting.state !== "planned" && (
          <Button icon="print" isPending={print.busy} onPress={() => void print.submit()}>
            {say("group-print")}
          </Button>
        )}
        {meeting.state !== "planned" && (
          <LookAtPaper asked={{ paper: "group_minutes_paper", input: id }} name={say("paper-group-minutes")} />
        )}
        {meeting.state === "planned" && (
          <Button look="primary" isPending={start.busy} onPress={() => void start.submit()}>
            {say("group-start")}
          </Button>
        )}
        {writing && (
          <Button look="primary" isPending={end.busy} onPress={() => void end.submit()}>
            {say("group-end")}
          </Button>
        )}
      </PageHead>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {meeting.state === "ended" && (
        <Notice
          kind="done"
          title={say("group-ended")}
          action={<Button onPress={() => void reopen.submit()}>{say("group-reopen")}</Button>}
        />
      )}
      <div className={styles.sheet}>
        {view.items.map((item, index) => (
          <Item key={item.item} item={item} number={index + 1} view={view} writing={writing} />
        ))}
      </div>
    </>
  );
}

function Item(props: { item: GroupItem; number: number; view: GroupMeeting; writing: boolean }) {
  const { item, number, view, writing } = props;
  const id = `group-item-${item.item}`;
  return (
    <section className={styles.item} aria-labelledby={id}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        <div className={styles.heading}>
          <h2 id={id}>{item.title}</h2>
          <span className="muted small">{say("group-minutes-of", { minutes: item.minutes })}</span>
        </div>
        {item.section === "previous" && <Before view={view} writing={writing} />}
        {item.section === "results" && <Results view={view} />}
        {item.section === "next_steps" && <Decided view={view} item={item.item} writing={writing} />}
        {item.section === "evaluation" && <Evaluated view={view} />}
        <ItemNote item={item} writing={writing} />
      </div>
    </section>
  );
}

function Evaluated({ view }: { view: GroupMeeting }) {
  const goes = view.meeting.state === "open" || view.meeting.state === "ended";
  return (
    <>
      <Scores view={view.evaluation} />
      {goes && (
        <p>
          <Link href={to("meetings", view.meeting.id, "evaluation")}>{say("group-evaluate")}</Link>
        </p>
      )}
    </>
  );
}
