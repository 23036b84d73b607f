import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../analysis/settings';
import type { AnalysisSettings } from '../../analysis/settings';
import type { ChannelIdentity } from '../../recording/identity';
import { openRecording } from '../../recording/openRecording';
import { makeTestFile } from '../../recording/testFiles';
import { withDerivations } from '../../recording/withDerivations';
import {
  applyTemplate,
  changesSettings,
  keepTemplates,
  loadTemplates,
  makeTemplate,
  parseTemplate,
  writeTemplate,
} from './channelTemplates';

const MUSCLE: ChannelIdentity = {
  type: 'EMG',
  site: undefined,
  reference: undefined,
  muscleId: 'tibialis-anterior',
  side: 'left',
  confidence: 'corrected',
};
const OTHER: ChannelIdentity = { ...MUSCLE, type: 'other', muscleId: undefined, side: undefined };

async function open(labels: readonly string[]) {
  const channels = labels.map((label) => ({ label, records: [[1, 2, 3, 4]] }));
  const opened = await openRecording(
    new Blob([makeTestFile({ patient: 'X F 02-MAR-1951 Mrs_Secret', channels })]),
  );
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** Corrections of the second `X`, of `B`, and of the bipolar channel of `A` and `B`. */
async function example() {
  const recording = await open(['A', 'X', 'B', 'X']);
  const derivations = [{ plusIndex: 0, minusIndex: 2 }];
  const bipolarIndex = withDerivations(recording, derivations).channels.at(-1)?.index ?? -1;
  const settings: AnalysisSettings = {
    ...DEFAULT_SETTINGS,
    derivations,
    corrections: [
      { channelIndex: 3, identity: OTHER },
      { channelIndex: 2, identity: OTHER },
      { channelIndex: bipolarIndex, identity: MUSCLE },
    ],
  };
  return { recording, settings, template: makeTemplate('Ward 3', recording, settings) };
}

describe('a template', () => {
  test('gives another recording of the same labels the same corrections', async () => {
    const { recording, settings, template } = await example();
    expect(applyTemplate(template, recording, DEFAULT_SETTINGS)).toEqual(settings);

    const turned = await open(['X', 'B', 'extra', 'X', 'A']);
    const applied = applyTemplate(template, turned, DEFAULT_SETTINGS);
    const { channels } = withDerivations(turned, applied?.derivations ?? []);
    expect(
      applied?.corrections.map(({ channelIndex, identity }) => [
        channels.findIndex(({ index }) => index === channelIndex),
        channels.find(({ index }) => index === channelIndex)?.label,
        identity,
      ]),
    ).toEqual([
      [3, 'X', OTHER],
      [1, 'B', OTHER],
      [5, 'A − B', MUSCLE],
    ]);
  });

  test.each([[['A', 'B', 'X']], [['A', 'X', 'X', 'b']], [['X', 'X', 'B']]])(
    'does not fit labels %s',
    async (labels) => {
      const { template } = await example();
      expect(applyTemplate(template, await open(labels), DEFAULT_SETTINGS)).toBeUndefined();
    },
  );

  test('replaces corrections of its own channels and leaves all else', async () => {
    const { recording, settings, template } = await example();
    const before: AnalysisSettings = {
      ...DEFAULT_SETTINGS,
      derivations: [{ plusIndex: 1, minusIndex: 3 }, ...settings.derivations],
      corrections: [
        { channelIndex: 0, identity: OTHER },
        { channelIndex: 2, identity: MUSCLE },
      ],
      triggerChannelIndex: 2,
    };
    expect(applyTemplate(template, recording, before)).toEqual({
      ...before,
      corrections: [{ channelIndex: 0, identity: OTHER }, ...settings.corrections],
    });
  });

  test('applied twice changes nothing more', async () => {
    const { recording, settings, template } = await example();
    const again = applyTemplate(template, recording, settings);
    expect(changesSettings(DEFAULT_SETTINGS, settings)).toBe(true);
    expect(again && changesSettings(settings, again)).toBe(false);
  });

  test('is read back from its file, which holds nothing of the patient', async () => {
    const { template } = await example();
    expect(parseTemplate(writeTemplate(template))).toStrictEqual(template);
    expect(writeTemplate(template)).not.toMatch(/Secret|1951/);
  });

  test.each([
    '',
    '{}',
    '[1]',
    '{"format":"polymyo-recipe","version":1}',
    '{"format":"polymyo-channel-template","version":1,"template":{"name":""}}',
  ])('%s is no template', (text) => expect(parseTemplate(text)).toBeUndefined());
});

describe('templates kept in the browser', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('are there again', async () => {
    const { template } = await example();
    expect(loadTemplates()).toEqual([]);
    expect(keepTemplates([template])).toBe(true);
    expect(loadTemplates()).toStrictEqual([template]);
  });

  test.each(['not json', '{"a":1}', '[{"name":"x"}]'])('damaged as %s are none', (text) => {
    kept.set('polymyo-channel-templates', text);
    expect(loadTemplates()).toEqual([]);
  });

  test('a browser that keeps nothing is no trouble', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const { template } = await example();
    expect(loadTemplates()).toEqual([]);
    expect(keepTemplates([template])).toBe(false);
  });
});
