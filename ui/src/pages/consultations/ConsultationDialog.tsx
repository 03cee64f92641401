/** An anonymous consultation in twenty seconds: five choices, no text. Letters choose in the lists; Enter saves. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { Advice, AgeBand, ConsultationStep, Theme } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Dialog } from "../../components/Dialog";
import { Form } from "../../components/Form";
import { Segments } from "../../components/Marks";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { adviceChoice, bandChoice, nextChoice, themeChoice } from "./consultations";

export function ConsultationDialog({ onClose }: { onClose: () => void }) {
  const units = useAnswer("list_units", {});
  const [unit, setUnit] = useState<string | null>(null);
  const [band, setBand] = useState<AgeBand | null>(null);
  const [theme, setTheme] = useState<Theme | null>(null);
  const [advice, setAdvice] = useState<Advice | null>(null);
  const [next, setNext] = useState<ConsultationStep | null>(null);
  const [tried, setTried] = useState(false);
  const missing = (value: unknown) => (tried && value === null ? say("field-required") : undefined);
  const add = useSubmit(async () => {
    setTried(true);
    if (!unit || !band || !theme || !advice || !next) return;
    await call("add_consultation", {
      unit,
      age_band: band,
      theme,
      advice,
      next_step: next,
      held_on: null,
      meeting: null,
    });
    onClose();
    toast({ text: say("consultation-done"), onUndo: () => void undoAndSay() });
  });
  const problem = add.refused ?? failure(units);
  return (
    <Dialog title={say("consultation-title")} open onClose={onClose}>
      <p className="muted">{say("consultation-purpose")}</p>
      <Form onSubmit={() => void add.submit()} problem={problem && sayError(problem)}>
        {units.state === "ready" && (
          <Select
            label={say("consultation-unit")}
            items={units.value.map((one) => ({ id: one.id, name: one.name, under: one.organisation_name }))}
            value={unit}
            onChange={setUnit}
            error={missing(unit)}
            autoFocus
          />
        )}
        <Segments
          label={say("consultation-age")}
          items={bandChoice.items}
          value={band}
          onChange={(id) => setBand(bandChoice.known(id))}
          error={missing(band)}
        />
        <Select
          label={say("consultation-theme")}
          items={themeChoice.items}
          value={theme}
          onChange={(id) => setTheme(themeChoice.known(id))}
          error={missing(theme)}
        />
        <Select
          label={say("consultation-advice")}
          items={adviceChoice.items}
          value={advice}
          onChange={(id) => setAdvice(adviceChoice.known(id))}
          error={missing(advice)}
        />
        <Select
          label={say("consultation-next")}
          items={nextChoice.items}
          value={next}
          onChange={(id) => setNext(nextChoice.known(id))}
          error={missing(next)}
        />
        <div className="actions">
          <Button look="primary" type="submit" isPending={add.busy}>
            {say("consultation-do")}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
