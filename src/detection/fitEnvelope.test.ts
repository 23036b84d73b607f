import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { fitEnvelope, fitRectangle, type BinnedEnergy } from './fitEnvelope';

/** Energies exactly as expected of a burst of power 100 on a background of 1, without chance. */
function expectedEnergy(shapeAt: (bin: number) => number): BinnedEnergy {
  const meanSquares = Float64Array.from({ length: 160 }, (_, k) => 1 + 100 * shapeAt(k + 0.5) ** 2);
  return { meanSquares, backgrounds: meanSquares.map(() => 1), peakBin: 60, independentPerBin: 1 };
}

describe('fitEnvelope', () => {
  test('recovers a rectangle', () => {
    const edges = fitEnvelope(expectedEnergy((bin) => (bin > 40 && bin < 80 ? 1 : 0)));
    // Shapes nearly as good weigh in with a tenth of a bin.
    expect(Math.abs(edges.startBin - 40)).toBeLessThan(0.1);
    expect(Math.abs(edges.endBin - 80)).toBeLessThan(0.1);
  });

  test('recovers a rectangle that begins and ends within a bin', () => {
    const energy = expectedEnergy((bin) => {
      const covered = Math.max(0, Math.min(bin + 0.5, 80.25) - Math.max(bin - 0.5, 40.75));
      return Math.sqrt(Math.min(1, covered));
    });
    const edges = fitEnvelope(energy);
    // The finest step is a quarter of a bin; other shapes weigh in with a little.
    expect(Math.abs(edges.startBin - 40.75)).toBeLessThan(0.4);
    expect(Math.abs(edges.endBin - 80.25)).toBeLessThan(0.4);
  });

  test('recovers half a sine and a fast rise with slow decay at 8 % of their height', () => {
    const halfSine = fitEnvelope(
      expectedEnergy((bin) => (bin > 30 && bin < 90 ? Math.sin((Math.PI * (bin - 30)) / 60) : 0)),
    );
    // asin(0.08) of half a sine over 60 bins is 1.5 bins. A sixtieth of the burst is 0.5 ms at 31 ms.
    expect(Math.abs(halfSine.startBin - 31.5)).toBeLessThan(1);
    expect(Math.abs(halfSine.endBin - 88.5)).toBeLessThan(1);
    const gradual = fitEnvelope(
      expectedEnergy((bin) =>
        bin < 40 || bin > 120
          ? 0
          : bin < 60
            ? Math.sin((Math.PI * (bin - 40)) / 40)
            : Math.cos((Math.PI * (bin - 60)) / 120),
      ),
    );
    expect(Math.abs(gradual.startBin - 41)).toBeLessThan(1);
    expect(Math.abs(gradual.endBin - 117)).toBeLessThan(2);
  });

  test('edges stay inside the stretch and around the peak, whatever the energy', () => {
    const random = seededRandom(21);
    for (let round = 0; round < 60; round += 1) {
      const binCount = 1 + random.integer(120);
      const meanSquares = Float64Array.from({ length: binCount }, () => random.normal() ** 4);
      const peakBin = meanSquares.indexOf(Math.max(...meanSquares));
      const { startBin, endBin } = fitEnvelope({
        meanSquares,
        backgrounds: meanSquares.map(() => 0.5),
        peakBin,
        independentPerBin: 0.4,
      });
      expect(startBin).toBeGreaterThanOrEqual(-1e-9);
      expect(endBin).toBeLessThanOrEqual(binCount + 1e-9);
      expect(startBin).toBeLessThan(endBin);
    }
  });
});

describe('fitRectangle', () => {
  test('is as likely as the best of all rectangles, within what random noise makes of neighbours', () => {
    const random = seededRandom(22);
    for (let round = 0; round < 40; round += 1) {
      const first = 20 + random.integer(30);
      const end = first + 15 + random.integer(60);
      const meanSquares = Float64Array.from(
        { length: 160 },
        (_, k) => random.normal() ** 2 * (k >= first && k < end ? 30 : 1),
      );
      const peakBin = Math.floor((first + end) / 2);
      const energy = {
        meanSquares,
        backgrounds: meanSquares.map(() => 1),
        peakBin,
        independentPerBin: 1,
      };
      const found = ratioOf(meanSquares, fitRectangle(energy));
      expect(found).toBeGreaterThan(0.98 * bestRatio(meanSquares, peakBin));
    }
  });
});

function ratioOf(energies: Float64Array, edges: { startBin: number; endBin: number }): number {
  const within = energies.slice(edges.startBin, edges.endBin);
  const mean = within.reduce((sum, energy) => sum + energy, 0) / within.length;
  return mean > 1 ? within.length * (mean - 1 - Math.log(mean)) : 0;
}

function bestRatio(energies: Float64Array, peakBin: number): number {
  let best = 0;
  for (let startBin = 0; startBin <= peakBin; startBin += 1)
    for (let endBin = peakBin + 1; endBin <= energies.length; endBin += 1)
      best = Math.max(best, ratioOf(energies, { startBin, endBin }));
  return best;
}
