// Written by `npm run words` from words/sv/publication-pages.ftl. Do not edit.
interface WordArgs {
  "publications-open": null;
  "publications-title": { quarter: string | number };
  "publications-lead": null;
  "publications-before": { day: string | number };
  "publications-not-before": null;
  "publications-group": null;
  "publications-all": null;
  "publications-shown": null;
  "publications-exact": null;
  "publications-paper": null;
  "publications-workbook": null;
  "publications-csv": null;
  "publications-ask-again": null;
  "publications-saved": null;
}
