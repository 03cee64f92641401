// Written by `npm run words` from words/sv/import.ftl. Do not edit.
interface WordArgs {
  "import-file-password-protected": null;
  "import-file-broken": null;
  "import-file-empty": null;
  "import-file-too-many-rows": { rows: string | number };
  "import-file-not-a-table": null;
  "import-file-unsupported-kind": null;
  "import-meaning-legacy-no": null;
  "import-meaning-name": null;
  "import-meaning-name-last-first": null;
  "import-meaning-first-name": null;
  "import-meaning-last-name": null;
  "import-meaning-number": null;
  "import-meaning-last-four": null;
  "import-meaning-birth-on": null;
  "import-meaning-sex": null;
  "import-meaning-grade": null;
  "import-meaning-class": null;
  "import-meaning-school": null;
  "import-meaning-signal-on": null;
  "import-meaning-intake-on": null;
  "import-meaning-source": null;
  "import-meaning-consent-on": null;
  "import-meaning-first-meeting-on": null;
  "import-meaning-feedback-on": null;
  "import-meaning-first-intervention-on": null;
  "import-meaning-sip-on": null;
  "import-meaning-child-talks": null;
  "import-meaning-concern-reported": null;
  "import-meaning-closed-on": null;
  "import-meaning-closing-reason": null;
}
