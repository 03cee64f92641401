/** What the shell answers itself, and the papers made at its door: everything `call` knows that is not in the core's generated table. */
import type {
  AccessLog,
  AgendaItemId,
  BackupLine,
  CaseId,
  ChildId,
  HandoverId,
  MeetingId,
  MeetingPreparation,
  Nothing,
  OneChild,
  OneGallringList,
  OneItem,
  OneMeeting,
  OneQuarter,
  OneSurvey,
  PlanId,
  PlanParticipantId,
  PreviewTerm,
  Purpose,
  UnitId,
} from "./types/ops";

/** A file handed over or received: a name and the bytes, never a path. */
export interface FileContent {
  file_name: string;
  media_type: string;
  base64: string;
}

/** Swedish when none is named. */
export interface InLanguage {
  language?: string;
}

export interface ConsentForm extends InLanguage {
  case: CaseId;
  purposes?: Purpose[];
  units?: UnitId[];
  answers?: boolean;
}

/** One of a plan's letters, in a language that the paper is whole in. */
export interface PlanLetter extends InLanguage {
  case: CaseId;
  plan: PlanId;
  participant: PlanParticipantId;
}

export interface ShellOps {
  /** Rust shows the dialog; false when it was closed. */
  save_file: { input: FileContent; output: { saved: boolean } };
  /** Opens a paper in the computer's own viewer. */
  open_file: { input: FileContent; output: { opened: boolean } };
  /** Kinds are endings without the dot; null when the dialog was closed. */
  pick_file: { input: { kinds: string[] }; output: FileContent | null };
  /** The user chooses the folder for backups, with the passphrase again (while locked: where to look for them, without); null when the dialog was closed. */
  choose_backups: { input: Nothing; output: BackupLine[] | null };
  text_size: { input: Nothing; output: { percent: number } };
  set_text_size: { input: { percent: number }; output: Nothing };
  /** Somebody is at the computer: the shell's own idle clock starts again. */
  touch: { input: { minutes?: number }; output: Nothing };
  /** The whole screen for our own window, or back again; whether that could be done. */
  fullscreen: { input: Nothing; output: { fullscreen: boolean } };
  /** Opens or closes the projector window, or lets it fill its screen; says how many screens there are. */
  room: { input: { open: boolean; fullscreen?: boolean }; output: { open: boolean; screens: number } };

  // Papers, by their names in documents/src/door.rs.
  log_paper: { input: AccessLog; output: FileContent };
  child_log_paper: { input: { child: ChildId }; output: FileContent };
  spot_check_paper: { input: Nothing; output: FileContent };
  recovery_paper: { input: InLanguage; output: FileContent };
  /** Any paper as pictures of its pages. `unprintable`: typed characters that □ stands for. */
  paper_preview: {
    input: { paper: string; input: object };
    output: { file_name: string; pages: string[]; unprintable: string };
  };
  /** Any paper as a file to keep: asks for the passphrase again when it holds a child's data. */
  save_paper: { input: { paper: string; input: object }; output: FileContent };
  /** Every paper of a meeting in one file. */
  meeting_papers: {
    input: { meeting: MeetingId; item?: AgendaItemId; only_homes?: boolean; one_side?: boolean };
    output: FileContent;
  };
  child_minutes_paper: { input: OneItem & InLanguage; output: FileContent };
  family_paper: { input: OneItem & InLanguage; output: FileContent };
  child_page_paper: { input: OneItem & InLanguage; output: FileContent };
  minutes_paper: { input: OneMeeting & InLanguage; output: FileContent };
  preparation_paper: { input: MeetingPreparation & InLanguage; output: FileContent };
  term_paper: { input: PreviewTerm & InLanguage; output: FileContent };
  group_minutes_paper: { input: OneMeeting; output: FileContent };
  evaluation_paper: { input: OneMeeting; output: FileContent };
  recap_paper: { input: OneQuarter; output: FileContent };
  public_quarter_paper: { input: OneQuarter; output: FileContent };
  survey_paper: { input: OneSurvey; output: FileContent };
  contact_routes_paper: { input: Nothing; output: FileContent };
  agencies_paper: { input: Nothing; output: FileContent };
  catalogue_paper: { input: Nothing; output: FileContent };
  agreements_paper: { input: Nothing; output: FileContent };
  extract_paper: { input: OneChild & InLanguage; output: FileContent };
  gallring_certificate: { input: OneGallringList; output: FileContent };
  sip_paper: { input: { case: CaseId; plan: PlanId } & InLanguage; output: FileContent };
  child_plan_paper: { input: { case: CaseId; plan: PlanId } & InLanguage; output: FileContent };
  summons_paper: { input: PlanLetter; output: FileContent };
  invitation_paper: { input: PlanLetter; output: FileContent };
  family_invitation_paper: { input: PlanLetter; output: FileContent };
  handover_paper: { input: { case: CaseId; handover: HandoverId } & InLanguage; output: FileContent };
  /** The team's units when none are named; `answers` fills in what the family has answered. */
  consent_paper: { input: ConsentForm; output: FileContent };
  sample_paper: { input: { paper: string } & InLanguage; output: FileContent };
  consent_easy_paper: { input: ConsentForm; output: FileContent };
}
