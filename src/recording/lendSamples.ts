/** Gives room for so many samples, which the caller fills from the first to the last. */
export type AllocateSamples = (sampleCount: number) => Float64Array;

/** Room of its own for each call. */
export const allocateSamples: AllocateSamples = (sampleCount) => new Float64Array(sampleCount);

export interface SampleLender {
  readonly allocate: AllocateSamples;
  /** Takes all room back: what was lent before will be written over. */
  readonly reclaim: () => void;
}

/**
 * Lends the same memory again and again, for work that goes through a recording piece by piece and
 * is done with one piece before it asks for the next. Fresh memory for each piece costs more than
 * decoding into it, and stays until the collector comes by.
 */
export function lendSamples(): SampleLender {
  const rooms: Float64Array[] = [];
  let lentCount = 0;
  return {
    allocate: (sampleCount) => {
      const room = rooms.at(lentCount);
      const lent =
        room !== undefined && room.length >= sampleCount ? room : new Float64Array(sampleCount);
      rooms[lentCount] = lent;
      lentCount += 1;
      return lent.subarray(0, sampleCount);
    },
    reclaim: () => {
      lentCount = 0;
    },
  };
}
