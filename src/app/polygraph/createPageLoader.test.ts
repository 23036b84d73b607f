import { describe, expect, test } from 'vitest';
import type { TracePage, TraceRequest } from '../../analysis/tracePage';
import { createPageLoader } from './createPageLoader';

const CHANNEL_INDEXES = [0, 1];
const CORRECTIONS: TraceRequest['corrections'] = [];
const requestAt = (startSeconds: number, channelIndexes = CHANNEL_INDEXES): TraceRequest => ({
  channelIndexes,
  interval: { startSeconds, endSeconds: startSeconds + 10 },
  columnCount: 1000,
  eegFilter: undefined,
  emgFilter: undefined,
  corrections: CORRECTIONS,
});

/** A reader whose answers are given by the test. */
function fakeReader() {
  const calls: {
    readonly startSeconds: number;
    readonly signal: AbortSignal;
    readonly answer: () => Promise<void>;
    readonly refuse: () => Promise<void>;
  }[] = [];
  const load = (request: TraceRequest, signal: AbortSignal) =>
    new Promise<TracePage>((resolve, reject) => {
      calls.push({
        startSeconds: request.interval.startSeconds,
        signal,
        answer: async () => {
          resolve({ interval: request.interval, columnCount: request.columnCount, traces: [] });
          await Promise.resolve();
        },
        refuse: async () => {
          reject(new Error('no such file'));
          await Promise.resolve();
        },
      });
    });
  return { calls, load };
}

describe('createPageLoader', () => {
  test('of many asked for while one is read, only the newest follows', async () => {
    const { calls, load } = fakeReader();
    const loader = createPageLoader();
    for (const startSeconds of [12, 13, 14, 15]) loader.ask(requestAt(startSeconds), load);
    await calls.at(0)?.answer();

    expect(calls.map(({ startSeconds }) => startSeconds)).toEqual([12, 15]);
    expect(loader.state()).toMatchObject({
      phase: 'waiting',
      page: { interval: { startSeconds: 12 } },
    });

    await calls.at(1)?.answer();
    expect(loader.state()).toMatchObject({
      phase: 'ready',
      page: { interval: { startSeconds: 15 } },
    });
  });

  test('a page that cannot be of use is aborted, and its answer is never shown', async () => {
    const { calls, load } = fakeReader();
    const loader = createPageLoader();
    loader.ask(requestAt(12), load);
    loader.ask(requestAt(12, [1]), load);
    loader.ask(requestAt(90, [1]), load);
    for (const call of calls.toReversed()) await call.answer();

    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    expect(loader.state()).toMatchObject({
      phase: 'ready',
      page: { interval: { startSeconds: 90 } },
    });
  });

  test('a failure keeps the page before and says why; asking again may succeed', async () => {
    const { calls, load } = fakeReader();
    const loader = createPageLoader();
    loader.ask(requestAt(12), load);
    await calls.at(0)?.answer();
    loader.ask(requestAt(22), load);
    await calls.at(1)?.refuse();
    expect(loader.state()).toMatchObject({
      phase: 'failed',
      reason: 'no such file',
      page: { interval: { startSeconds: 12 } },
    });

    loader.ask(requestAt(22), load);
    await calls.at(2)?.answer();
    expect(loader.state().phase).toBe('ready');
  });

  test('when the last listener leaves, the reading ends', () => {
    const { calls, load } = fakeReader();
    const loader = createPageLoader();
    const leave = loader.subscribe(() => undefined);
    loader.ask(requestAt(12), load);
    leave();
    expect(calls.at(0)?.signal.aborted).toBe(true);
  });
});
