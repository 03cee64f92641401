// Written by `npm run words` from words/sv/papers.ftl. Do not edit.
interface WordArgs {
  "paper-recovery-sheet": null;
  "paper-minutes": null;
  "paper-child-minutes": null;
  "paper-family-feedback": null;
  "paper-consent": null;
  "paper-sip": null;
  "paper-handover": null;
  "paper-quarter-report": null;
  "paper-unprintable": { characters: string | number };
  "paper-failed": null;
  "paper-not-encrypted": null;
}
