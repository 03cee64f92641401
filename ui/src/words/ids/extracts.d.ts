// Written by `npm run words` from words/sv/extracts.ftl. Do not edit.
interface WordArgs {
  "extract-title": null;
  "extract-purpose": null;
  "extract-waiting": null;
  "extract-left": { count: string | number };
  "extract-to-review": null;
  "extract-released": null;
  "extract-goes-along": null;
  "extract-withheld": null;
  "extract-release": null;
  "extract-withhold": null;
  "extract-released-done": null;
  "extract-withheld-done": null;
  "extract-withhold-title": null;
  "extract-withhold-lead": null;
  "extract-why": null;
  "extract-why-hint": null;
  "extract-why-missing": null;
  "extract-paper": null;
  "extract-file": null;
  "extract-hand-over-lead": null;
  "extract-hand-over-opens": null;
  "extract-sealed": null;
  "extract-draft": null;
  "extract-draft-waiting": null;
  "extract-draft-count": { count: string | number };
  "extract-draft-content": null;
  "extract-draft-sealed": null;
  "extract-log": null;
  "extract-log-lead": { count: string | number };
  "extract-log-lists-out": null;
  "extract-log-left-out": { count: string | number };
  "undo-review-extract": null;
}
