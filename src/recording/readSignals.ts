import { assert } from '../base/assert';
import type { Interval, Signal } from '../base/signal';
import { allocateSamples, type AllocateSamples } from './lendSamples';
import { readChannelValues } from './readChannelValues';
import type { Recording } from './recording';

/**
 * Reads channels over an interval, in microvolts.
 *
 * One list a channel asked for, in the order asked; in it one signal for each contiguous stretch
 * that has samples in the half-open interval, none where it lies in a gap. Ask only for channels
 * whose scale is `microvolts`: nothing else may enter a measure.
 *
 * @throws Error for a channel without a scale in microvolts, and when the file can no longer be read.
 */
export async function readSignals(
  file: Blob,
  recording: Recording,
  channelIndexes: readonly number[],
  interval: Interval,
  allocate: AllocateSamples = allocateSamples,
): Promise<readonly (readonly Signal[])[]> {
  for (const index of channelIndexes) {
    const channel = recording.channels.find((candidate) => candidate.index === index);
    assert(channel?.scale.kind === 'microvolts', `channel ${index} is calibrated in microvolts`);
  }
  const lists = await readChannelValues(file, recording, channelIndexes, interval, allocate);
  return lists.map((list) =>
    list.map(({ values, sampleRateHz, startSeconds }) => ({
      microvolts: values,
      sampleRateHz,
      startSeconds,
    })),
  );
}
