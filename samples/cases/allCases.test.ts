import { describe, expect, test } from 'vitest';
import { ALL_CASES } from './allCases';

describe('the sample cases', () => {
  test('have ids of their own that say nothing', () => {
    const ids = ALL_CASES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^case-\d\d$/);
    expect(new Set(ALL_CASES.map(({ recipe }) => recipe.seed)).size).toBe(ids.length);
  });

  test('do not name the answer in what the reader is told', () => {
    for (const { title, history, tasks } of ALL_CASES) {
      for (const text of [title, history, ...tasks]) {
        expect(text).not.toMatch(/cortical|brainstem|reticular|spinal|functional|no myoclonus/i);
      }
    }
  });

  test('use only muscles, sites and channels they have', () => {
    for (const { recipe } of ALL_CASES) {
      const names = recipe.muscles.map(({ name }) => name);
      const labels = [
        ...names.map((name) => `EMG ${name}`),
        ...recipe.eeg.sites.map((site) => `EEG ${site}`),
      ];
      const named = [
        ...recipe.contractions.map(({ muscle }) => `EMG ${muscle}`),
        ...recipe.muscles.flatMap(({ crossTalk }) =>
          crossTalk === undefined ? [] : [`EMG ${crossTalk.fromMuscle}`],
        ),
        ...(recipe.transient?.siteWeights ?? []).map(({ site }) => `EEG ${site}`),
        ...recipe.artefacts.pops.map(({ channelLabel }) => channelLabel),
        ...recipe.artefacts.movements.flatMap(({ channelLabels }) => channelLabels),
      ];
      expect(named.filter((label) => !labels.includes(label))).toEqual([]);
    }
  });

  test('keep contractions and jerks apart', () => {
    for (const { recipe } of ALL_CASES) {
      for (const { startSeconds, durationSeconds } of recipe.contractions) {
        const inside = (recipe.jerks?.stretches ?? []).filter(
          (stretch) =>
            stretch.startSeconds < startSeconds + durationSeconds &&
            startSeconds < stretch.endSeconds,
        );
        expect(inside).toEqual([]);
      }
    }
  });
});
