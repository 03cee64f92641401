// Written by `npm run words` from words/sv/quarters.ftl. Do not edit.
interface WordArgs {
  "quarter-draft-file": null;
  "quarter-check-quarter-over-fine": null;
  "quarter-check-quarter-over-found": { last: string | number };
  "quarter-check-meetings-ended-fine": null;
  "quarter-check-meetings-ended-found": { count: string | number; capital: string | number };
  "quarter-check-import-rows-fine": null;
  "quarter-check-import-rows-found": { count: string | number; capital: string | number };
  "quarter-check-child-asked-fine": null;
  "quarter-check-child-asked-found": { count: string | number; words: string | number };
  "quarter-check-signal-dates-fine": null;
  "quarter-check-signal-dates-found": { count: string | number; capital: string | number };
  "quarter-check-sources-fine": null;
  "quarter-check-sources-found": { count: string | number; words: string | number };
  "quarter-check-age-and-sex-fine": null;
  "quarter-check-age-and-sex-found": { count: string | number; capital: string | number };
  "quarter-check-date-order-fine": null;
  "quarter-check-date-order-found": { count: string | number; words: string | number };
  "quarter-check-feedback-fine": null;
  "quarter-check-feedback-found": { count: string | number; capital: string | number };
  "quarter-check-actions-fine": null;
  "quarter-check-actions-found": { count: string | number; words: string | number };
  "quarter-check-handovers-fine": null;
  "quarter-check-handovers-found": { count: string | number; words: string | number };
  "quarter-check-team-met-fine": null;
  "quarter-check-team-met-found": null;
  "quarter-check-sums-hold-fine": null;
  "quarter-check-sums-hold-found": null;
  "quarter-check-counted-once-fine": null;
  "quarter-check-counted-once-found": null;
  "quarter-check-erased-fine": null;
  "quarter-check-erased-found": null;
  "quarter-check-previous-holds-fine": null;
  "quarter-check-previous-holds-found": { count: string | number; capital: string | number };
}
