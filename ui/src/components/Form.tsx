/** A form that is sent as a whole: Enter or Ctrl+Enter sends, problems are summed up at the top and shown at their fields. */
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Notice } from "./Notice";

export interface FormProps {
  children: ReactNode;
  onSubmit: () => void;
  /** What stopped the form, when something did. */
  problem?: ReactNode;
  label?: string;
}

export function Form({ children, onSubmit, problem, label }: FormProps) {
  const top = useRef<HTMLDivElement>(null);
  // In a long form it is sent from below; why it was not taken stands above.
  useEffect(() => {
    if (problem) top.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form
      className="stack"
      aria-label={label}
      onSubmit={submit}
      noValidate
      autoComplete="off"
      // On the way in: a marked box or a button would keep Enter for itself. A dialog opened from the form has its own.
      onKeyDownCapture={(event) => {
        if (event.key !== "Enter" || !event.currentTarget.contains(event.target as Node)) return;
        // A key that is still held down from what opened the form does not send it; in a longer text it makes lines.
        if (event.repeat && (event.ctrlKey || !(event.target instanceof HTMLTextAreaElement))) event.preventDefault();
        if (event.repeat || !event.ctrlKey) return;
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {problem && (
        <div ref={top}>
          <Notice kind="problem">{problem}</Notice>
        </div>
      )}
      {children}
    </form>
  );
}
