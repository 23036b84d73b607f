import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Signal } from '../base/signal';
import { filterSignal } from '../filtering/filterSignal';
import { openRecording } from '../recording/openRecording';
import type { Recording } from '../recording/recording';
import { annotationChannel, makeTestFile, stamp } from '../recording/testFiles';
import { readTracePage } from './readTracePage';
import type { ChannelTrace, ColumnDrawing, SampleDrawing, TraceRequest } from './tracePage';

const EMG_RATE_HZ = 1000;
const EEG_RATE_HZ = 200;
/** Records of one second begin here: a gap of 30 s after the twentieth. */
const RECORD_ONSETS_SECONDS = Array.from({ length: 40 }, (_, i) => (i < 20 ? i : i + 30));
const random = seededRandom(11);
const noise = (count: number) => Array.from({ length: count }, () => random.integer(201) - 100);
const EMG_COUNTS = noise(EMG_RATE_HZ * RECORD_ONSETS_SECONDS.length);
const EEG_COUNTS = noise(EEG_RATE_HZ * RECORD_ONSETS_SECONDS.length).map((count) => count + 3000);
const EMG = 0;
const EEG = 1;
const COUNTS = 2;

/** One microvolt a count in the first two channels; the third has no scale. */
function makeFile(emgCounts: readonly number[] = EMG_COUNTS): Blob {
  const recordsOf = (counts: readonly number[], rateHz: number) =>
    RECORD_ONSETS_SECONDS.map((_, i) => counts.slice(i * rateHz, (i + 1) * rateHz));
  const scale = {
    unit: 'uV',
    physicalMinimum: '-32768',
    physicalMaximum: '32767',
    digitalMinimum: '-32768',
    digitalMaximum: '32767',
  };
  return new Blob([
    makeTestFile({
      reserved: 'EDF+D',
      channels: [
        { ...scale, label: 'EMG R ECR', records: recordsOf(emgCounts, EMG_RATE_HZ) },
        { ...scale, label: 'EEG C3', records: recordsOf(EEG_COUNTS, EEG_RATE_HZ) },
        {
          ...scale,
          label: 'X',
          physicalMinimum: '0',
          physicalMaximum: '0',
          records: recordsOf(EEG_COUNTS, EEG_RATE_HZ),
        },
        annotationChannel(RECORD_ONSETS_SECONDS.map((seconds) => stamp(`+${String(seconds)}`))),
      ],
    }),
  ]);
}

