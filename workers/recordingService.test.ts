import { proxy } from 'comlink';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { describeRecording } from '../src/analysis/describeRecording';
import {
  EEG_TRACKS,
  EMG_TRACKS,
  JERK_RUNS,
  makeTestRecording,
} from '../src/analysis/makeTestRecording';
import { readTracePage } from '../src/analysis/readTracePage';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import { buffersOf } from './buffersOf';
import { connectOverChannel } from './connectOverChannel';
import { recordingService } from './recordingService';

const file = makeTestRecording([...EEG_TRACKS, ...EMG_TRACKS], JERK_RUNS);
const { api, close } = connectOverChannel(recordingService);
afterAll(close);

async function opened() {
  const described = await describeRecording(file);
  if (!described.ok) throw new Error(described.error.kind);
  return described.value;
}

describe('over a message channel', () => {
  test('a description arrives whole', async () => {
    expect(await api.describe(file)).toEqual({ ok: true, value: await opened() });
  });

  test('an error keeps its kind and its numbers', async () => {
    const cut = file.slice(0, 300);
    expect(await api.describe(cut)).toEqual({
      ok: false,
      // Five channels and the annotations: 256 × 7 bytes.
      error: { kind: 'header-truncated', expectedByteCount: 1792, byteCount: 300 },
    });
  });

  test('a page of traces arrives with its arrays, the same as without the channel', async () => {
    const { recording } = await opened();
    const request = {
      channelIndexes: [0, 3],
      interval: { startSeconds: 82.5, endSeconds: 92.5 },
      columnCount: 500,
      eegFilter: undefined,
      emgFilter: DEFAULT_SETTINGS.emgFilter,
      corrections: [],
    };
    const page = await api.readTracePage(file, recording, request);
    expect(page).toEqual(await readTracePage(file, recording, request));
    const [trace] = page.traces;
    expect(trace?.drawing.kind === 'columns' && trace.drawing.minimum).toBeInstanceOf(Float32Array);
  });

  test('arrays are moved, not copied: the sender’s are empty afterwards', async () => {
    const { recording } = await opened();
    const sent: ArrayBuffer[] = [];
    const { api: watched, close: end } = connectOverChannel({
      ...recordingService,
      readTracePage: async (...question: Parameters<typeof recordingService.readTracePage>) => {
        const page = await recordingService.readTracePage(...question);
        sent.push(...buffersOf(page));
        return page;
      },
    });
    const page = await watched.readTracePage(file, recording, {
      channelIndexes: [0],
      interval: { startSeconds: 0, endSeconds: 10 },
      columnCount: 100,
      eegFilter: undefined,
      emgFilter: undefined,
      corrections: [],
    });
    expect(buffersOf(page).every(({ byteLength }) => byteLength > 0)).toBe(true);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map(({ byteLength }) => byteLength)).toEqual(sent.map(() => 0));
    end();
  });

  test('the hash is that of the bytes, and progress is told', async () => {
    const fractions: number[] = [];
    const hash = await api.hash(
      file,
      proxy((fraction: number) => fractions.push(fraction)),
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    await expect.poll(() => fractions.length).toBeGreaterThan(0);
  });
});

test('buffersOf finds each buffer once, however deep', () => {
  const samples = new Float64Array(4);
  const part = samples.subarray(1, 2);
  const found = buffersOf({ a: [samples, { b: part }], c: new Float32Array(2), d: 'x', e: null });
  expect(found).toHaveLength(2);
  expect(found.at(0)).toBe(samples.buffer);
});
