import {
  annotationChannel,
  makeTestFile,
  stamp,
  utf8,
  type TestFile,
} from '../../src/recording/testFiles';

/** A made file with one oddity, and what the reader is to make of it. */
export interface OddFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: OddFileOpens | { readonly refusal: string };
}

export interface OddFileOpens {
  readonly channelCount: number;
  readonly recordCount: number;
  readonly runCount: number;
  readonly noteKinds: readonly string[];
}

const wave = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => ((from + i) * 7919) % 30_011);
const eeg = { label: 'EEG C3', records: [wave(20, 0), wave(20, 20), wave(20, 40)] };
const other = { label: 'EEG C4', records: [wave(50, 5), wave(50, 55), wave(50, 105)] };
const stampsAt = (...seconds: readonly number[]) =>
  annotationChannel(seconds.map((second) => stamp(`+${second}`)));
const opens = (expected: Partial<OddFileOpens> = {}): OddFileOpens => ({
  channelCount: 1,
  recordCount: 3,
  runCount: 1,
  noteKinds: [],
  ...expected,
});

const FILES: readonly (readonly [string, Partial<TestFile>, OddFile['expected']])[] = [
  ['plain EDF', {}, opens()],
  ['plain BDF', { sampleByteCount: 3 }, opens()],
  ['two rates', { channels: [eeg, other] }, opens({ channelCount: 2 })],
  ['record of 1.0284 s', { recordDuration: '1.0284' }, opens()],
  ['record of 0.024 s', { recordDuration: '0.024' }, opens()],
  [
    'EDF+D with a gap',
    { reserved: 'EDF+D', channels: [eeg, stampsAt(0, 1, 9.5)] },
    opens({ runCount: 2 }),
  ],
  [
    'BDF+D with a gap',
    {
      reserved: 'BDF+D',
      sampleByteCount: 3,
      channels: [eeg, { ...stampsAt(0, 1, 9.5), label: 'BDF Annotations' }],
    },
    opens({ runCount: 2 }),
  ],
  [
    'EDF+D without a gap',
    { reserved: 'EDF+D', channels: [eeg, stampsAt(0, 1, 2)] },
    opens({ noteKinds: ['marked-discontinuous-but-contiguous'] }),
  ],
  [
    'EDF+C with a gap',
    { reserved: 'EDF+C', channels: [eeg, stampsAt(0, 5, 6)] },
    opens({ runCount: 2, noteKinds: ['marked-continuous-but-gaps'] }),
  ],
  [
    'EDF+C that starts 0.25 s late',
    { reserved: 'EDF+C', channels: [eeg, stampsAt(0.25, 1.25, 2.25)] },
    opens({ noteKinds: ['starts-after-header-time'] }),
  ],
  ['EDF+C without annotations', { reserved: 'EDF+C' }, opens({ noteKinds: ['no-time-stamps'] })],
  [
    'annotations without the mark EDF+',
    { channels: [stampsAt(0, 1, 2), eeg] },
    opens({ noteKinds: ['not-marked-edf-plus'] }),
  ],
  [
    'annotations only, record duration 0',
    { reserved: 'EDF+C', recordDuration: '0', channels: [stampsAt(0)] },
    opens({ channelCount: 0, recordCount: 1, runCount: 0 }),
  ],
  ['record count -1', { recordCount: '-1' }, opens({ noteKinds: ['record-count-unknown'] })],
  ['record count 0', { recordCount: '0' }, opens({ noteKinds: ['record-count-zero'] })],
  ['records missing', { recordCount: '7' }, opens({ noteKinds: ['truncated'] })],
  [
    'records too many',
    { recordCount: '2' },
    opens({ recordCount: 2, noteKinds: ['trailing-bytes'] }),
  ],
  ['surplus byte', { trailingBytes: [7] }, opens({ noteKinds: ['trailing-bytes'] })],
  [
    'misspelt version, 24 bits',
    { version: '\u00ffBIOSEMX', sampleByteCount: 3 },
    opens({ noteKinds: ['version-unexpected'] }),
  ],
  ['no date', { date: '00.00.00', recording: '' }, opens({ noteKinds: ['date-unknown'] })],
  [
    'inverted gain',
    { channels: [{ ...eeg, physicalMinimum: '500', physicalMaximum: '-500' }] },
    opens(),
  ],
  ['millivolts', { channels: [{ ...eeg, unit: 'mV' }] }, opens()],
  ['Greek micro sign', { channels: [{ ...eeg, unit: utf8('\u03bcV') }] }, opens()],
  ['unit .V', { channels: [{ ...eeg, unit: '.V' }] }, opens({ noteKinds: ['unit-unclear'] })],
  [
    'equal physical limits',
    { channels: [{ ...eeg, physicalMinimum: '1', physicalMaximum: '1' }] },
    opens({ noteKinds: ['uncalibrated'] }),
  ],
  [
    'decimal comma',
    { channels: [{ ...eeg, physicalMinimum: '-500,5' }] },
    opens({ noteKinds: ['decimal-comma'] }),
  ],
  [
    'equal labels',
    { channels: [eeg, eeg] },
    opens({ channelCount: 2, noteKinds: ['duplicate-labels'] }),
  ],
  [
    'channel without samples',
    { channels: [{ ...eeg, records: [[], [], []] }, eeg] },
    opens({ noteKinds: ['channel-without-samples'] }),
  ],
  [
    'last record filled up',
    {
      channels: [
        { ...eeg, records: [wave(20, 0), [...wave(9, 20), ...Array<number>(11).fill(0)]] },
      ],
    },
    opens({ recordCount: 2, noteKinds: ['padded-tail'] }),
  ],
  [
    'record duration 0 with a signal',
    { recordDuration: '0' },
    { refusal: 'record-duration-not-positive' },
  ],
  ['header length wrong', { headerByteCount: '513' }, { refusal: 'header-size-mismatch' }],
  ['no channels', { channels: [], recordCount: '1' }, { refusal: 'no-signals' }],
  [
    'letters in a count',
    { channels: [{ ...eeg, samplesPerRecord: '2O' }] },
    { refusal: 'field-unreadable' },
  ],
  [
    'no data',
    { channels: [{ ...eeg, records: [], samplesPerRecord: '20' }] },
    { refusal: 'no-samples' },
  ],
];

const OTHER_KINDS: readonly (readonly [string, string])[] = [
  ['a web page', '<!DOCTYPE html><html></html>'],
  ['an EyeLink file', 'SR_RESEARCH_COMBFILE'],
  ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1'],
];

/** Made files, one oddity each, odd in ways that laboratories have met; and a few that are no EDF. */
export function oddFiles(): readonly OddFile[] {
  const made = FILES.map(([name, file, expected]) => ({
    name,
    bytes: makeTestFile({ channels: [eeg], ...file }),
    expected,
  }));
  const foreign = OTHER_KINDS.map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text.padEnd(600)),
    expected: { refusal: 'not-edf' },
  }));
  return [
    ...made,
    ...foreign,
    { name: 'an empty file', bytes: new Uint8Array(0), expected: { refusal: 'empty-file' } },
  ];
}
