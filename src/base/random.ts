/** A source of random numbers that gives the same sequence for the same seed, on every machine. */
export interface Random {
  /** Uniform from 0 (included) to 1 (not included). */
  uniform(): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** Whole number from 0 (included) to `endExclusive` (not included). */
  integer(endExclusive: number): number;
}

/**
 * Makes a seeded source of random numbers.
 *
 * Uniform numbers: sfc32 (Doty-Humphrey, PractRand), seeded through splitmix32, 12 values
 * discarded. Normal numbers: polar method, Marsaglia & Bray 1964, doi:10.1137/1006063.
 */
export function seededRandom(seed: number): Random {
  const nextBits = sfc32(seed);
  let spareNormal: number | undefined;
  const uniform = () => (nextBits() * 0x200000 + (nextBits() >>> 11)) / 2 ** 53;
  return {
    uniform,
    integer: (endExclusive) => Math.floor(uniform() * endExclusive),
    normal: () => {
      if (spareNormal !== undefined) {
        const spare = spareNormal;
        spareNormal = undefined;
        return spare;
      }
      for (;;) {
        const x = 2 * uniform() - 1;
        const y = 2 * uniform() - 1;
        const square = x * x + y * y;
        if (square === 0 || square >= 1) continue;
        const scale = Math.sqrt((-2 * Math.log(square)) / square);
        spareNormal = y * scale;
        return x * scale;
      }
    },
  };
}

function sfc32(seed: number): () => number {
  let mixed = seed | 0;
  const splitmix32 = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let bits = mixed ^ (mixed >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
  let a = splitmix32();
  let b = splitmix32();
  let c = splitmix32();
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let discarded = 0; discarded < 12; discarded += 1) next();
  return next;
}
