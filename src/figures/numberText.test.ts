import { expect, test } from 'vitest';
import { numberText } from './numberText';

test.each([
  [-18.04, 1, '−18.0'],
  [10.95, 0, '11'],
  [-0.04, 1, '0.0'],
  [-0.05001, 1, '−0.1'],
  [0, 0, '0'],
])('%d with %d decimals is %s', (value, decimalCount, text) => {
  expect(numberText(value, decimalCount)).toBe(text);
});
