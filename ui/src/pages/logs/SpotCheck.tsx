/** The month's spot check: twenty lines drawn by chance, what each came to, signed off and printed. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import { useFormDraft } from "../../api/formDraft";
import type { SpotCheckView, SpotLine, SpotOutcome } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Notice } from "../../components/Notice";
import { Status } from "../../components/Status";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { longDay, monthYear } from "../../words/dates";
import { say } from "../../words/words";
import { What, when, who } from "./Lines";
import styles from "./LogsPage.module.css";

const outcomes = ["in_order", "asked", "deviation"] as const satisfies readonly SpotOutcome[];

export function SpotCheck() {
  const checks = useAnswer("spot_checks", {});
  const draw = useSubmit(() => call("draw_spot_check", {}));
  const sign = useSubmit(async () => {
    await call("sign_spot_check", {});
    toast({ text: say("log-spot-signed-toast") });
  });
  const print = useSubmit(async () => {
    await printFile(await call("spot_check_paper", {}));
  });
  if (checks.state === "waiting") return <p className="muted">{say("log-waiting")}</p>;
  if (checks.state === "failed") return <Notice kind="problem">{sayError(checks.error)}</Notice>;
  const { current, earlier, month } = checks.value;
  const refused = draw.refused ?? sign.refused ?? print.refused;
  return (
    <div className={styles.spot}>
      <p className="lead">{say("log-spot-lead")}</p>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <h2>{say("log-spot-month", { month: monthYear(`${current?.month ?? month}-01`) })}</h2>
      {current?.signed_at === null && current.month !== month && (
        <Notice>{say("log-spot-late", { month: monthYear(`${current.month}-01`) })}</Notice>
      )}
      {current !== null && (
        <>
          {current.lines.length === 0 && <p>{say("log-spot-none")}</p>}
          <div>
            {current.lines.map((drawn) => (
              <Drawn key={drawn.line.sequence} drawn={drawn} done={current.signed_at !== null} />
            ))}
          </div>
          <Ending
            current={current}
            busy={sign.busy}
            onSign={() => void sign.submit()}
            onPrint={() => void print.submit()}
          />
        </>
      )}
      {(current === null || (current.signed_at !== null && current.month !== month)) && (
        <div className="stack">
          {current !== null && <h2>{say("log-spot-month", { month: monthYear(`${month}-01`) })}</h2>}
          <div className="actions">
            <Button look="primary" isPending={draw.busy} onPress={() => void draw.submit()}>
              {say("log-spot-draw")}
            </Button>
          </div>
        </div>
      )}
      {earlier.length > 0 && (
        <section>
          <h2>{say("log-spot-earlier")}</h2>
          <ul>
            {earlier.map((one) => (
              <li key={one.month}>
                {say("log-spot-earlier-line", {
                  month: monthYear(`${one.month}-01`),
                  signed: one.signed_at
                    ? say("log-spot-signed", { date: longDay(one.signed_at), name: one.signed_by ?? "" })
                    : say("log-spot-not-signed"),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Ending(props: { current: SpotCheckView; busy: boolean; onSign: () => void; onPrint: () => void }) {
  const { current } = props;
  const left = current.lines.filter((drawn) => drawn.outcome === null).length;
  return (
    <div className="stack">
      {current.signed_at ? (
        <p>
          <Status kind="done">
            {say("log-spot-signed", { date: longDay(current.signed_at), name: current.signed_by ?? "" })}
          </Status>
        </p>
      ) : (
        <p>{say("log-spot-left", { count: left })}</p>
      )}
      <div className="actions">
        {!current.signed_at && (
          <Button look="primary" isPending={props.busy} isDisabled={left > 0} onPress={props.onSign}>
            {say("log-spot-sign")}
          </Button>
        )}
        <Button icon="print" onPress={props.onPrint}>
          {say("log-print")}
        </Button>
      </div>
    </div>
  );
}

function Drawn({ drawn, done }: { drawn: SpotLine; done: boolean }) {
  const { line } = drawn;
  const { form, set, discard } = useFormDraft(`logs/spot/${line.sequence}`, {
    outcome: drawn.outcome,
    note: drawn.note,
  });
  const { outcome, note } = form;
  const record = useSubmit(async (chosen: SpotOutcome) => {
    await call("record_spot_line", { sequence: line.sequence, outcome: chosen, note });
    // Asked and not yet said what: the note may be under way while this is recorded.
    if (chosen === "in_order" || note !== "") discard();
  });
  const needsNote = outcome === "deviation" || outcome === "asked";
  return (
    <div className={styles.drawn}>
      <div>
        <p>
          <strong>{line.what}</strong> {line.about}
        </p>
        <p className="small muted">
          {when(line)} {who(line)}
        </p>
        {(line.reason !== "" || line.clock !== "none") && <What line={line} />}
      </div>
      {done ? (
        <div>
          <p>{drawn.outcome && say(`log-outcome-${drawn.outcome}`)}</p>
          {drawn.note !== "" && <p className="small muted">{drawn.note}</p>}
        </div>
      ) : (
        <div className="stack">
          <Select
            label={say("log-spot-outcome", { number: line.sequence })}
            items={outcomes.map((one) => ({ id: one, name: say(`log-outcome-${one}`) }))}
            value={outcome}
            onChange={(id) => {
              const chosen = outcomes.find((one) => one === id) ?? null;
              set({ outcome: chosen });
              if (chosen === "in_order" || (chosen === "asked" && note === "")) void record.submit(chosen);
            }}
            error={record.refused ? sayError(record.refused) : undefined}
          />
          {needsNote && (
            <>
              <TextField
                label={say(outcome === "deviation" ? "log-spot-note-deviation" : "log-spot-note")}
                value={note}
                onChange={(text) => set({ note: text })}
                optional={outcome === "asked"}
              />
              <p>
                <Button isPending={record.busy} onPress={() => void record.submit(outcome)}>
                  {say("log-spot-note-save")}
                </Button>
              </p>
            </>
          )}
        </div>
      )}
    </div>
  );
}
