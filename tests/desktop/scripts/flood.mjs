// In the page: every free text of every answer of the core's is replaced by payloads before the page gets it, so that each stands in every place where any text is shown.

/** Keys whose texts are names of things, not words somebody wrote: a page that is given others shows nothing at all. */
const KEPT = [
  "id", "code", "key", "need", "measure", "paper", "language", "number", "case_number", "quarter", "month", "starts", "ends", "at", "hash", "head_hash", "base64", "file_name", "media_type", "pages",
  "statutory", "question", "area", "picture", "municipality", "meeting_type", "op", "kind", "points", "palette", "version", "token",
];

/** `fields`: for each op the paths of its free texts, as `textFields` gives them; `texts`: what each is replaced by, another order in each field. */
export function flood(fields, texts) {
  const keep = window.__keep;
  const change = (value, path, open, count) => {
    if (typeof value === "string") {
      if (!open.has(path)) return value;
      count.at += 1;
      window.__flooded.texts += 1;
      const from = count.at % texts.length;
      return [...texts.slice(from), ...texts.slice(0, from)].join(" ");
    }
    if (Array.isArray(value)) return value.map((one) => change(one, `${path}[]`, open, count));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, keep.includes(key) ? one : change(one, `${path}.${key}`, open, count)]));
    return value;
  };
  window.__change = (name, value) => change(value, "", new Set(fields[name] ?? []), { at: 0 });
  if (window.__flooded) return;
  window.__flooded = { texts: 0, answers: 0 };
  const real = window.fetch;
  window.fetch = async (to, init) => {
    const answer = await real(to, init);
    if (!/^(ipc:\/\/localhost|http:\/\/ipc\.localhost)\/api\b/.test(String(to)) || !answer.ok) return answer;
    const { name } = JSON.parse(typeof init.body === "string" ? init.body : new TextDecoder().decode(init.body));
    const kind = answer.headers.get("content-type") ?? "";
    if (!kind.includes("json") || answer.headers.get("Tauri-Response") === "error") return answer;
    const whole = await answer.json();
    window.__flooded.answers += 1;
    return new Response(JSON.stringify(window.__change(name, whole)), { status: answer.status, headers: answer.headers });
  };
}

export const kept = KEPT;
