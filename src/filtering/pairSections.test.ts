import { expect, test } from 'vitest';
import { pairSections } from './pairSections';

// Poles, zeros and answer of the example in the documentation of scipy.signal.zpk2sos, 1.17.
test('pairs the example of SciPy’s manual as it does', () => {
  const sections = pairSections({
    zeros: [
      { re: -1, im: 0 },
      { re: -0.5, im: 0.5 },
    ],
    poles: [
      { re: 0.75, im: 0 },
      { re: 0.8, im: 0.1 },
    ],
    gain: 2,
  });

  const answer = [
    [2, 2, 1, -0.75, 0],
    [1, 1, 0, -1.6, 0.65],
  ];
  expect(sections).toHaveLength(2);
  for (const [i, { b0, b1, b2, a1, a2 }] of sections.entries())
    for (const [j, coefficient] of [b0, b1, b2, a1, a2].entries())
      expect(coefficient).toBeCloseTo(answer[i][j], 14);
});
