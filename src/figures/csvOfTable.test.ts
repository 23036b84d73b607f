import { expect, test } from 'vitest';
import { csvOfTable } from './csvOfTable';

test('header with units, full precision, empty cells, quoted where needed', () => {
  const table = {
    columns: [
      { title: 'Channel', unit: undefined },
      { title: 'Up to, not including', unit: 'ms' },
    ],
    rows: [
      ['C3 "left"', 0.1 + 0.2],
      ['two\nlines', undefined],
      ['plain', -12.5],
    ],
  };

  expect(csvOfTable(table)).toBe(
    'Channel,"Up to, not including (ms)"\r\n' +
      '"C3 ""left""",0.30000000000000004\r\n' +
      '"two\nlines",\r\n' +
      'plain,-12.5\r\n',
  );
});
