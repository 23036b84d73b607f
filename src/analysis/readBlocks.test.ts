import { describe, expect, test } from 'vitest';
import { intervalOf } from '../base/signal';
import { makeTestRecording, openTestRecording } from './makeTestRecording';
import { readBlocks, recordedSecondsOf } from './readBlocks';
import type { SignalBlock } from './readBlocks';

const RUNS = [
  { startSeconds: 0, endSeconds: 301 },
  { startSeconds: 310.5, endSeconds: 317.5 },
] as const;
const CONTEXT_SECONDS = 7;

/** Each sample tells its own time. */
const MICROVOLTS_PER_SECOND = 10;
const CLOCK = {
  label: 'EMG ECR R',
  sampleRateHz: 20,
  microvoltsAt: (seconds: number) => MICROVOLTS_PER_SECOND * seconds,
};
const SLOW_CLOCK = { ...CLOCK, label: 'EEG C3', sampleRateHz: 10 };

async function readAll(contextSeconds = CONTEXT_SECONDS) {
  const { file, recording } = await openTestRecording([CLOCK, SLOW_CLOCK], RUNS);
  const blocks: SignalBlock[] = [];
  for await (const { core, signals } of readBlocks(file, recording, [1, 0], contextSeconds)) {
    // The next block is written over this one.
    const kept = signals.map((one) => ({ ...one, microvolts: Float64Array.from(one.microvolts) }));
    blocks.push({ core, signals: kept });
  }
  return { blocks, recording };
}

describe('readBlocks', () => {
  test('cores tile each run without overlap or hole', async () => {
    const { blocks, recording } = await readAll();
    expect(recording.runs).toMatchObject(RUNS);
    for (const run of RUNS) {
      const cores = blocks
        .map(({ core }) => core)
        .filter(({ startSeconds }) => startSeconds >= run.startSeconds)
        .filter(({ endSeconds }) => endSeconds <= run.endSeconds);
      expect(cores.at(0)?.startSeconds).toBe(run.startSeconds);
      expect(cores.at(-1)?.endSeconds).toBe(run.endSeconds);
      for (const [i, core] of cores.entries())
        expect(core.startSeconds).toBe(i === 0 ? run.startSeconds : cores.at(i - 1)?.endSeconds);
    }
    // 301 s make three cores of up to 120 s; the second run makes one.
    expect(blocks).toHaveLength(4);
  });

  test('signals cover core and context, clipped to the run and never across the gap', async () => {
    const { blocks } = await readAll();
    for (const { core, signals } of blocks) {
      const run = RUNS.find(({ endSeconds }) => core.endSeconds <= endSeconds);
      expect(signals.map(({ sampleRateHz }) => sampleRateHz)).toEqual([10, 20]);
      for (const signal of signals) {
        const covered = intervalOf(signal);
        expect(covered.startSeconds).toBeCloseTo(
          Math.max(run?.startSeconds ?? NaN, core.startSeconds - CONTEXT_SECONDS),
          9,
        );
        expect(covered.endSeconds).toBeCloseTo(
          Math.min(run?.endSeconds ?? NaN, core.endSeconds + CONTEXT_SECONDS),
          9,
        );
      }
    }
  });

  test('each sample lies at its own time', async () => {
    const { blocks } = await readAll();
    for (const { signals } of blocks)
      for (const { microvolts, startSeconds, sampleRateHz } of signals) {
        const worst = Math.max(
          ...Array.from(microvolts, (value, k) =>
            Math.abs(value / MICROVOLTS_PER_SECOND - (startSeconds + k / sampleRateHz)),
          ),
        );
        // Half a step of 0.1 µV, at ten microvolts a second.
        expect(worst).toBeLessThanOrEqual(0.005 + 1e-9);
      }
  });

  test('without a channel nothing is read', async () => {
    const { file, recording } = await openTestRecording([CLOCK], RUNS);
    const blocks: SignalBlock[] = [];
    for await (const block of readBlocks(file, recording, [], 1)) blocks.push(block);
    expect(blocks).toEqual([]);
  });

  test('a context longer than the recording gives whole runs', async () => {
    const { blocks } = await readAll(1000);
    for (const { signals } of blocks.slice(0, -1))
      expect(signals.at(0)?.microvolts).toHaveLength(3010);
    expect(blocks.at(-1)?.signals.at(0)?.microvolts).toHaveLength(70);
  });
});

test('recordedSecondsOf leaves gaps out', async () => {
  const { recording } = await openTestRecording([CLOCK], RUNS);
  expect(recordedSecondsOf(recording)).toBe(308);
});

test('the made recording is one file', () => {
  expect(makeTestRecording([CLOCK], RUNS).size).toBeGreaterThan(308 * 40);
});
