/** What stands on the pages that go home: the three lines of the child's own page with their pictures, and what the family reads and does. */
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { ChildMinutes, HomeLine, PageVariant, Picture } from "../../../api/types/ops";
import { Select } from "../../../components/Choice";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { Segments } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { SendOrCancel } from "../../../components/SendOrCancel";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say, sayCode } from "../../../words/words";
import styles from "./Ended.module.css";

/** Lines of the page; empty ones are left out. */
const LINES = [0, 1, 2] as const;

const pictures: readonly Picture[] = [
  "hand",
  "talk",
  "calendar",
  "clock",
  "phone",
  "heart",
  "book",
  "house",
  "friends",
  "ball",
  "plate",
  "moon",
];

const variants = (["younger", "older", "none"] as const).map((id) => ({ id, name: say(`home-variant-${id}`) }));

export function HomePageDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const minutes = useAnswer("child_minutes", { item });
  return (
    <Dialog title={say("home-title")} open onClose={onClose}>
      {minutes.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {minutes.state === "failed" && <Notice kind="problem">{sayError(minutes.error)}</Notice>}
      {minutes.state === "ready" && <Fields minutes={minutes.value} onClose={onClose} />}
    </Dialog>
  );
}

function Fields({ minutes, onClose }: { minutes: ChildMinutes; onClose: () => void }) {
  const { page, item } = minutes;
  const { form, set, discard } = useFormDraft(`case/${minutes.case}/home-page/${item}`, {
    variant: page.variant,
    lines: LINES.map((at): HomeLine => page.lines[at] ?? { picture: "hand", text: "", when: "" }),
    talked: page.talked_about,
    does: page.family_does,
  });
  const { variant, lines, talked, does } = form;
  const change = (at: number, part: Partial<HomeLine>) =>
    set({ lines: lines.map((line, place) => (place === at ? { ...line, ...part } : line)) });
  const write = useSubmit(async () => {
    await call("write_home_page", { item, variant, lines, talked_about: talked, family_does: does });
    discard();
    onClose();
    toast({ text: say("home-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <Form onSubmit={() => void write.submit()} problem={write.refused && sayError(write.refused)}>
      <Segments
        label={say("home-variant", { name: minutes.first_name })}
        items={variants}
        value={variant}
        onChange={(id) => set({ variant: id as PageVariant })}
      />
      {variant !== "none" &&
        LINES.map((at) => (
          <fieldset key={at} className={styles.line}>
            <legend className="sr">{say("home-line", { number: at + 1 })}</legend>
            <Select
              label={say("home-picture")}
              items={pictures.map((id) => ({ id, name: sayCode("home-picture", id, {}, "home-picture-hand") }))}
              value={lines[at]?.picture ?? "hand"}
              onChange={(id) => change(at, { picture: (id ?? "hand") as Picture })}
            />
            <TextField
              label={say("home-line", { number: at + 1 })}
              prose
              optional={at > 0}
              value={lines[at]?.text ?? ""}
              onChange={(text) => change(at, { text })}
              autoFocus={at === 0}
            />
            {variant === "older" && (
              <TextField
                label={say("home-when")}
                optional
                value={lines[at]?.when ?? ""}
                onChange={(when) => change(at, { when })}
              />
            )}
          </fieldset>
        ))}
      <TextArea
        label={say("home-talked")}
        hint={say("home-talked-hint")}
        optional
        value={talked}
        onChange={(text) => set({ talked: text })}
        rows={2}
      />
      <TextArea
        label={say("home-does")}
        hint={say("home-does-hint")}
        optional
        value={does}
        onChange={(text) => set({ does: text })}
        rows={2}
      />
      <div className="actions">
        <SendOrCancel
          busy={write.busy}
          onCancel={() => {
            discard();
            onClose();
          }}
        />
      </div>
    </Form>
  );
}
