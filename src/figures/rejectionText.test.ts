import { expect, test } from 'vitest';
import { rejectionText } from './rejectionText';

test('counts every reason and passes over averaged sweeps', () => {
  expect(
    rejectionText([
      { jerkIndex: 0, rejection: { kind: 'edge-or-gap' } },
      { jerkIndex: 1, rejection: undefined },
      { jerkIndex: 2, rejection: { kind: 'struck-out', reason: 'movement' } },
      { jerkIndex: 3, rejection: { kind: 'edge-or-gap' } },
    ]),
  ).toBe('2 at an edge or gap, 1 struck out by hand');
});

test('nothing left out is nothing to say', () => {
  expect(rejectionText([{ jerkIndex: 0, rejection: undefined }])).toBe('');
});
