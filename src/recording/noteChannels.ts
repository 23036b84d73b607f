import { formatMinimum } from './arrangeChannels';
import { identifyChannel } from './identifyChannel';
import type { ChannelHeader } from './parseChannelHeaders';
import { parseNumber } from './parseNumber';
import type { Channel } from './recording';
import type { RecordingNote } from './recordingNote';
import { isUnclearUnit } from './scaleChannel';

/** Below this rate the edges of an EMG burst are too coarse: 2 ms a sample. */
const MIN_EMG_RATE_HZ = 500;

/** Lists what is doubtful about the channels: scale, unit, limits, labels, rate. */
export function noteChannels(
  channels: readonly Channel[],
  headers: readonly ChannelHeader[],
  sampleByteCount: 2 | 3,
  hasCommaInDuration: boolean,
): readonly RecordingNote[] {
  return [
    ...channels.flatMap((channel) => noteChannel(channel, sampleByteCount)),
    ...noteUnits(channels),
    ...noteCommas(channels, headers, hasCommaInDuration),
    ...noteDuplicates(channels),
  ];
}

function noteChannel(channel: Channel, sampleByteCount: 2 | 3): readonly RecordingNote[] {
  const notes: RecordingNote[] = [];
  const { index: channelIndex, scale, digitalMinimum, digitalMaximum, sampleRateHz } = channel;
  if (scale.kind === 'uncalibrated') {
    notes.push({ kind: 'uncalibrated', channelIndex, reason: scale.reason });
  }
  const minimum = formatMinimum(sampleByteCount);
  if (
    Math.min(digitalMinimum, digitalMaximum) < minimum ||
    Math.max(digitalMinimum, digitalMaximum) > -minimum - 1
  ) {
    notes.push({
      kind: 'digital-limits-out-of-range',
      channelIndex,
      digitalMinimum,
      digitalMaximum,
    });
  }
  if (sampleRateHz < MIN_EMG_RATE_HZ && identifyChannel(channel).type === 'EMG') {
    notes.push({ kind: 'low-rate', channelIndex, sampleRateHz });
  }
  return notes;
}

function noteUnits(channels: readonly Channel[]): readonly RecordingNote[] {
  const unclear = channels.filter(
    ({ scale }) => scale.kind === 'other-unit' && isUnclearUnit(scale.fileUnit),
  );
  const fileUnits = new Set(unclear.map(({ scale }) => scale.fileUnit));
  return [...fileUnits].map((fileUnit) => ({
    kind: 'unit-unclear',
    channelIndexes: unclear
      .filter(({ scale }) => scale.fileUnit === fileUnit)
      .map(({ index }) => index),
    fileUnit,
  }));
}

function noteCommas(
  channels: readonly Channel[],
  headers: readonly ChannelHeader[],
  inRecordDuration: boolean,
): readonly RecordingNote[] {
  const channelIndexes = channels.flatMap(({ index }) => {
    const header = headers.at(index);
    const texts = [
      header?.physicalMinimumText,
      header?.physicalMaximumText,
      header?.digitalMinimumText,
      header?.digitalMaximumText,
    ];
    return texts.some((text) => parseNumber(text ?? '')?.hasDecimalComma) ? [index] : [];
  });
  if (channelIndexes.length === 0 && !inRecordDuration) return [];
  return [{ kind: 'decimal-comma', channelIndexes, inRecordDuration }];
}

function noteDuplicates(channels: readonly Channel[]): readonly RecordingNote[] {
  const indexesByLabel = new Map<string, readonly number[]>();
  for (const { index, label } of channels) {
    indexesByLabel.set(label, [...(indexesByLabel.get(label) ?? []), index]);
  }
  return [...indexesByLabel]
    .filter(([, channelIndexes]) => channelIndexes.length > 1)
    .map(([label, channelIndexes]) => ({ kind: 'duplicate-labels', label, channelIndexes }));
}
