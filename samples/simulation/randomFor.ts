import { seededRandom, type Random } from '../../src/base/random';

/**
 * Makes the source of random numbers for one part of a recording.
 *
 * Every part draws from its own, so a change of one leaves the others as they were. The purpose is
 * mixed into the seed by FNV-1a (Fowler, Noll & Vo 1991).
 */
export function randomFor(seed: number, purpose: string): Random {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${purpose}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return seededRandom(hash);
}
