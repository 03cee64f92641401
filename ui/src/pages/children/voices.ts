/** The ways a child can be asked, in the order of the list, and their words. */
import type { VoiceForm } from "../../api/types/ops";

export const voiceFormWords = {
  talk_alone: "voice-form-talk-alone",
  in_meeting: "voice-form-in-meeting",
  part_of_meeting: "voice-form-part-of-meeting",
  remote: "voice-form-remote",
  letter_or_drawing: "voice-form-letter-or-drawing",
  represented: "voice-form-represented",
  did_not_want: "voice-form-did-not-want",
  not_asked: "voice-form-not-asked",
} as const satisfies Record<VoiceForm, keyof WordArgs>;

export const voiceForms = Object.keys(voiceFormWords) as VoiceForm[];
