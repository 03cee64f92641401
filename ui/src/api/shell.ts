/** What the shell answers itself, and the papers made at its door: everything `call` knows that is not in the core's generated table. */
import type { CaseId, Nothing, OneMeeting, PlanId } from "./types/ops";

/** A file handed over or received: a name and the bytes, never a path. */
export interface FileContent {
  file_name: string;
  media_type: string;
  base64: string;
}

export interface ShellOps {
  /** Rust shows the dialog; false when it was closed. */
  save_file: { input: FileContent; output: { saved: boolean } };
  /** Opens a paper in the computer's own viewer. */
  open_file: { input: FileContent; output: { opened: boolean } };
  /** Kinds are endings without the dot; null when the dialog was closed. */
  pick_file: { input: { kinds: string[] }; output: FileContent | null };
  text_size: { input: Nothing; output: { percent: number } };
  set_text_size: { input: { percent: number }; output: Nothing };
  /** Somebody is at the computer: the shell's own idle clock starts again. */
  touch: { input: Nothing; output: Nothing };
  /** Opens or closes the projector window; says how many screens there are. */
  room: { input: { open: boolean }; output: { open: boolean; screens: number } };

  // Papers, by their names in documents/src/door.rs.
  recovery_paper: { input: Nothing; output: FileContent };
  minutes_paper: { input: OneMeeting; output: FileContent };
  sip_paper: { input: { case: CaseId; plan: PlanId }; output: FileContent };
}
