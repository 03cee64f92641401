/** Registers a child: search first, then a short form that saves itself while it is filled in. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import { Button } from "../../../components/Button";
import { Form } from "../../../components/Form";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { useOpenSession, useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { fullName } from "../children";
import { usePersonChoice } from "../dialogs/PersonChoice";
import { Duplicates } from "./Duplicates";
import { AboutChild, Beginning, Guardians } from "./Fields";
import styles from "./NewChild.module.css";
import { asCase, emptyForm, type Field, isSecret, missingIn } from "./newChild";

const missingWords = {
  first_name: "new-child-missing-name",
  last_name: "new-child-missing-last-name",
  birth_on: "new-child-missing-day",
  school_form: "new-child-missing-school-form",
  signal_on: "new-child-missing-day",
  signal_sector: "new-child-missing-sector",
  source: "new-child-missing-source",
  intake_on: "new-child-missing-day",
  worry: "new-child-missing-worry",
  concern: "new-child-missing-concern",
  concern_on: "new-child-missing-day",
  concern_by: "concern-by-missing",
  guardians: "new-child-missing-guardian",
} as const satisfies Record<Field, keyof WordArgs>;

export function NewChild() {
  const today = useToday();
  const start = useMemo(() => emptyForm(today), [today]);
  const { form, set, discard, restored } = useFormDraft("children/new", start, isSecret);
  const barred = !useOpenSession().opens_protected && form.known === null && isSecret(form);
  const [checked, setChecked] = useState(false);
  const missing = missingIn(form, today);

  const sent = useRef("");
  const { submit, refused, busy } = useSubmit(async () => {
    const typed = asCase(form, today);
    sent.current = form.number;
    if (typed === null) return;
    const view = await call("register_case", typed);
    discard();
    const name = fullName(view.child);
    toast({
      text: say(form.known ? "new-child-known-saved" : "new-child-saved", { name }),
      onUndo: () => void undoAndSay().then(() => go(to("children"))),
    });
    go(to("children", view.case.id));
  });
  const coordinator = usePersonChoice({
    label: say("new-child-coordinator"),
    hint: say("new-child-coordinator-hint"),
    value: form.coordinator,
    onChange: (id) => set({ coordinator: id }),
    optional: true,
  });

  const fields = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  // After a try that did not go through: to the first field that has to be changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each try, and when the core has refused
  useEffect(() => {
    if (tries === 0) return;
    const wrong = fields.current?.querySelector<HTMLElement>(
      "input[aria-invalid], textarea[aria-invalid], [data-invalid] button, [data-invalid] [role=spinbutton]",
    );
    wrong?.focus();
    wrong?.scrollIntoView({ block: "center" });
  }, [tries, refused]);

  const refusedAt = refused?.data["field"];
  const errorOf = (field: Field): string | undefined => {
    if (checked && missing.includes(field)) return say(missingWords[field]);
    if (refused && refusedAt === field && (field === "intake_on" || field === "signal_on" || field === "birth_on"))
      return say(refused.data["problem"] === "too_early" ? "new-child-too-early" : "new-child-future");
    return refused && refusedAt === field ? sayError(refused) : undefined;
  };
  const problem =
    checked && barred
      ? say("protected-no-key")
      : checked && missing.length > 0
        ? say("new-child-missing", { count: missing.length, words: capital(inWords(missing.length)) })
        : refused && sayError(refused);
  const parts = {
    form,
    set,
    errorOf,
    numberRefused: refusedAt === "number" && form.number === sent.current ? refused : null,
  };
  return (
    <>
      <PageHead
        where={<Link href={to("children")}>{say("place-children")}</Link>}
        title={say("new-child-title")}
        purpose={say("new-child-purpose")}
      />
      {restored && (
        <div className={styles.restored}>
          <Notice
            action={
              <Button look="link" onPress={discard}>
                {say("new-child-restored-clear")}
              </Button>
            }
          >
            {say("new-child-restored")}
          </Notice>
        </div>
      )}
      <div className={styles.columns} ref={fields}>
        <Form
          problem={problem || undefined}
          onSubmit={() => {
            setChecked(true);
            setTries((before) => before + 1);
            if (missing.length === 0 && !barred) void submit();
          }}
        >
          {form.known ? (
            <Notice
              title={say("found-known", { name: form.known.name })}
              action={
                <Button look="link" onPress={() => set({ known: null })}>
                  {say("found-known-back")}
                </Button>
              }
            >
              {say("found-known-lead")}
            </Notice>
          ) : (
            <AboutChild {...parts} />
          )}
          <Beginning {...parts} />
          {!form.known && <Guardians {...parts} />}
          <section className="stack" aria-labelledby="new-child-team">
            <h2 id="new-child-team">{say("new-child-team")}</h2>
            {coordinator.field}
          </section>
          <div className="actions">
            <Button type="submit" look="primary" keys="Ctrl Enter" isPending={busy}>
              {say("new-child-save")}
            </Button>
            <Link href={to("children")}>{say("cancel")}</Link>
          </div>
        </Form>
        {!form.known && (
          <Duplicates
            typed={{
              first_name: form.first_name,
              last_name: form.last_name,
              number: form.number,
              birth_on: form.birth_on,
            }}
            onKnown={({ child, name }) => set({ known: { child, name } })}
          />
        )}
      </div>
      {coordinator.dialog}
    </>
  );
}
