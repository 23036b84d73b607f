import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import expected from '../../samples/reference/recordings.expected.json';
import { openRecording } from '../../src/recording/openRecording';
import { readAnnotations } from '../../src/recording/readAnnotations';
import { readChannelValues } from '../../src/recording/readChannelValues';
import type { Channel, Recording } from '../../src/recording/recording';
import { microvoltsPerUnit } from '../../src/recording/scaleChannel';
import { NOTHING_COMPARED, type ConformanceRow, type LargestDifferences } from './row';

type Reference = (typeof expected.files)[keyof typeof expected.files];

/** A file that MNE and pyEDFlib refuse as well, and how it is to end here. */
const DAMAGED: Readonly<Record<string, string>> = {
  'Alvw.EdfLib--ekg_b2902fc.edf': 'no-samples',
  'nsrr.edfize--invalid-date.edf': 'no-samples',
  'nsrr.edfize--zero-data-records.edf': 'no-samples',
  'preraulab.EDF_deidentify_toolbox--test_2530bytes.edf': 'field-unreadable',
};

const MAX_BITS = 1;
const MAX_SECONDS = 1e-6;
const REFERENCES: ReadonlyMap<string, Reference> = new Map(Object.entries(expected.files));

/** Opens a real recording and compares it with what another program reads from it. */
export async function checkRealFile(folder: string, name: string): Promise<ConformanceRow> {
  const file = await openAsBlob(join(folder, name));
  const opened = await openRecording(file);
  const reference = REFERENCES.get(name);
  const about = { name, reference: reference?.producer ?? 'none reads it' };
  if (!opened.ok) {
    const { kind } = opened.error;
    return {
      ...about,
      result: `refused: ${kind}`,
      channelCount: undefined,
      durationSeconds: undefined,
      noteKinds: [],
      largest: NOTHING_COMPARED,
      disagreements: kind === DAMAGED[name] ? [] : ['expected to be opened'],
    };
  }
  const recording = opened.value;
  const compared = reference && (await compare(file, recording, reference));
  return {
    ...about,
    result: recording.format,
    channelCount: recording.channels.length,
    durationSeconds: recording.recordCount * recording.recordDurationSeconds,
    noteKinds: recording.notes.map(({ kind }) => kind),
    largest: compared?.largest ?? NOTHING_COMPARED,
    disagreements: [
      ...(name in DAMAGED ? ['expected to be refused'] : []),
      ...(compared?.disagreements ?? []),
    ],
  };
}

interface Comparison {
  readonly largest: LargestDifferences;
  readonly disagreements: readonly string[];
}

async function compare(
  file: Blob,
  recording: Recording,
  reference: Reference,
): Promise<Comparison> {
  const whole = { startSeconds: 0, endSeconds: Infinity };
  const disagreements: string[] = [];
  const labels = (channels: readonly { readonly label: string }[]) =>
    channels.map(({ label }) => label).join('|');
  if (labels(recording.channels) !== labels(reference.channels)) disagreements.push('channels');
  let microvolts: number | undefined;
  let bits: number | undefined;
  for (const [i, channel] of recording.channels.entries()) {
    const other = reference.channels.at(i);
    if (other === undefined) continue;
    const [list = []] = await readChannelValues(file, recording, [channel.index], whole);
    const values = list.flatMap((part) => [...part.values]);
    if (values.length !== other.sampleCount) disagreements.push(`samples of ${channel.label}`);
    for (const [k, sampleIndex] of other.sampleIndexes.entries()) {
      const difference = differenceOf(channel, values[sampleIndex] ?? NaN, other.values[k] ?? NaN);
      bits = Math.max(bits ?? 0, difference.bits);
      if (channel.scale.kind === 'microvolts')
        microvolts = Math.max(microvolts ?? 0, difference.microvolts);
    }
  }
  const seconds = Math.max(
    Math.abs(recording.recordCount * recording.recordDurationSeconds - reference.durationSeconds),
    await compareAnnotations(file, recording, reference),
  );
  // Written so that what is not a number disagrees.
  if (!((bits ?? 0) <= MAX_BITS)) disagreements.push('values');
  if (!(seconds <= MAX_SECONDS)) disagreements.push('times');
  return { largest: { microvolts, bits, seconds }, disagreements };
}

/** The reference is in the file's own unit, and in counts where there is none. */
function differenceOf({ scale }: Channel, value: number, other: number) {
  const factor = scale.kind === 'microvolts' ? (microvoltsPerUnit(scale.fileUnit) ?? NaN) : 1;
  const step =
    scale.kind === 'microvolts'
      ? scale.microvoltsPerCount
      : scale.kind === 'other-unit'
        ? scale.unitsPerCount
        : 1;
  const difference = Math.abs(value - other * factor);
  return { microvolts: difference, bits: difference / Math.abs(step) };
}

/** Largest difference of onset; infinite where an annotation is missing. */
async function compareAnnotations(
  file: Blob,
  recording: Recording,
  reference: Reference,
): Promise<number> {
  if (reference.annotationCount === null) return 0;
  const { annotations } = await readAnnotations(file, recording, () => undefined);
  if (annotations.length !== reference.annotationCount) return Infinity;
  const distances = reference.annotations.map(({ onsetSeconds, text }) =>
    Math.min(
      Infinity,
      ...annotations
        .filter((annotation) => annotation.text.trim() === text.trim())
        .map((annotation) => Math.abs(annotation.onsetSeconds - onsetSeconds)),
    ),
  );
  return Math.max(0, ...distances);
}
