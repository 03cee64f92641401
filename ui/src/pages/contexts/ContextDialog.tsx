/** One figure from elsewhere: written down, or put right. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
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
  const { form, set, discard } = useFormDraft(`contexts/${value?.id ?? "new"}`, {
    indicator: value?.indicator ?? ("population" as ContextIndicator),
    label: value?.label ?? "",
    period: value?.period ?? "",
    measured: value?.measured_on ?? null,
    typed: value ? writtenValue(value.indicator, value.value) : "",
    source: value?.source ?? "",
  });
  const { indicator, label, period, measured, typed, source } = form;
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
    discard();
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
      onCancel={discard}
    >
      <Select
        label={say("contexts-indicator")}
        hint={indicatorHint(indicator)}
        items={indicators.map((id) => ({ id, name: indicatorName(id) }))}
        value={indicator}
        onChange={(id) => set({ indicator: (id as ContextIndicator | null) ?? "population" })}
      />
      {indicator === "own" && (
        <TextField
          prose
          label={say("contexts-label")}
          value={label}
          onChange={(text) => set({ label: text })}
          error={missing(label)}
        />
      )}
      <TextField
        label={say("contexts-period")}
        hint={say("contexts-period-hint")}
        value={period}
        onChange={(text) => set({ period: text })}
        error={missing(period)}
      />
      <DateField
        label={say("contexts-measured")}
        hint={say("contexts-measured-hint")}
        value={measured}
        latest={today}
        onChange={(day) => set({ measured: day })}
        error={checked && measured === null ? say("contexts-missing") : undefined}
      />
      <TextField
        kind={inPerCent(indicator) ? "text" : "number"}
        label={say(inPerCent(indicator) ? "contexts-value-per-cent" : "contexts-value")}
        value={typed}
        onChange={(text) => set({ typed: text })}
        error={checked && number === null ? say("contexts-value-wrong") : undefined}
      />
      <TextField
        prose
        label={say("contexts-source")}
        hint={say("contexts-source-hint")}
        value={source}
        onChange={(text) => set({ source: text })}
        error={missing(source)}
      />
    </DialogForm>
  );
}
