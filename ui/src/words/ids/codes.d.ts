// Written by `npm run words` from words/sv/codes.ftl. Do not edit.
interface WordArgs {
  "source-preschool": null;
  "source-school": null;
  "source-pupil-health": null;
  "source-child-health": null;
  "source-maternal-health": null;
  "source-health-centre": null;
  "source-social-services": null;
  "source-child-psychiatry": null;
  "source-habilitation": null;
  "source-dental": null;
  "source-youth-clinic": null;
  "source-leisure": null;
  "source-police": null;
  "source-guardian": null;
  "source-child-self": null;
  "source-other": null;
  "source-unknown": null;
  "closing-goal-reached": null;
  "closing-family-declined": null;
  "closing-other-actor": null;
  "closing-sip": null;
  "closing-moved": null;
  "closing-consent-withdrawn": null;
  "closing-other": null;
  "school-form-preschool": null;
  "school-form-preschool-class": null;
  "school-form-compulsory": null;
  "school-form-adapted": null;
  "school-form-upper-secondary": null;
  "school-form-home": null;
}
