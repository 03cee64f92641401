/** "Så här förstod vi listan": questions to answer in place, the columns and what each is taken for, and what was assumed. */
import type { ReactNode } from "react";
import { useState } from "react";
import { useAnswer } from "../../api/answers";
import type { ColumnFound, ImportReport, Question } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Checkbox, CheckboxGroup } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { Progress } from "../../components/Progress";
import { Status, type StatusKind } from "../../components/Status";
import { Table } from "../../components/Table";
import { TextField } from "../../components/TextField";
import { say, sayCode } from "../../words/words";
import styles from "./ImportsPage.module.css";
import {
  answered,
  columnChoice,
  columnChoices,
  hasConsent,
  inOrder,
  noAnswers,
  questionChoices,
  questionKey,
  rowsWords,
  takeColumn,
  teamUnits,
  toldSheet,
} from "./imports";
import type { Reading } from "./reading";

export interface UnderstoodProps {
  reading: Reading;
  report: ImportReport;
}

export function UnderstoodStep({ reading, report }: UnderstoodProps) {
  const { answers, answer, questions, busy, file } = reading;
  const unanswered = questions.filter((question) =>
    report.questions.some((one) => questionKey(one) === questionKey(question)),
  );
  return (
    <>
      {busy && <Progress label={say("imports-reading-again")} percent={null} words="" />}
      <div className={styles.columns}>
        <div className="stack">
          {report.recipe_used && <Notice kind="done">{say("imports-known-list")}</Notice>}
          {questions.length > 0 && (
            <section aria-labelledby="imports-questions" className="sheet">
              <div className={styles.sheetHead}>
                <h2 id="imports-questions">{say("imports-questions-title", { count: questions.length })}</h2>
                <p className="small muted">{say("imports-questions-lead")}</p>
              </div>
              <ul className={styles.questions}>
                {questions.map((question) => (
                  <QuestionRow
                    key={questionKey(question)}
                    question={question}
                    sheet={toldSheet(report)}
                    open={unanswered.includes(question)}
                    onAnswer={(value) => answer(answered(answers, question, value))}
                  />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="imports-columns">
            <h2 id="imports-columns">{say("imports-columns-title")}</h2>
            <Columns
              report={report}
              onTake={(letter, choice) => answer(takeColumn(answers, letter, choice, report.columns))}
            />
          </section>
        </div>
        <aside className={styles.aside}>
          <section>
            <h2 className={styles.fileName}>{file?.file_name}</h2>
            <Where report={report} reading={reading} />
          </section>
          {hasConsent(report) && <ConsentUnits reading={reading} />}
          {report.notes.length > 0 && (
            <section aria-labelledby="imports-notes">
              <h2 id="imports-notes">{say("imports-notes-title")}</h2>
              <ul className={styles.notes}>
                {report.notes.map((note) => (
                  <li key={note.code}>
                    <p>{note.say}</p>
                    <p className="small muted">{rowsWords(note.rows, toldSheet(report))}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

interface QuestionRowProps {
  question: Question;
  /** The sheet, where it is told. */
  sheet: string | undefined;
  open: boolean;
  onAnswer: (value: string) => void;
}

function QuestionRow({ question, sheet, open, onAnswer }: QuestionRowProps) {
  const [value, setValue] = useState<string | null>(null);
  const rows = question.rows.length > 0 && rowsWords(question.rows, sheet);
  const under = [rows, question.examples.join(", ")].filter(Boolean);
  return (
    <li>
      <Status kind={open ? "soon" : "yes"} shapeOnly>
        {say(open ? "imports-sure-unsure" : "imports-sure-told")}
      </Status>
      <Select
        label={question.say}
        hint={under.length > 0 ? under.join(" · ") : undefined}
        items={questionChoices(question).map((choice) => ({ id: choice.value, name: choice.label }))}
        value={value}
        onChange={(chosen) => {
          setValue(chosen);
          if (chosen !== null) onAnswer(chosen);
        }}
      />
    </li>
  );
}

const sureness: Record<ColumnFound["sure"], StatusKind> = {
  told: "yes",
  certain: "yes",
  likely: "partial",
  unsure: "soon",
};

function Columns({ report, onTake }: { report: ImportReport; onTake: (letter: string, choice: string) => void }) {
  return (
    <Table
      dense
      caption={say("imports-columns-caption")}
      captionHidden
      rows={inOrder(report.columns)}
      rowKey={([letter]) => letter}
      columns={[
        {
          id: "heading",
          name: say("imports-column-heading"),
          cell: ([letter, { heading }]): ReactNode => (
            <>
              {heading || <span className="muted">{say("imports-column-no-heading")}</span>}
              <span className={styles.letter}>{`${say("imports-column-letter")} ${letter}`}</span>
            </>
          ),
        },
        {
          id: "examples",
          name: say("imports-column-examples"),
          cell: ([, { examples }]) =>
            examples.length > 0 ? (
              <span className={styles.examples}>{examples.join(" · ")}</span>
            ) : (
              <span className="muted">{say("imports-column-no-examples")}</span>
            ),
        },
        {
          id: "taken",
          name: say("imports-column-taken"),
          cell: ([letter, column]) => (
            <Select
              label={<span className="sr">{say("imports-column-takes", { column: letter })}</span>}
              items={columnChoices(column)}
              value={columnChoice(column)}
              onChange={(choice) => choice !== null && onTake(letter, choice)}
            />
          ),
        },
        {
          id: "sure",
          name: say("imports-column-sure"),
          cell: ([, column]) =>
            column.meanings.length === 0 && column.sure !== "unsure" ? (
              <Status kind="not_included">{say("imports-column-out")}</Status>
            ) : (
              <Status kind={sureness[column.sure]}>
                {sayCode("imports-sure", column.sure, {}, "imports-sure-unsure")}
              </Status>
            ),
        },
      ]}
    />
  );
}

/** Which sheet and which row, with a way to say otherwise: both start the reading over. */
function Where({ report, reading: { answers, answer } }: { report: ImportReport; reading: Reading }) {
  const [changing, setChanging] = useState(false);
  const [row, setRow] = useState("");
  const typed = Number.parseInt(row, 10);
  return (
    <div className={styles.where}>
      <p>
        {report.sheet && `${say("imports-sheet", { sheet: report.sheet })} `}
        {report.heading_row === null
          ? say("imports-heading-none")
          : say("imports-heading-row", { row: report.heading_row })}{" "}
        {!changing && (
          <Button look="link" onPress={() => setChanging(true)}>
            {say("imports-heading-change")}
          </Button>
        )}
      </p>
      {changing && (
        <TextField
          kind="number"
          label={say("imports-heading-field")}
          value={row}
          onChange={setRow}
          onBlur={() => {
            if (typed > 0 && typed !== report.heading_row)
              answer({ ...noAnswers, sheet: answers.sheet, heading_row: typed }, true);
          }}
        />
      )}
      {report.other_sheets.length > 0 && (
        <>
          <p className="small muted">
            {say("imports-sheets-other", { count: report.other_sheets.length, sheets: report.other_sheets.join(", ") })}
          </p>
          <Select
            label={say("imports-sheet-choose")}
            items={[report.sheet, ...report.other_sheets].map((name) => ({ id: name, name }))}
            value={report.sheet}
            onChange={(sheet) => sheet && sheet !== report.sheet && answer({ ...noAnswers, sheet }, true)}
          />
        </>
      )}
    </div>
  );
}

function ConsentUnits({ reading: { consentUnits, setConsentUnits } }: { reading: Reading }) {
  const units = useAnswer("list_units", {});
  const team = useAnswer("team", {});
  if (units.state !== "ready" || team.state !== "ready") return null;
  const chosen = consentUnits ?? teamUnits(units.value, team.value);
  return (
    <section>
      <h2 className="sr">{say("imports-consent-title")}</h2>
      <CheckboxGroup
        label={say("imports-consent-title")}
        hint={say("imports-consent-lead")}
        value={chosen}
        onChange={setConsentUnits}
      >
        {units.value.map(({ id, name, organisation_name }) => (
          <Checkbox key={id} value={id} detail={organisation_name}>
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {chosen.length === 0 && <p className="small muted">{say("imports-consent-none")}</p>}
    </section>
  );
}
