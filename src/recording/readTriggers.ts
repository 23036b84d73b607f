import { assert } from '../base/assert';
import type { ReadonlySamples } from '../base/signal';
import type { Annotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import type { Annotation, Channel, Recording } from './recording';
import type { RecordingNote } from './recordingNote';

/** The trigger inputs among the 24 bits of a BioSemi Status sample. */
export const TRIGGER_INPUTS_MASK = 0xffff;

/** Samples held at once. */
const BLOCK_SAMPLE_COUNT = 1_000_000;

/** More than this many on one channel are not triggers but noise. */
const MAX_TRIGGER_COUNT = 20_000;

/** Bits 17 to 23 of a Status sample, which tell how the amplifier fares; bit 16 begins an epoch. */
const STATE_BITS = 0xfe0000;
const CMS_IN_RANGE_BIT = 1 << 20;
const BATTERY_LOW_BIT = 1 << 22;

/**
 * Reads trigger channels as annotations without duration, by onset.
 *
 * In the Status channel of a BDF file the bits of `mask` are a code: wherever it changes to another
 * code than 0, there is a `Trigger 202`. What its other bits tell of doubtful stretches (reference
 * electrodes out of range, battery low) is noted. In any other channel there is a trigger wherever
 * the value rises above the middle of its own range. What is already there at the first sample, or
 * at the first after a gap, has no onset and is left out.
 *
 * Source: BioSemi, BDF file format: bits 0 to 15 are the trigger inputs, bit 20 is set while CMS is
 * in range, bit 22 while the battery is low.
 *
 * @throws Error when the file can no longer be read.
 */
export async function readTriggers(
  file: Blob,
  recording: Recording,
  channelIndexes: readonly number[],
  onProgress: (fraction: number) => void,
  mask: number = TRIGGER_INPUTS_MASK,
): Promise<Annotations> {
  const annotations: Annotation[] = [];
  const notes: RecordingNote[] = [];
  for (const [position, channelIndex] of channelIndexes.entries()) {
    const channel = recording.channels.find(({ index }) => index === channelIndex);
    assert(channel !== undefined, `channel ${channelIndex} holds samples`);
    const found = isStatus(channel, recording)
      ? await readStatus(file, recording, channel, mask)
      : await readRises(file, recording, channel);
    notes.push(...found.notes);
    const { triggerCount } = found;
    if (triggerCount > MAX_TRIGGER_COUNT)
      notes.push({ kind: 'too-many-triggers', channelIndex, triggerCount });
    else annotations.push(...found.annotations);
    onProgress((position + 1) / channelIndexes.length);
  }
  annotations.sort((a, b) => a.onsetSeconds - b.onsetSeconds);
  return { annotations, notes };
}

function isStatus({ label }: Channel, { format }: Recording): boolean {
  return format.startsWith('BDF') && /^status$/i.test(label.trim());
}

async function readStatus(
  file: Blob,
  recording: Recording,
  channel: Channel,
  mask: number,
): Promise<ChannelTriggers> {
  const triggers = collectTriggers();
  let previousCode = 0;
  let hasState = false;
  let cmsOutCount = 0;
  let cmsOutSeconds: number | undefined;
  let batteryLowSeconds: number | undefined;
  for await (const block of readCounts(file, recording, channel)) {
    const { counts, startSeconds, isRunStart } = block;
    if (isRunStart) previousCode = counts[0] & mask;
    for (let i = 0; i < counts.length; i += 1) {
      const seconds = startSeconds + i / channel.sampleRateHz;
      const code = counts[i] & mask;
      if (code !== previousCode && code !== 0) triggers.add(seconds, `Trigger ${code}`);
      previousCode = code;
      hasState ||= (counts[i] & STATE_BITS) !== 0;
      if ((counts[i] & BATTERY_LOW_BIT) !== 0) batteryLowSeconds ??= seconds;
      if ((counts[i] & CMS_IN_RANGE_BIT) !== 0) continue;
      cmsOutCount += 1;
      cmsOutSeconds ??= seconds;
    }
  }
  const notes: RecordingNote[] = [];
  const channelIndex = channel.index;
  // Where none of these bits is ever set, the file was not written by such an amplifier.
  if (hasState && cmsOutSeconds !== undefined) {
    const durationSeconds = cmsOutCount / channel.sampleRateHz;
    notes.push({
      kind: 'cms-out-of-range',
      channelIndex,
      firstSeconds: cmsOutSeconds,
      durationSeconds,
    });
  }
  if (batteryLowSeconds !== undefined)
    notes.push({ kind: 'battery-low', channelIndex, firstSeconds: batteryLowSeconds });
  return { ...triggers.all(), notes };
}

async function readRises(
  file: Blob,
  recording: Recording,
  channel: Channel,
): Promise<ChannelTriggers> {
  const triggers = collectTriggers();
  let lowest = Infinity;
  let highest = -Infinity;
  for await (const { counts } of readCounts(file, recording, channel)) {
    for (let i = 0; i < counts.length; i += 1) {
      lowest = Math.min(lowest, counts[i]);
      highest = Math.max(highest, counts[i]);
    }
  }
  if (lowest >= highest) return { ...triggers.all(), notes: [] };
  const middle = (lowest + highest) / 2;
  const label = channel.label.trim();
  const text = /tr?ig/i.test(label) ? label : `Trigger ${label}`;
  let wasHigh = false;
  for await (const { counts, startSeconds, isRunStart } of readCounts(file, recording, channel)) {
    if (isRunStart) wasHigh = counts[0] > middle;
    for (let i = 0; i < counts.length; i += 1) {
      const isHigh = counts[i] > middle;
      if (isHigh && !wasHigh) triggers.add(startSeconds + i / channel.sampleRateHz, text);
      wasHigh = isHigh;
    }
  }
  return { ...triggers.all(), notes: [] };
}

interface ChannelTriggers extends Annotations {
  readonly triggerCount: number;
}

/** Counts every trigger and keeps those of a channel that may still be one of triggers. */
function collectTriggers() {
  const annotations: Annotation[] = [];
  let triggerCount = 0;
  return {
    add: (onsetSeconds: number, text: string) => {
      triggerCount += 1;
      if (triggerCount > MAX_TRIGGER_COUNT) return;
      annotations.push({ onsetSeconds, durationSeconds: undefined, text, channelLabel: undefined });
    },
    all: () => ({ annotations, triggerCount }),
  };
}

interface CountBlock {
  readonly counts: ReadonlySamples;
  readonly startSeconds: number;
  /** Nothing comes right before the first count. */
  readonly isRunStart: boolean;
}

/** All samples of one channel as the file holds them, whatever its scale, piece by piece. */
async function* readCounts(
  file: Blob,
  recording: Recording,
  channel: Channel,
): AsyncGenerator<CountBlock> {
  const inCounts: Recording = {
    ...recording,
    channels: [
      {
        ...channel,
        scale: { kind: 'other-unit', unitsPerCount: 1, offsetUnits: 0, fileUnit: 'counts' },
      },
    ],
  };
  const blockSeconds = BLOCK_SAMPLE_COUNT / channel.sampleRateHz;
  for (const run of recording.runs) {
    const blockCount = Math.ceil((run.endSeconds - run.startSeconds) / blockSeconds);
    for (let index = 0; index < blockCount; index += 1) {
      const startSeconds = run.startSeconds + index * blockSeconds;
      const isLast = index === blockCount - 1;
      const endSeconds = isLast ? run.endSeconds : startSeconds + blockSeconds;
      const read = await readChannelValues(file, inCounts, [channel.index], {
        startSeconds,
        endSeconds,
      });
      for (const { values, startSeconds: firstSeconds } of read.flat())
        yield {
          counts: values,
          startSeconds: firstSeconds,
          isRunStart: index === 0,
        };
    }
  }
}
