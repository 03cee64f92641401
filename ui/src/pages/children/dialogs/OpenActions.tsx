/** The actions that are open when their case ends: each is done or given up, all at once or one by one. */
import type { ActionChange, ActionView, ChangeAction, Helped } from "../../../api/types/ops";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { useToday } from "../../../shell/session";
import { capital, dueDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { helpedCodes, helpedWords } from "./ChangeActionDialog";

const endWords = { done: "close-action-done", dropped: "close-action-dropped" } as const;
export type ActionEnd = keyof typeof endWords;

/** What became of each action, by its id. */
export type Endings = Readonly<Record<string, { end: ActionEnd; helped: Helped | null } | undefined>>;

const ends = Object.keys(endWords) as ActionEnd[];

/** As the core is told; none while one of them waits for its answer. */
export function answered(open: readonly ActionView[], endings: Endings, why: string): ChangeAction[] | null {
  const changes = open.flatMap(({ action: { id } }): ChangeAction[] => {
    const ending = endings[id];
    if (ending === undefined || (ending.end === "dropped" && why.trim() === "")) return [];
    const { end, helped } = ending;
    const change: ActionChange = end === "done" ? { kind: "done", on: null, helped } : { kind: "drop", reason: why };
    return [{ action: id, change }];
  });
  return changes.length === open.length ? changes : null;
}

export interface OpenActionsProps {
  open: readonly ActionView[];
  endings: Endings;
  onEndings: (endings: Endings) => void;
  why: string;
  onWhy: (why: string) => void;
  /** Whether what is missing is pointed out. */
  checked: boolean;
}

export function OpenActions({ open, endings, onEndings, why, onWhy, checked }: OpenActionsProps) {
  const today = useToday();
  const choices = ends.map((id) => ({ id, name: say(endWords[id]) }));
  const told = (end: string, ids: readonly string[]) => {
    const found = ends.find((one) => one === end);
    if (!found) return;
    const given = ids.map((id) => [id, { end: found, helped: endings[id]?.helped ?? null }] as const);
    onEndings({ ...endings, ...Object.fromEntries(given) });
  };
  const all = open.map(({ action: { id } }) => id);
  const first = endings[all[0] ?? ""]?.end ?? null;
  const same = all.every((id) => endings[id]?.end === first) ? first : null;
  const dropping = all.some((id) => endings[id]?.end === "dropped");
  return (
    <section aria-labelledby="close-open-actions" className="stack">
      <h3 id="close-open-actions">{say("close-actions", { count: open.length })}</h3>
      {open.length > 1 && (
        <Segments
          label={say("close-actions-all")}
          optional
          items={choices}
          value={same}
          onChange={(end) => told(end, all)}
        />
      )}
      {open.map(({ action }) => {
        const ending = endings[action.id];
        const by = action.person
          ? say("actions-by", { person: action.person, unit: action.unit_name })
          : action.unit_name;
        return (
          <div key={action.id} className="stack tight">
            <Segments
              label={capital(action.what)}
              hint={say("actions-why", { by, due: dueDay(action.due_on, today) })}
              optional={false}
              items={choices}
              value={ending?.end ?? null}
              onChange={(end) => told(end, [action.id])}
              error={checked && ending === undefined ? say("close-action-missing") : undefined}
            />
            {ending?.end === "done" && (
              <Segments
                label={say("action-done-helped")}
                optional
                items={helpedCodes.map((id) => ({ id, name: say(helpedWords[id]) }))}
                value={ending.helped}
                onChange={(id) => {
                  const helped = helpedCodes.find((one) => one === id) ?? null;
                  onEndings({ ...endings, [action.id]: { end: "done", helped } });
                }}
              />
            )}
          </div>
        );
      })}
      {dropping && (
        <TextField
          prose
          label={say("close-actions-why")}
          hint={say("action-move-why-hint")}
          value={why}
          onChange={onWhy}
          error={checked && why.trim() === "" ? say("action-why-missing") : undefined}
        />
      )}
    </section>
  );
}
