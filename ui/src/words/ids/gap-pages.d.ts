// Written by `npm run words` from words/sv/gap-pages.ftl. Do not edit.
interface WordArgs {
  "earlier-title": null;
  "earlier-hint": null;
  "earlier-missing": null;
  "earlier-change": null;
  "earlier-ask-intake": null;
  "earlier-ask-closing": null;
  "earlier-dialog-intake": null;
  "earlier-dialog-closing": null;
  "earlier-saved": null;
  "absence-title": null;
  "absence-intake": { percent: string | number };
  "absence-closing": { percent: string | number };
  "absence-investigated": null;
  "absence-change": null;
  "absence-ask-intake": null;
  "absence-ask-closing": null;
  "absence-dialog-intake": null;
  "absence-dialog-closing": null;
  "absence-field": null;
  "absence-hint": null;
  "absence-unreadable": null;
  "absence-investigated-choice": null;
  "absence-saved": null;
  "gap-close": null;
  "gap-closed": null;
  "gap-closed-on": { day: string | number };
}
