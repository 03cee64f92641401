// Written by `npm run words` from words/sv/child-mode.ftl. Do not edit.
interface WordArgs {
  "child-hello": { name: string | number };
  "child-hello-lead": null;
  "child-begin": null;
  "child-next": null;
  "child-back": null;
  "child-done": null;
  "child-count": { number: string | number; count: string | number };
  "child-write": null;
  "child-read-aloud": null;
  "child-thanks": { name: string | number };
  "child-thanks-lead": null;
  "child-leave": null;
  "child-leave-do": null;
  "child-leave-lead": null;
  "child-start": { name: string | number };
  "child-start-title": { name: string | number };
  "child-start-lead": null;
  "child-start-waiting": null;
  "child-start-do": null;
  "child-answers-title": { name: string | number };
  "child-answers-lead": { name: string | number };
  "child-answers-none": null;
  "child-answers-on": { day: string | number };
  "child-answers-on-time": { day: string | number; number: string | number };
  "child-answers-no-answer": null;
  "child-answers-words": null;
  "child-answers-words-hint": null;
  "child-answers-by": null;
  "child-answers-keep": null;
  "child-answers-kept": null;
  "child-answers-drop": null;
  "child-answers-drop-lead": null;
  "child-answers-dropped": null;
  "child-answers-waiting": { name: string | number };
  "child-answers-read": null;
  "undo-keep-child-answers": null;
}
