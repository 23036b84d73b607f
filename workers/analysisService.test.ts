import { proxy } from 'comlink';
import { afterAll, describe, expect, test } from 'vitest';
import { createAnalyser } from '../src/analysis/analyse';
import {
  EEG_TRACKS,
  EMG_TRACKS,
  JERK_ONSETS_SECONDS,
  JERK_RUNS,
  openTestRecording,
} from '../src/analysis/makeTestRecording';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import { createAnalysisService } from './analysisService';
import { connectOverChannel } from './connectOverChannel';
import { sampleCaseService } from './sampleCaseService';

const { api, close } = connectOverChannel(createAnalysisService());
afterAll(close);
const opened = openTestRecording([...EEG_TRACKS, ...EMG_TRACKS], JERK_RUNS);
const source = async () => ({ sourceId: 'one', ...(await opened) });

describe('over a message channel', () => {
  test('the analysis arrives whole, and progress with words', async () => {
    const stages: string[] = [];
    const arrived = await api.analyse(
      await source(),
      DEFAULT_SETTINGS,
      proxy(({ stage }: { readonly stage: string }) => stages.push(stage)),
    );
    const direct = await createAnalyser()(await source(), DEFAULT_SETTINGS, () => undefined);
    expect(arrived).toEqual(direct);
    expect(JSON.stringify(arrived)).toBe(JSON.stringify(direct));
    expect(arrived.ok && arrived.value.jerks.length).toBe(JERK_ONSETS_SECONDS.length);
    await expect.poll(() => stages.length).toBeGreaterThan(0);
  });

  test('a second question is answered the same from memory', async () => {
    const quiet = proxy(() => undefined);
    const first = await api.analyse(await source(), DEFAULT_SETTINGS, quiet);
    const again = await api.analyse(await source(), DEFAULT_SETTINGS, quiet);
    expect(again).toEqual(first);
  });

  test('an error keeps its numbers', async () => {
    const emgFilter = { ...DEFAULT_SETTINGS.emgFilter, order: 9 };
    const answer = await api.analyse(
      await source(),
      { ...DEFAULT_SETTINGS, emgFilter },
      proxy(() => undefined),
    );
    expect(answer).toEqual({
      ok: false,
      error: {
        kind: 'settings',
        problems: [{ field: 'emgFilter.order', value: 9, expected: 'a whole number from 1 to 8' }],
      },
    });
  });

  test('a file that can no longer be read rejects, and does not hang', async () => {
    const { recording } = await opened;
    const gone = { sourceId: 'two', file: new Blob([]), recording };
    await expect(
      api.analyse(
        gone,
        DEFAULT_SETTINGS,
        proxy(() => undefined),
      ),
    ).rejects.toThrow('can no longer be read');
  });
});

test('an unknown sample case rejects', async () => {
  const { api: cases, close: end } = connectOverChannel(sampleCaseService);
  await expect(
    cases.make(
      'case-99',
      proxy(() => undefined),
    ),
  ).rejects.toThrow('case-99');
  end();
});
