// Written by `npm run words` from words/sv/bridges.ftl. Do not edit.
interface WordArgs {
  "bridges-title": null;
  "bridges-purpose": null;
  "bridges-choose": null;
  "bridges-other": null;
  "bridges-none-title": null;
  "bridges-none-lead": null;
  "bridges-no-quarter-title": null;
  "bridges-no-quarter": null;
  "bridges-sheet": null;
  "bridges-quarter": null;
  "bridges-column": { column: string | number };
  "bridges-fill": { count: string | number };
  "bridges-known": null;
  "bridges-rows": null;
  "bridges-label": null;
  "bridges-row": { row: string | number };
  "bridges-measure": null;
  "bridges-measure-for": { label: string | number };
  "bridges-alone": null;
  "bridges-figure": null;
  "bridges-figure-for": { label: string | number };
  "bridges-figure-number": null;
  "bridges-figure-whole": null;
  "bridges-figure-percent": null;
  "bridges-figure-median": null;
  "bridges-figure-ninth": null;
  "bridges-figure-text": null;
  "bridges-fill-what": null;
  "bridges-saved": null;
  "bridges-done": null;
  "bridges-filled": { count: string | number };
  "bridges-left": { why: string | number };
  "bridges-save-again": null;
}
