/**
 * Positions of `count` among `total` things, as evenly spread as whole numbers allow, in order and
 * each once; all of them where there are no more than `count`.
 */
export function spreadEvenly(total: number, count: number): readonly number[] {
  const chosenCount = Math.min(total, Math.max(0, count));
  return Array.from({ length: chosenCount }, (_, i) => Math.floor((i * total) / chosenCount));
}
