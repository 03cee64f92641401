/** One figure from elsewhere: written down, or put right. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { ContextIndicator, ContextValue } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { indicatorHint, indicatorName, indicators, inPerCent, typedValue, writtenValue } from "./contexts";

export function ContextDialog({ value, onClose }: { value: ContextValue | null; onClose: () => void }) {
  const today = useToday();
  const [indicator, setIndicator] = useState<ContextIndicator>(value?.indicator ?? "population");
  const [label, setLabel] = useState(value?.label ?? "");
  const [period, setPeriod] = useState(value?.period ?? "");
  const [measured, setMeasured] = useState<string | null>(value?.measured_on ?? null);
  const [typed, setTyped] = useState(value ? writtenValue(value.indicator, value.value) : "");
  const [source, setSource] = useState(value?.source ?? "");
  const [checked, setChecked] = useState(false);
  const number = typedValue(indicator, typed);
  const ready =
    number !== null &&
    measured !== null &&
    period.trim() !== "" &&
    source.trim() !== "" &&
    (indicator !== "own" || label.trim() !== "");
  const save = useSubmit(async () => {
    if (number === null || measured === null) return;
    const figure = { indicator, label, period, measured_on: measured, value: number, source };
    if (value) await call("change_context", { context: value.id, figure });
    else await call("add_context", figure);
    toast({ text: say("contexts-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const missing = (text: string) => (checked && text.trim() === "" ? say("contexts-missing") : undefined);
  return (
    <DialogForm
      title={say(value ? "contexts-change-title" : "contexts-new")}
      act={say("save")}
      problem={save.refused ? sayError(save.refused) : undefined}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void save.submit();
      }}
      onClose={onClose}
    >
      <Select
        label={say("contexts-indicator")}
        hint={indicatorHint(indicator)}
        items={indicators.map((id) => ({ id, name: indicatorName(id) }))}
        value={indicator}
        onChange={(id) => setIndicator((id as ContextIndicator | null) ?? "population")}
      />
      {indicator === "own" && (
        <TextField prose label={say("contexts-label")} value={label} onChange={setLabel} error={missing(label)} />
      )}
      <TextField
        label={say("contexts-period")}
        hint={say("contexts-period-hint")}
        value={period}
        onChange={setPeriod}
        error={missing(period)}
      />
      <DateField
        label={say("contexts-measured")}
        hint={say("contexts-measured-hint")}
        value={measured}
        latest={today}
        onChange={setMeasured}
        error={checked && measured === null ? say("contexts-missing") : undefined}
      />
      <TextField
        kind={inPerCent(indicator) ? "text" : "number"}
        label={say(inPerCent(indicator) ? "contexts-value-per-cent" : "contexts-value")}
        value={typed}
        onChange={setTyped}
        error={checked && number === null ? say("contexts-value-wrong") : undefined}
      />
      <TextField
        prose
        label={say("contexts-source")}
        hint={say("contexts-source-hint")}
        value={source}
        onChange={setSource}
        error={missing(source)}
      />
    </DialogForm>
  );
}
