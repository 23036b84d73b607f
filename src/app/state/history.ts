/** A value with everything it was before and everything that was undone. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
}

/** Steps kept; the oldest are forgotten beyond it. */
const MAX_STEPS = 5000;

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

/** Makes `next` the present; what had been undone can no longer be redone. */
export function commit<Value>(history: History<Value>, next: Value): History<Value> {
  if (next === history.present) return history;
  return {
    past: [...history.past.slice(-(MAX_STEPS - 1)), history.present],
    present: next,
    future: [],
  };
}

/** One step back; the same history when there is none. */
export function undo<Value>(history: History<Value>): History<Value> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** One step forward; the same history when nothing was undone. */
export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
