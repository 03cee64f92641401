// Written by `npm run words` from words/sv/protection.ftl. Do not edit.
interface WordArgs {
  "error-protect-empty": null;
  "error-protect-no-column": { column: string | number };
  "error-protect-uneven": { row: string | number };
  "error-protect-not-a-number": { row: string | number };
  "error-protect-twice": { row: string | number };
  "error-protect-unknown-code": { row: string | number };
  "error-protect-not-a-sum": { row: string | number };
  "error-protect-hierarchy": null;
  "error-protect-groups": { column: string | number };
  "error-protect-too-large": null;
  "error-protect-base": null;
  "error-protect-not-found": null;
  "error-protect-other-table": null;
  "error-protect-secret": null;
  "error-protect-certificate": null;
  "error-protect-published": null;
  "cli-protected-round": { small: string | number; all: string | number; base: string | number; bound: string | number };
  "cli-protected-suppress": { small: string | number; extra: string | number; all: string | number };
  "cli-protected-gone": { count: string | number };
  "cli-protected-published": { file: string | number };
  "cli-protected-certificate": { file: string | number };
  "cli-protected-outsiders": null;
  "cli-protect-holds": { cells: string | number };
  "error-protect-broken": { column: string | number; row: string | number };
}
