// Written by `npm run words` from words/sv/wording-pages.ftl. Do not edit.
interface WordArgs {
  "wording-title": null;
  "wording-purpose": null;
  "wording-areas": null;
  "wording-areas-lead": null;
  "wording-area": { number: string | number };
  "wording-about": null;
  "wording-areas-save": null;
  "wording-areas-saved": null;
  "wording-questions": null;
  "wording-questions-lead": null;
  "wording-question": { number: string | number };
  "wording-picture": { number: string | number };
  "wording-write": null;
  "wording-question-add": null;
  "wording-questions-save": null;
  "wording-questions-saved": null;
}
