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
  "paper-hidden-nobody-there": null;
  "paper-hidden-protected": null;
  "paper-hidden-not-covered": null;
  "paper-hidden-missing": null;
  "paper-hidden-withdrawn": null;
  "paper-hidden-expired": null;
  "paper-why-missing-sector": null;
  "paper-role-guardian": null;
  "paper-not-taken-up": null;
}
