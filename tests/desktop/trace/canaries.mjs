// Texts that can be found again wherever they were written, in eight encodings; the same as tests/faults/canaries.rs types on the command line.

export const COUNT = 40;

export const canary = (number) => `kanariefågel-${String(number).padStart(2, "0")}-åäöÅÄÖ-${String.fromCharCode(97 + (number % 26))}`;

/** The ways in which a text may stand somewhere: name and bytes. */
export function encodings(text) {
  const utf8 = Buffer.from(text, "utf8");
  const base64 = utf8.toString("base64");
  return [
    ["UTF-8", utf8],
    ["UTF-16 LE", Buffer.from(text, "utf16le")],
    ["UTF-16 BE", Buffer.from(text, "utf16le").swap16()],
    ["Latin-1", Buffer.from(text, "latin1")],
    ["base64", Buffer.from(base64.slice(0, -6))],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ["JSON escapes", Buffer.from([...text].map((one) => (one < "\x80" ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)).join(""))],
    ["URL escapes", Buffer.from([...utf8].map((byte) => (/[A-Za-z0-9-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)).join(""))],
  ];
}

/** Which of the texts stand in these bytes, and how. */
export function hits(bytes, texts) {
  return texts.flatMap((text) => encodings(text).flatMap(([encoding, needle]) => (bytes.includes(needle) ? [`${text} in ${encoding}`] : [])));
}
