import { seededRandom } from '../base/random';
import type { Random } from '../base/random';
import type { Interval } from '../base/signal';
import { openRecording } from '../recording/openRecording';
import type { Recording } from '../recording/recording';
import { annotationChannel, makeTestFile, stamp } from '../recording/testFiles';
import type { TestChannel } from '../recording/testFiles';

/** One channel of a made recording; for tests only. */
export interface TestTrack {
  readonly label: string;
  /** Whole, since a data record lasts one second. */
  readonly sampleRateHz: number;
  readonly microvoltsAt: (seconds: number, random: Random) => number;
}

/** Microvolts of one count. */
export const TEST_STEP_MICROVOLTS = 0.1;

/**
 * An EDF+D file of tracks over runs of whole seconds, the first from 0 s on; every sample is
 * within half of 0.1 µV of its track. `header` replaces fields of the file's header.
 *
 * Test support: the program never imports it.
 */
export function makeTestRecording(
  tracks: readonly TestTrack[],
  runs: readonly Interval[],
  header: { readonly patient?: string; readonly recording?: string } = {},
): Blob {
  const recordStarts = runs.flatMap(({ startSeconds, endSeconds }) =>
    Array.from({ length: Math.round(endSeconds - startSeconds) }, (_, k) => startSeconds + k),
  );
  const channels = tracks.map((track, i) => channelOf(track, recordStarts, seededRandom(100 + i)));
  const stamps = annotationChannel(recordStarts.map((seconds) => stamp(`+${seconds}`)));
  const bytes = makeTestFile({ reserved: 'EDF+D', ...header, channels: [...channels, stamps] });
  return new Blob([bytes]);
}

/** The same, opened. */
export async function openTestRecording(
  ...made: Parameters<typeof makeTestRecording>
): Promise<{ readonly file: Blob; readonly recording: Recording }> {
  const file = makeTestRecording(...made);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  return { file, recording: opened.value };
}

function channelOf(
  { label, sampleRateHz, microvoltsAt }: TestTrack,
  recordStarts: readonly number[],
  random: Random,
): TestChannel {
  return {
    label,
    physicalMinimum: '-3276.8',
    physicalMaximum: '3276.7',
    samplesPerRecord: String(sampleRateHz),
    records: recordStarts.map((startSeconds) =>
      Array.from({ length: sampleRateHz }, (_, k) =>
        Math.round(microvoltsAt(startSeconds + k / sampleRateHz, random) / TEST_STEP_MICROVOLTS),
      ),
    ),
  };
}

/** White noise of a standard deviation. */
export function noise(microvolts: number): TestTrack['microvoltsAt'] {
  return (_seconds, random) => microvolts * random.normal();
}

/** Noise with bursts of 40 ms at the onsets, a hundred times the background's power. */
export function bursting(onsetsSeconds: readonly number[]): TestTrack['microvoltsAt'] {
  return (seconds, random) => {
    const isActive = onsetsSeconds.some((onset) => seconds >= onset && seconds < onset + 0.04);
    return (isActive ? 100 : 4) * random.normal();
  };
}

/** Two runs with a gap of 20.5 s, and jerks in both. */
export const JERK_RUNS = [
  { startSeconds: 0, endSeconds: 60 },
  { startSeconds: 80.5, endSeconds: 110.5 },
] as const;
export const JERK_ONSETS_SECONDS = [
  ...Array.from({ length: 16 }, (_, i) => 5.5 + 3.2 * i),
  ...Array.from({ length: 8 }, (_, i) => 83.25 + 3.2 * i),
];
/** Of the potential planted at C3, from the onset. */
export const TRANSIENT_LATENCY_MS = -24;

/** Noise, and 15 ms wide at half height a potential before each jerk. */
function beforeJerks(amplitudeMicrovolts: number): TestTrack['microvoltsAt'] {
  return (seconds, random) => {
    const distancesMs = JERK_ONSETS_SECONDS.map((onset) =>
      Math.abs((seconds - onset) * 1000 - TRANSIENT_LATENCY_MS),
    );
    const widths = Math.min(...distancesMs) / 6.4;
    return 5 * random.normal() + amplitudeMicrovolts * Math.exp(-(widths ** 2) / 2);
  };
}

export const EEG_TRACKS: readonly TestTrack[] = [
  { label: 'EEG C3', sampleRateHz: 250, microvoltsAt: beforeJerks(25) },
  { label: 'EEG Cz', sampleRateHz: 250, microvoltsAt: noise(5) },
  { label: 'EEG C4', sampleRateHz: 250, microvoltsAt: noise(5) },
];
export const EMG_TRACKS: readonly TestTrack[] = [
  { label: 'EMG ECR R', sampleRateHz: 1000, microvoltsAt: bursting(JERK_ONSETS_SECONDS) },
  { label: 'EMG FCR R', sampleRateHz: 1000, microvoltsAt: noise(4) },
];
