// Written by `npm run words` from words/sv/settings.ftl. Do not edit.
interface WordArgs {
  "settings-purpose": null;
  "settings-waiting": null;
  "settings-people": null;
  "settings-people-lead": null;
  "settings-people-none": null;
  "settings-person-new": null;
  "settings-person-line": { name: string | number; title: string | number };
  "settings-person-at": { unit: string | number };
  "settings-person-at-phone": { unit: string | number; phone: string | number };
  "settings-person-in-team": null;
  "settings-person-guest": null;
  "settings-person-change-title": { name: string | number };
  "settings-person-name": null;
  "settings-person-name-missing": null;
  "settings-person-unit": null;
  "settings-person-unit-missing": null;
  "settings-person-title": null;
  "settings-person-title-hint": null;
  "settings-person-phone": null;
  "settings-person-fixed": null;
  "settings-person-fixed-hint": null;
  "settings-person-left": null;
  "settings-person-left-hint": null;
  "settings-person-added": { name: string | number };
  "settings-person-changed": { name: string | number };
  "settings-text": null;
  "settings-text-hint": null;
  "settings-text-percent": { percent: string | number };
  "settings-safety": null;
  "settings-safety-idle": { minutes: string | number; words: string | number };
  "settings-safety-encrypted": null;
  "settings-safety-offline": null;
  "undo-add-professional": null;
  "undo-change-professional": null;
}
