import { expect, test } from 'vitest';
import { readPolygraphKey } from './readPolygraphKey';

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ key: 'PageDown' }, { kind: 'move', pageFraction: 1 }],
  [{ key: 'ArrowLeft' }, { kind: 'move', pageFraction: -0.1 }],
  [
    { key: 'ArrowRight', shiftKey: true },
    { kind: 'move', pageFraction: 1 },
  ],
  [
    { key: 'ArrowRight', ctrlKey: true },
    { kind: 'step-jerk', direction: 'next' },
  ],
  [{ key: ',' }, { kind: 'step-jerk', direction: 'previous' }],
  [
    { key: '+', ctrlKey: true },
    { kind: 'step-sweep', direction: 'faster' },
  ],
  [
    { key: '-', metaKey: true },
    { kind: 'step-sweep', direction: 'slower' },
  ],
  [{ key: '-' }, { kind: 'step-sensitivity', direction: 'smaller' }],
  [{ key: 'End' }, { kind: 'go-to-end' }],
  [{ key: 'ArrowLeft', altKey: true }, undefined],
  [{ key: 't', ctrlKey: true }, undefined],
  [{ key: 'F5' }, undefined],
])('%o', (press, expected) => {
  expect(readPolygraphKey({ ...PLAIN, ...press })).toEqual(expected);
});
