/** A list being read: the file, the answers given so far, and what the core makes of them. Each answer reads the list again; only the last reading counts. */
import { useRef, useState } from "react";
import { ApiError, call } from "../../api/call";
import type { FileContent } from "../../api/shell";
import type { Answers, ImportReport, Question, UnitId } from "../../api/types/ops";
import { allQuestions, noAnswers } from "./imports";

export interface Reading {
  file: FileContent | null;
  answers: Answers;
  /** null: the team's own units. */
  consentUnits: UnitId[] | null;
  report: ImportReport | null;
  questions: Question[];
  failed: ApiError | null;
  busy: boolean;
  open: (file: FileContent) => void;
  answer: (answers: Answers, startOver?: boolean) => void;
  setConsentUnits: (units: UnitId[]) => void;
}

export function useReading(): Reading {
  const [file, setFile] = useState<FileContent | null>(null);
  const [answers, setAnswers] = useState(noAnswers);
  const [consentUnits, setConsentUnits] = useState<UnitId[] | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [questions, setQuestions] = useState<Question[]>([]);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);

  async function read(content: FileContent, given: Answers, before: Question[]) {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    setFailed(null);
    try {
      const next = await call("preview_import", { content, answers: given, recipe: null, consent_units: null });
      if (mine !== turn.current) return;
      setReport(next);
      setQuestions(allQuestions(before, next.questions));
    } catch (reason) {
      if (mine === turn.current) setFailed(reason instanceof ApiError ? reason : new ApiError("unexpected"));
    } finally {
      if (mine === turn.current) setBusy(false);
    }
  }

  return {
    file,
    answers,
    consentUnits,
    report,
    questions,
    failed,
    busy,
    setConsentUnits,
    open: (content) => {
      setFile(content);
      setAnswers(noAnswers);
      setReport(null);
      setQuestions([]);
      void read(content, noAnswers, []);
    },
    answer: (given, startOver) => {
      setAnswers(given);
      if (file) void read(file, given, startOver ? [] : questions);
    },
  };
}
