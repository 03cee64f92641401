/** When the meeting is over: every paper is ready to be seen, signed and printed before people stand up; and who has told the families. */
import { type Ref, useRef, useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { EndedChild, EndedMeeting } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Checkbox } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Status } from "../../../components/Status";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { capital, clock, dayMonth, daysFrom, dueDay, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { useSavePaper } from "../../papers/useSavePaper";
import { ToldDialog } from "../minutes/ToldDialog";
import { meetingTitle } from "../sentences";
import styles from "./Ended.module.css";
import { allPapers, type Chosen, neighbourPaper, papers, papersOf, same, untold } from "./ended";
import { HomePageDialog } from "./HomePageDialog";
import { PaperView } from "./PaperView";

export function Ended({ meeting }: { meeting: string }) {
  const ended = useAnswer("ended_meeting", { meeting });
  const where = <Link href={to("meetings")}>{say("place-meetings")}</Link>;
  if (ended.state === "waiting") return <PageHead where={where} title={say("ended-title")} />;
  if (ended.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("ended-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(ended.error)}
        </Notice>
      </>
    );
  return <Papers ended={ended.value} />;
}

function Papers({ ended }: { ended: EndedMeeting }) {
  const { meeting } = ended;
  const [chosen, setChosen] = useState<Chosen>({ kind: "minutes", item: null });
  const [oneSide, setOneSide] = useState(false);
  const [telling, setTelling] = useState<EndedChild | null>(null);
  const [writing, setWriting] = useState<EndedChild | null>(null);
  const together = { meeting: meeting.id, one_side: oneSide };
  const print = useSubmit(async () => printFile(await call("meeting_papers", together)));
  const { save, dialog } = useSavePaper({ paper: "meeting_papers", input: together }, "ended-save-all", "ended-saved");
  const minutes = useRef<HTMLButtonElement>(null);
  const sign = useSubmit(async () => {
    await call("sign_minutes", { meeting: meeting.id });
    // The button that signs goes away, and must not take the focus with it.
    minutes.current?.focus();
    toast({ text: say("ended-signed-done") });
  });
  const all = allPapers(ended);
  const left = untold(ended);
  useShortcuts([
    { keys: ["ctrl+p"], shown: "Ctrl P", word: "ended-print-all", act: () => void print.submit() },
    {
      keys: ["ctrl+pagedown"],
      shown: "Ctrl PgDn",
      word: "ended-next-paper",
      act: () => setChosen(neighbourPaper(all, chosen, 1)),
    },
    {
      keys: ["ctrl+pageup"],
      shown: "Ctrl PgUp",
      word: "ended-previous-paper",
      act: () => setChosen(neighbourPaper(all, chosen, -1)),
    },
  ]);
  const refused = print.refused ?? save.refused ?? sign.refused;
  return (
    <>
      <PageHead
        where={<Link href={to("meetings", meeting.id, "minutes")}>{meetingTitle(meeting)}</Link>}
        title={say("ended-title")}
        purpose={
          ended.children.length === 0
            ? say("ended-purpose-none")
            : say("ended-purpose", { left, words: capital(inWords(left)) })
        }
        arrival={meeting.id}
      >
        <Button look="primary" icon="print" keys="Ctrl P" onPress={() => void print.submit()} isPending={print.busy}>
          {say("ended-print-all")}
        </Button>
        <Button onPress={() => void save.submit()} isPending={save.busy}>
          {say("ended-save-all")}
        </Button>
      </PageHead>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.columns}>
        <div className={styles.list}>
          <div className={styles.team}>
            <PaperButton ref={minutes} chosen={chosen} paper={{ kind: "minutes", item: null }} onChoose={setChosen} />
            {ended.signed ? (
              <Status kind="done">
                {say("ended-signed", {
                  by: ended.signed.by,
                  day: dayMonth(ended.signed.at.slice(0, 10)),
                  at: clock(ended.signed.at),
                })}
              </Status>
            ) : (
              meeting.state === "ended" && (
                <Button dense icon="check" onPress={() => void sign.submit()} isPending={sign.busy}>
                  {say("ended-sign")}
                </Button>
              )
            )}
          </div>
          {ended.children.length === 0 && <p className="lead">{say("ended-none")}</p>}
          <ul className={styles.children}>
            {ended.children.map((child) => (
              <li key={child.item}>
                <h2 className={child.named ? undefined : "num"}>{child.who}</h2>
                <div className={styles.papers}>
                  {papersOf(child).map((paper) => (
                    <PaperButton key={paper.kind} chosen={chosen} paper={paper} onChoose={setChosen} />
                  ))}
                  <Button look="link" onPress={() => setWriting(child)}>
                    {say("ended-write")}
                  </Button>
                </div>
                {child.changed && ended.signed && (
                  <p className="small">
                    {say("ended-changed", { day: dayMonth(ended.signed.at.slice(0, 10)) })}{" "}
                    <Link href={to("meetings", meeting.id, "minutes")}>{say("ended-changed-see")}</Link>
                  </p>
                )}
                {!child.prints && <p className="muted small">{say("ended-prints-not")}</p>}
                <Told child={child} onTell={() => setTelling(child)} />
              </li>
            ))}
          </ul>
          {ended.not_taken_up > 0 && (
            <p className="muted small">
              {say("ended-not-taken-up", { count: ended.not_taken_up, words: capital(inWords(ended.not_taken_up)) })}
            </p>
          )}
          <Checkbox checked={oneSide} onChange={setOneSide} detail={say("ended-one-side-why")}>
            {say("ended-one-side")}
          </Checkbox>
        </div>
        <PaperView
          chosen={chosen}
          meeting={meeting.id}
          onStep={(step) => setChosen(neighbourPaper(all, chosen, step))}
        />
      </div>
      {telling && (
        <ToldDialog
          case={telling.case}
          meeting={meeting.id}
          by={telling.feedback.by_name}
          earliest={meeting.held_on}
          onClose={() => setTelling(null)}
        />
      )}
      {writing && <HomePageDialog item={writing.item} onClose={() => setWriting(null)} />}
      {dialog}
    </>
  );
}

interface PaperButtonProps {
  ref?: Ref<HTMLButtonElement>;
  chosen: Chosen;
  paper: Chosen;
  onChoose: (paper: Chosen) => void;
}

function PaperButton(props: PaperButtonProps) {
  const { paper } = props;
  return (
    <button
      ref={props.ref}
      type="button"
      className={styles.paper}
      aria-pressed={same(props.chosen, paper)}
      onClick={() => props.onChoose(paper)}
    >
      {say(papers[paper.kind].word)}
    </button>
  );
}

function Told({ child, onTell }: { child: EndedChild; onTell: () => void }) {
  const on = useToday();
  const { feedback } = child;
  if (feedback.given_on)
    return (
      <p className={styles.told}>
        <Status kind="done">
          {say("ended-told", { day: dayMonth(feedback.given_on, on), by: feedback.given_by })}
        </Status>
      </p>
    );
  const late = daysFrom(on, feedback.due_on) < 0;
  return (
    <p className={styles.told}>
      <Status kind={late ? "late" : "not_begun"}>
        {feedback.by_name
          ? say("ended-tells", { by: feedback.by_name, due: dueDay(feedback.due_on, on) })
          : say("ended-tells-nobody", { due: dueDay(feedback.due_on, on) })}
      </Status>
      <Button look="link" onPress={onTell}>
        {say("minutes-feedback-do")}
      </Button>
    </p>
  );
}
