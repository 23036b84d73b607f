import { openRecording } from '../../src/recording/openRecording';
import { readChannelValues } from '../../src/recording/readChannelValues';
import type { Recording } from '../../src/recording/recording';
import type { OddFile } from './oddFiles';
import { NOTHING_COMPARED, type ConformanceRow, type LargestDifferences } from './row';

const REFERENCE = 'known answer';

/** Opens a made file and compares it with what was put into it. */
export async function checkOddFile({ name, bytes, expected }: OddFile): Promise<ConformanceRow> {
  const file = new Blob([bytes]);
  const opened = await openRecording(file);
  if (!opened.ok) {
    const wanted = 'refusal' in expected ? expected.refusal : 'to be opened';
    const { kind } = opened.error;
    return {
      name,
      result: `refused: ${kind}`,
      channelCount: undefined,
      durationSeconds: undefined,
      noteKinds: [],
      reference: REFERENCE,
      largest: NOTHING_COMPARED,
      disagreements: kind === wanted ? [] : [`expected ${wanted}`],
    };
  }
  const recording = opened.value;
  const found = {
    channelCount: recording.channels.length,
    recordCount: recording.recordCount,
    runCount: recording.runs.length,
    noteKinds: recording.notes.map(({ kind }) => kind),
  };
  const largest = await compareCounts(file, recording, bytes);
  const isAsExpected = JSON.stringify(found) === JSON.stringify(expected);
  const isExact = largest.bits === undefined || largest.bits <= 1e-6;
  return {
    name,
    result: recording.format,
    channelCount: found.channelCount,
    durationSeconds: recording.recordCount * recording.recordDurationSeconds,
    noteKinds: found.noteKinds,
    reference: REFERENCE,
    largest,
    disagreements: [
      ...(isAsExpected
        ? []
        : [`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`]),
      ...(isExact ? [] : ['samples differ']),
    ],
  };
}

/** Samples against the bytes themselves, taken one by one and put through the channel's line. */
async function compareCounts(
  file: Blob,
  recording: Recording,
  bytes: Uint8Array,
): Promise<LargestDifferences> {
  const width = recording.format.startsWith('BDF') ? 3 : 2;
  const whole = { startSeconds: -Infinity, endSeconds: Infinity };
  let bits: number | undefined;
  let microvolts: number | undefined;
  for (const { index, scale, samplesPerRecord, recordByteOffset } of recording.channels) {
    const [list = []] = await readChannelValues(file, recording, [index], whole);
    const values = list.flatMap((part) => [...part.values]);
    const [step, offset] =
      scale.kind === 'microvolts'
        ? [scale.microvoltsPerCount, scale.offsetMicrovolts]
        : scale.kind === 'other-unit'
          ? [scale.unitsPerCount, scale.offsetUnits]
          : [1, 0];
    for (const [k, value] of values.entries()) {
      const record = Math.floor(k / samplesPerRecord);
      const byte =
        recording.headerByteCount +
        record * recording.recordByteCount +
        recordByteOffset +
        (k % samplesPerRecord) * width;
      const unsigned = Array.from(bytes.subarray(byte, byte + width)).reduceRight(
        (sum, one) => sum * 256 + one,
        0,
      );
      const count = unsigned >= 2 ** (8 * width - 1) ? unsigned - 2 ** (8 * width) : unsigned;
      const difference = Math.abs(value - (count * step + offset));
      bits = Math.max(bits ?? 0, difference / Math.abs(step));
      if (scale.kind === 'microvolts') microvolts = Math.max(microvolts ?? 0, difference);
    }
    if (values.length !== recording.recordCount * samplesPerRecord) bits = Infinity;
  }
  return { microvolts, bits, seconds: undefined };
}
