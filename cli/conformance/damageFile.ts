import type { Random } from '../../src/base/random';
import { openRecording } from '../../src/recording/openRecording';
import { readAnnotations } from '../../src/recording/readAnnotations';
import { readChannelValues } from '../../src/recording/readChannelValues';

export interface DamageCounts {
  readonly dataCutCount: number;
  readonly flipCount: number;
}

/** How damaged files ended, by kind; `faults` are ends that must not be, with how they were made. */
export interface DamageTally {
  readonly endings: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** What takes longer is as good as a hang for a file of a hundred kilobytes. */
const MAX_MS = 5000;

/**
 * Cuts a file at every byte of its header and at seeded places after it, changes seeded bytes (half
 * of them in the header), and opens and reads each damaged copy whole.
 */
export async function damageFile(
  bytes: Uint8Array<ArrayBuffer>,
  random: Random,
  { dataCutCount, flipCount }: DamageCounts,
): Promise<DamageTally> {
  const endings = new Map<string, number>();
  const faults: string[] = [];
  const tryOut = async (damaged: Uint8Array<ArrayBuffer>, how: string) => {
    const startMs = performance.now();
    const ending = await endingOf(damaged);
    const isSlow = performance.now() - startMs > MAX_MS;
    endings.set(ending.kind, (endings.get(ending.kind) ?? 0) + 1);
    if (ending.isFault || isSlow)
      faults.push(`${how}: ${isSlow ? 'too slow, ' : ''}${ending.kind}`);
  };
  const opened = await openRecording(new Blob([bytes]));
  const headerByteCount = opened.ok ? opened.value.headerByteCount : Math.min(bytes.length, 512);
  for (let length = 0; length <= headerByteCount; length += 1)
    await tryOut(bytes.slice(0, length), `cut at ${length}`);
  for (let cut = 0; cut < dataCutCount && bytes.length > headerByteCount; cut += 1) {
    const length = headerByteCount + random.integer(bytes.length - headerByteCount);
    await tryOut(bytes.slice(0, length), `cut at ${length}`);
  }
  for (let flip = 0; flip < flipCount && bytes.length > 0; flip += 1) {
    const damaged = bytes.slice();
    const place = random.integer(
      flip % 2 === 0 ? Math.min(headerByteCount, bytes.length) : bytes.length,
    );
    const value = random.integer(256);
    damaged[place] = value;
    await tryOut(damaged, `byte ${place} set to ${value}`);
  }
  return { endings, faults };
}

interface Ending {
  readonly kind: string;
  readonly isFault: boolean;
}

/** The one place where a thrown error is caught here: it is what is being looked for. */
async function endingOf(bytes: Uint8Array<ArrayBuffer>): Promise<Ending> {
  try {
    return await readWhole(new Blob([bytes]));
  } catch (trouble) {
    return { kind: `threw ${String(trouble)}`, isFault: true };
  }
}

async function readWhole(file: Blob): Promise<Ending> {
  const opened = await openRecording(file);
  if (!opened.ok) {
    const { kind } = opened.error;
    return { kind: `refused: ${kind}`, isFault: kind === 'read-failed' };
  }
  const recording = opened.value;
  const { annotations, notes } = await readAnnotations(file, recording, () => undefined);
  if (!annotations.every(({ onsetSeconds }) => Number.isFinite(onsetSeconds)))
    return { kind: 'an onset that is no number', isFault: true };
  const indexes = recording.channels.map(({ index }) => index);
  const whole = { startSeconds: -Infinity, endSeconds: Infinity };
  for (const list of await readChannelValues(file, recording, indexes, whole))
    for (const { values, sampleRateHz, startSeconds } of list) {
      if (!(sampleRateHz > 0) || !Number.isFinite(sampleRateHz + startSeconds))
        return { kind: 'a time that is no number', isFault: true };
      for (let i = 0; i < values.length; i += 1)
        if (!Number.isFinite(values[i]))
          return { kind: 'a value that is no number', isFault: true };
    }
  const noteCount = recording.notes.length + notes.length;
  return { kind: noteCount === 0 ? 'opened' : 'opened with notes', isFault: false };
}
