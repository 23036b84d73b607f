import { describe, expect, test } from 'vitest';
import { identifyChannel } from '../src/recording/identifyChannel';
import { openRecording } from '../src/recording/openRecording';
import { readAnnotations } from '../src/recording/readAnnotations';
import { readSignals } from '../src/recording/readSignals';
import type { SampleCase } from './sampleCase';
import { ALL_CASES } from './cases/allCases';
import { artefactsCase } from './cases/artefacts';
import { makeCase } from './makeCase';
import { simulateRecording } from './simulateRecording';

/** Words that would give the answer away. */
const TELLING =
  /cortical|brainstem|reticular|spinal|functional|peripheral|myoclon|jerk|burst|truth|simulat|transient|artefact|blink|contraction|\bpop/i;

async function open(sample: SampleCase) {
  const { bytes, truth, fileName } = makeCase(sample.id, () => undefined);
  const file = new Blob([bytes]);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(`${sample.id} does not open: ${opened.error.kind}`);
  return { file, bytes, truth, fileName, recording: opened.value };
}

describe.each(ALL_CASES)('$id', (sample) => {
  test('opens as EDF+ with every channel known for what it is, and tells nothing', async () => {
    const { file, bytes, fileName, recording } = await open(sample);
    const { recipe } = sample;
    expect(fileName).toMatch(/^case-\d\d\.edf$/);
    expect(recording.format).toBe('EDF+C');
    expect(recording.notes).toEqual([]);
    expect(recording.runs).toHaveLength(1);
    expect(recording.runs.at(0)?.endSeconds).toBe(recipe.durationSeconds);
    expect(recording.header.startLocal).toEqual(recipe.startLocal);
    for (const channel of recording.channels) {
      const identity = identifyChannel(channel);
      expect(`${channel.label} ${identity.type} ${identity.confidence}`).toBe(
        `${channel.label} ${channel.label.slice(0, 3)} sure`,
      );
      if (identity.type === 'EMG') {
        expect(identity.muscleId).toBeDefined();
        expect(identity.side).toBe(channel.label.endsWith('R') ? 'right' : 'left');
      }
      if (identity.type === 'EEG') expect(`EEG ${identity.site}`).toBe(channel.label);
    }
    const { annotations } = await readAnnotations(file, recording, () => undefined);
    expect(annotations.map(({ text, onsetSeconds }) => ({ text, onsetSeconds }))).toEqual(
      recipe.tasks.map(({ text, startSeconds }) => ({ text, onsetSeconds: startSeconds })),
    );
    const header = Buffer.from(bytes.subarray(0, recording.headerByteCount)).toString('latin1');
    const texts = [header, fileName, sample.title, ...annotations.map(({ text }) => text)];
    for (const text of texts.map((each) => each.replace(sample.title, ''))) {
      expect(text).not.toMatch(TELLING);
    }
    const all = Buffer.from(bytes);
    for (const word of ['cortical', 'brainstem', 'yoclon', 'ransient', 'explanation']) {
      expect(all.includes(word)).toBe(false);
    }
  });
});

describe('makeCase', () => {
  test('a file holds what was simulated, within half a step, and nothing clips', async () => {
    const sample = artefactsCase;
    const { file, recording } = await open(sample);
    const made = simulateRecording(sample.recipe, () => undefined);
    const indexes = recording.channels.map(({ index }) => index);
    const whole = { startSeconds: 0, endSeconds: sample.recipe.durationSeconds };
    const signals = await readSignals(file, recording, indexes, whole);
    expect(signals).toHaveLength(made.channels.length);
    for (const [i, { label, samples, physicalMaximum }] of made.channels.entries()) {
      expect(recording.channels.at(i)?.label).toBe(label);
      const microvolts = signals.at(i)?.at(0)?.microvolts ?? [];
      expect(microvolts.length).toBe(samples.length);
      let largestMiss = 0;
      let largest = 0;
      for (let k = 0; k < samples.length; k += 1) {
        largestMiss = Math.max(largestMiss, Math.abs(microvolts[k] - samples[k]));
        largest = Math.max(largest, Math.abs(samples[k]));
      }
      expect(largestMiss).toBeLessThan(0.501 * (physicalMaximum / 32767));
      expect(largest).toBeLessThan(0.9 * physicalMaximum);
    }
  });

  test('an unknown case is a mistake of the caller', () => {
    expect(() => makeCase('case-99', () => undefined)).toThrow('case-99');
  });
});
