/** Reading aloud, where the computer has a Swedish voice of its own; else there is nothing to press. Nothing is sent anywhere: a voice that needs a network is not used. */
import { useEffect, useState } from "react";

function swedishVoice(): SpeechSynthesisVoice | null {
  if (typeof window === "undefined" || !("speechSynthesis" in window)) return null;
  return (
    window.speechSynthesis
      .getVoices()
      .find((voice) => voice.lang.toLowerCase().startsWith("sv") && voice.localService) ?? null
  );
}

/** Reads a text aloud; none where no voice is to be had. */
export function useReadAloud(): ((text: string) => void) | null {
  const [voice, setVoice] = useState(swedishVoice);
  useEffect(() => {
    if (typeof window === "undefined" || !("speechSynthesis" in window)) return;
    const look = () => setVoice(swedishVoice());
    window.speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => {
      window.speechSynthesis.removeEventListener?.("voiceschanged", look);
      window.speechSynthesis.cancel();
    };
  }, []);
  if (!voice) return null;
  return (text) => {
    window.speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = "sv-SE";
    said.rate = 0.9;
    window.speechSynthesis.speak(said);
  };
}