async function open(file: Blob): Promise<Recording> {
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

const REQUEST: TraceRequest = {
  channelIndexes: [EMG],
  interval: { startSeconds: 12.5, endSeconds: 17.5 },
  columnCount: 500,
  eegFilter: undefined,
  emgFilter: undefined,
  corrections: [],
};

async function readOne(
  changes: Partial<TraceRequest>,
  file: Blob = makeFile(),
): Promise<ChannelTrace> {
  const page = await readTracePage(file, await open(file), { ...REQUEST, ...changes });
  const trace = page.traces.at(0);
  if (!trace) throw new Error('no trace');
  return trace;
}

function columnsOf({ drawing }: ChannelTrace): ColumnDrawing {
  if (drawing.kind !== 'columns') throw new Error('not thinned');
  return drawing;
}

function piecesOf({ drawing }: ChannelTrace): SampleDrawing['pieces'] {
  if (drawing.kind !== 'samples') throw new Error('thinned');
  return drawing.pieces;
}

const BAND = { highPassHz: 20, lowPassHz: 200, order: 2, notchHz: undefined };

/** The first twenty seconds, filtered whole. */
function wholeFiltered(): Signal {
  const microvolts = Float64Array.from(EMG_COUNTS.slice(0, 20 * EMG_RATE_HZ));
  return filterSignal({ microvolts, sampleRateHz: EMG_RATE_HZ, startSeconds: 0 }, BAND);
}

describe('readTracePage', () => {
  test('a column holds the smallest and largest of its samples and the one before', async () => {
    const { minimum, maximum, filled } = columnsOf(await readOne({}));

    for (let column = 0; column < 500; column += 1) {
      const first = 12_500 + column * 10;
      const own = EMG_COUNTS.slice(first - 1, first + 10);
      expect([minimum[column], maximum[column]]).toEqual([Math.min(...own), Math.max(...own)]);
    }
    expect(filled.every((flag) => flag === 1)).toBe(true);
  });

  test('one sample among thousands is not lost, whatever the number of columns', async () => {
    const file = makeFile(EMG_COUNTS.map((count, i) => (i === 14_321 ? 5000 : count)));
    for (const columnCount of [1, 7, 333, 2500]) {
      const { maximum } = columnsOf(await readOne({ columnCount }, file));
      expect(Math.max(...maximum)).toBe(5000);
      expect(maximum.indexOf(5000)).toBe(Math.floor(((14.321 - 12.5) / 5) * columnCount));
    }
  });

  test('fewer samples than columns: the samples at their times, one more on either side', async () => {
    const [piece] = piecesOf(await readOne({ columnCount: 6000 }));

    expect(piece?.seconds.at(0)).toBeCloseTo(12.499, 9);
    expect(piece?.seconds.at(-1)).toBeCloseTo(17.5, 9);
    expect([...(piece?.values ?? [])]).toEqual(EMG_COUNTS.slice(12_499, 17_501));
  });

  test('nothing is drawn across a gap', async () => {
    const trace = await readOne({
      interval: { startSeconds: 17, endSeconds: 53 },
      columnCount: 36,
    });
    const isFilled = (_: number, column: number) => column < 3 || column >= 33;
    expect([...columnsOf(trace).filled]).toEqual(
      Array.from({ length: 36 }, (_, column) => (isFilled(0, column) ? 1 : 0)),
    );

    const samples = piecesOf(
      await readOne({ interval: { startSeconds: 19, endSeconds: 51 }, columnCount: 40_000 }),
    );
    expect(samples.map(({ seconds }) => [seconds.at(0), seconds.at(-1)])).toEqual([
      [18.999, 19.999],
      [50, 51],
    ]);
  });

  test('a column that holds both ends of a gap holds the samples of both', async () => {
    const interval = { startSeconds: 17, endSeconds: 53 };
    const { minimum, maximum } = columnsOf(await readOne({ interval, columnCount: 1 }));
    const shown = EMG_COUNTS.slice(16_999, 23_000);
    expect([minimum[0], maximum[0]]).toEqual([Math.min(...shown), Math.max(...shown)]);

    for (const sampleIndex of [18_000, 22_000]) {
      const file = makeFile(EMG_COUNTS.map((count, i) => (i === sampleIndex ? 5000 : count)));
      expect(columnsOf(await readOne({ interval, columnCount: 1 }, file)).maximum[0]).toBe(5000);
    }
  });

  test('a filtered page equals the same seconds of the whole run, filtered', async () => {
    const [piece] = piecesOf(await readOne({ emgFilter: BAND, columnCount: 6000 }));
    const whole = wholeFiltered().microvolts;

    // The context promises a millionth of the range of 200 µV; a Float32 step at 100 µV is smaller.
    for (const [i, value] of (piece?.values ?? []).entries())
      expect(Math.abs(value - (whole[12_499 + i] ?? NaN))).toBeLessThan(2e-4);
  });

  test('each kind of channel has its own filter, as corrected', async () => {
    const channelIndexes = [EMG, EEG, COUNTS];
    const file = makeFile();
    const recording = await open(file);
    const filters = { eegFilter: { ...BAND, highPassHz: 1, lowPassHz: 70 }, emgFilter: BAND };
    const page = await readTracePage(file, recording, { ...REQUEST, channelIndexes, ...filters });
    const bands = page.traces.map(({ filtering }) =>
      filtering.kind === 'applied' ? filtering.band.applied.highPassHz : filtering.kind,
    );
    expect(page.traces.map(({ channelIndex }) => channelIndex)).toEqual(channelIndexes);
    expect(bands).toEqual([20, 1, 'none']);

    const identityOf = (type: 'EMG' | 'other') => ({
      type,
      site: undefined,
      reference: undefined,
      muscleId: undefined,
      side: undefined,
      confidence: 'corrected' as const,
    });
    const corrections = [
      { channelIndex: EMG, identity: identityOf('other') },
      { channelIndex: COUNTS, identity: identityOf('EMG') },
    ];
    // Counts are never filtered, whatever the channel is said to be.
    for (const channelIndex of [EMG, COUNTS]) {
      const changes = { ...filters, corrections, channelIndexes: [channelIndex] };
      expect((await readOne(changes, file)).filtering).toEqual({ kind: 'none' });
    }
  });

  test('a band the rate cannot carry is refused, and the trace is as recorded', async () => {
    const trace = await readOne({
      channelIndexes: [EEG],
      eegFilter: { ...BAND, highPassHz: 150, lowPassHz: undefined },
    });
    expect(trace.filtering).toMatchObject({
      kind: 'refused',
      error: { kind: 'high-pass-above-nyquist' },
    });
    expect(trace.range?.minimum).toBeGreaterThan(2800);
  });

  test('without a high-pass the mean of the page is the line, with one it is zero', async () => {
    const shown = EEG_COUNTS.slice(2500, 3500);
    const mean = shown.reduce((sum, count) => sum + count, 0) / shown.length;
    const raw = await readOne({ channelIndexes: [EEG] });

    expect(raw.centre).toBeCloseTo(mean, 6);
    expect(raw.range).toEqual({ minimum: Math.min(...shown), maximum: Math.max(...shown) });
    expect((await readOne({ channelIndexes: [EEG], eegFilter: BAND })).centre).toBe(0);
  });

  test('a channel without a scale is in counts', async () => {
    expect((await readOne({ channelIndexes: [COUNTS] })).unit).toBe('counts');
    expect((await readOne({ channelIndexes: [EMG] })).unit).toBe('µV');
  });

  test('a page without data is empty, not zero', async () => {
    const trace = await readOne({ interval: { startSeconds: 30, endSeconds: 40 } });
    expect(trace.range).toBeUndefined();
    expect(columnsOf(trace).filled.some((flag) => flag === 1)).toBe(false);
  });
});
