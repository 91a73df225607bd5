/** A text that outlives its document: a stretch cut out of a long text keeps all of that in memory, its copy does not. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}
