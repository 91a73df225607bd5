/**
 * Edits of a ledger as steps of a JSON Patch (RFC 6902: add, replace, remove), and the steps that take them back. Values
 * are never changed in place: what an edit does not touch is shared between before and after.
 */

/** Where: a JSON Pointer such as `/lines/3/expenditure/basic`; `-` is behind the last entry of an array. */
export type Edit =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

export interface Edited<T> {
  readonly value: T;
  /** Undoes the edits, in the order to apply them. */
  readonly inverse: readonly Edit[];
}

/** All of the edits, or the first that does not fit. */
export function applyEdits<T>(value: T, edits: readonly Edit[]): Edited<T> | { readonly misfit: Edit } {
  let now: unknown = value;
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const step = applyAt(now, stepsOf(edit.path), edit, '');
    if (step === null) return { misfit: edit };
    now = step.value;
    inverse.unshift(step.inverse);
  }
  // whether the result is still a T is for its schema to say
  return { value: now as T, inverse };
}

/** Steps into the value; '' is the whole. */
function stepsOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A pointer to an entry of what stands at `parent`. */
export function pointerTo(parent: string, step: string | number): string {
  return `${parent}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

type Step = { readonly value: unknown; readonly inverse: Edit } | null;

function applyAt(parent: unknown, [step, ...rest]: readonly string[], edit: Edit, path: string): Step {
  // the whole value cannot be added or removed
  if (step === undefined || typeof parent !== 'object' || parent === null) return null;
  return Array.isArray(parent) ? inList(parent, step, rest, edit, path) : inObject(parent, step, rest, edit, path);
}

function inObject(parent: object, step: string, rest: readonly string[], edit: Edit, above: string): Step {
  const path = pointerTo(above, step);
  const isThere = Object.hasOwn(parent, step);
  const old: unknown = isThere ? parent[step as keyof typeof parent] : undefined;
  if (rest.length > 0) {
    const inner = isThere ? applyAt(old, rest, edit, path) : null;
    return inner && { value: { ...parent, [step]: inner.value }, inverse: inner.inverse };
  }
  if (edit.op === 'add' || (edit.op === 'replace' && isThere)) {
    const inverse: Edit = isThere ? { op: 'replace', path, value: old } : { op: 'remove', path };
    return { value: { ...parent, [step]: edit.value }, inverse };
  }
  if (edit.op === 'replace' || !isThere) return null;
  const value = Object.fromEntries(Object.entries(parent).filter(([key]) => key !== step));
  return { value, inverse: { op: 'add', path, value: old } };
}

function inList(parent: readonly unknown[], step: string, rest: readonly string[], edit: Edit, above: string): Step {
  const at = step === '-' ? parent.length : positionOf(step);
  const isThere = at !== null && at < parent.length;
  if (at === null || (!isThere && (edit.op !== 'add' || rest.length > 0 || at > parent.length))) return null;
  const path = pointerTo(above, at);
  if (rest.length > 0) {
    const inner = applyAt(parent[at], rest, edit, path);
    return inner && { value: parent.with(at, inner.value), inverse: inner.inverse };
  }
  if (edit.op === 'add') return { value: parent.toSpliced(at, 0, edit.value), inverse: { op: 'remove', path } };
  const old = parent[at];
  if (edit.op === 'replace')
    return { value: parent.with(at, edit.value), inverse: { op: 'replace', path, value: old } };
  return { value: parent.toSpliced(at, 1), inverse: { op: 'add', path, value: old } };
}

function positionOf(step: string): number | null {
  if (!/^(?:0|[1-9]\d{0,6})$/.test(step)) return null;
  return Number.parseInt(step, 10);
}
