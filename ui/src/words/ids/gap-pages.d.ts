// Written by `npm run words` from words/sv/gap-pages.ftl. Do not edit.
interface WordArgs {
  "earlier-title": null;
  "earlier-hint": null;
  "earlier-change": null;
  "earlier-ask-intake": null;
  "earlier-ask-closing": null;
  "earlier-dialog-intake": null;
  "earlier-dialog-closing": null;
  "earlier-saved": null;
  "gap-close": null;
  "gap-closed": null;
  "gap-closed-on": { day: string | number };
}
