import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawRandomTriggers } from './drawRandomTriggers';

const WINDOW = { startMs: -200, endMs: 100 };

test('every epoch lies wholly in a run and shares nothing with the epoch of a jerk', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 40 }),
      fc.integer(),
      (onsetsSeconds, seed) => {
        const runs = [
          { startSeconds: 30, endSeconds: 50 },
          { startSeconds: 3.5, endSeconds: 20 },
          { startSeconds: 52, endSeconds: 52.2 },
        ];
        const times = drawRandomTriggers(runs, onsetsSeconds, { window: WINDOW, count: 50, seed });
        for (const seconds of times) {
          const inside = runs.some(
            ({ startSeconds, endSeconds }) =>
              seconds - 0.2 >= startSeconds - 1e-9 && seconds + 0.1 <= endSeconds + 1e-9,
          );
          expect(inside).toBe(true);
          for (const onsetSeconds of onsetsSeconds)
            expect(Math.abs(seconds - onsetSeconds)).toBeGreaterThan(0.3 - 1e-9);
        }
        expect([...times].sort((a, b) => a - b)).toEqual(times);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});

test('all that is free is drawn evenly', () => {
  // Free: 12.7 to 17.7 and 18.3 to 22.4, less a run of its own from 30.2 to 31.1: 10 s in all.
  const runs = [
    { startSeconds: 12.5, endSeconds: 22.5 },
    { startSeconds: 30, endSeconds: 31.2 },
  ];
  const options = { window: WINDOW, count: 60, seed: 0 };
  const all = Array.from({ length: 100 }, (_, seed) =>
    drawRandomTriggers(runs, [18], { ...options, seed }),
  ).flat();
  expect(all).toHaveLength(6000);
  const fractionBetween = (startSeconds: number, endSeconds: number) =>
    all.filter((seconds) => seconds >= startSeconds && seconds < endSeconds).length / all.length;
  // Four standard deviations of a fraction of 6000 draws are at most 0.026.
  expect(Math.abs(fractionBetween(12.7, 17.7) - 0.5)).toBeLessThan(0.026);
  expect(Math.abs(fractionBetween(18.3, 22.4) - 0.41)).toBeLessThan(0.026);
  expect(Math.abs(fractionBetween(30.2, 31.1) - 0.09)).toBeLessThan(0.026);
  expect(Math.abs(fractionBetween(12.7, 15.2) - 0.25)).toBeLessThan(0.026);
  expect(Math.min(...all) - 12.7).toBeLessThan(0.02);
  expect(22.4 - Math.max(...all.filter((seconds) => seconds < 25))).toBeLessThan(0.02);
});

test('little free time gives few epochs, none gives none; a seed repeats', () => {
  const run = { startSeconds: 12.5, endSeconds: 14 };
  const options = { window: WINDOW, count: 50, seed: 4 };
  // 1.2 s free, two epochs every 0.3 s.
  expect(drawRandomTriggers([run], [], options)).toHaveLength(8);
  expect(drawRandomTriggers([run], [], { ...options, count: 5 })).toHaveLength(5);
  expect(drawRandomTriggers([run], [12.8, 13.2, 13.6], options)).toEqual([]);
  expect(drawRandomTriggers([], [], options)).toEqual([]);
  expect(drawRandomTriggers([run], [], options)).toEqual(drawRandomTriggers([run], [], options));
  expect(drawRandomTriggers([run], [], { ...options, seed: 5 })).not.toEqual(
    drawRandomTriggers([run], [], options),
  );
});
