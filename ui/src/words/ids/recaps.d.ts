// Written by `npm run words` from words/sv/recaps.ftl. Do not edit.
interface WordArgs {
  "recap-suggest-worse": { measure: string | number };
  "recap-suggest-better": { measure: string | number };
  "recap-suggest-other": { measure: string | number };
  "recap-within": { measure: string | number; target: string | number };
  "recap-more": null;
  "recap-less": null;
  "recap-larger": null;
  "recap-smaller": null;
  "recap-more-in-time": null;
  "recap-fewer-in-time": null;
  "recap-not-sure": null;
  "recap-period": { number: string | number; year: string | number };
}
