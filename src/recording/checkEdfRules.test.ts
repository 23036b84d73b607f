import { expect, test } from 'vitest';
import { checkEdfRules } from './checkEdfRules';
import { annotationChannel, makeTestFile, stamp, type TestFile } from './testFiles';

const times = (texts: readonly string[]) => texts.map((text) => `${stamp(text)}\0`);
const plain = {
  label: 'EMG',
  records: [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
};
const good: TestFile = {
  reserved: 'EDF+C',
  channels: [plain, annotationChannel(times(['+0.25', '+1.25', '+2.25']))],
};

test('a file as EDF+ asks is without fault', () => {
  expect(checkEdfRules(makeTestFile(good))).toEqual([]);
  expect(checkEdfRules(makeTestFile({ channels: [plain] }))).toEqual([]);
});

test.each<[string, Partial<TestFile>]>([
  ['version', { version: '1' }],
  ['ASCII', { patient: 'X X X M\u00fcller' }],
  ['date is', { date: '02/03/21' }],
  ['date exists', { date: '02.13.21' }],
  ['time is', { time: '24.00.00' }],
  ['header byte count', { headerByteCount: '512' }],
  ['record count', { recordCount: '-1' }],
  ['file size', { recordCount: '4' }],
  ['file size', { trailingBytes: [0] }],
  ['record duration', { recordDuration: '0,5' }],
  ['four parts', { patient: 'X X X' }],
  ['sex', { patient: 'X W X X' }],
  ['date of birth', { patient: 'X F 1951 X' }],
  ['begins with Startdate', { recording: '02-MAR-2021 X X X' }],
  ['start date', { recording: 'Startdate 2-MAR-2021 X X X' }],
  ['both start dates', { recording: 'Startdate 03-MAR-2021 X X X' }],
  ['five parts', { recording: 'Startdate X X X' }],
  ['reserved', { reserved: 'BDF+C' }],
  ['an annotation channel', { channels: [plain] }],
  [
    'physical limits differ',
    {
      channels: [
        { ...plain, physicalMinimum: '1', physicalMaximum: '1.0' },
        ...good.channels.slice(1),
      ],
    },
  ],
  [
    'digital order',
    {
      channels: [{ ...plain, digitalMinimum: '5', digitalMaximum: '5' }, ...good.channels.slice(1)],
    },
  ],
  [
    'fit the samples',
    { channels: [{ ...plain, digitalMaximum: '32768' }, ...good.channels.slice(1)] },
  ],
  ['has a label', { channels: [{ ...plain, label: '' }, ...good.channels.slice(1)] }],
  ['begins with its time', { channels: [plain, annotationChannel(times(['+0', '1', '+2']))] }],
  ['record 1 follows', { channels: [plain, annotationChannel(times(['+0', '+1.001', '+2']))] }],
  [
    'record 2 does not overlap',
    { reserved: 'EDF+D', channels: [plain, annotationChannel(times(['+0', '+5', '+5.9']))] },
  ],
  ['within 1 s', { channels: [plain, annotationChannel(times(['+1', '+2', '+3']))] }],
  [
    'list in record 0',
    {
      channels: [
        plain,
        annotationChannel([`${stamp('+0')}+1\u0014open\0\0`, ...times(['+1', '+2'])]),
      ],
    },
  ],
])('finds a broken rule: %s', (rule, change) => {
  expect(checkEdfRules(makeTestFile({ ...good, ...change })).join('; ')).toContain(rule);
});
