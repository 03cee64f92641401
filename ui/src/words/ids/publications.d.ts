// Written by `npm run words` from words/sv/publications.ftl. Do not edit.
interface WordArgs {
  "public-file": null;
  "public-sheet": null;
  "public-note": null;
  "public-share": { numerator: string | number; denominator: string | number; percent: string | number };
  "public-days": { ended: string | number; waiting: string | number; days: string | number };
  "public-ended-waiting": { ended: string | number; waiting: string | number };
  "public-versions": { version: string | number };
}
