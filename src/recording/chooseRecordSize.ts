/** How samples of one rate are cut into data records. */
export interface RecordSize {
  readonly samplesPerRecord: number;
  readonly recordDurationSeconds: number;
}

/** Records outside these many seconds are unusual in EDF. */
const MIN_SECONDS = 0.02;
const MAX_SECONDS = 2;

/** The rate as written may be this far off, as a share: 0.1 ms in a quarter of an hour. */
const RATE_TOLERANCE = 1e-7;

/** So much of the end is given up for a rate that is exact. */
const EXACT_RATE_WORTH_SECONDS = 0.02;

/**
 * Chooses a data record that gives the rate and leaves as few samples as possible at the end that
 * do not fill one. A duration has at most 8 characters in EDF; where none gives the rate within
 * 1e-7, the nearest is taken. `undefined` when there are fewer samples than one record holds.
 */
export function chooseRecordSize(
  sampleRateHz: number,
  sampleCount: number,
): RecordSize | undefined {
  let best: (RecordSize & { readonly error: number; readonly lostSeconds: number }) | undefined;
  const first = Math.max(1, Math.ceil(MIN_SECONDS * sampleRateHz));
  const last = Math.min(sampleCount, Math.max(first, Math.floor(MAX_SECONDS * sampleRateHz)));
  for (let samplesPerRecord = first; samplesPerRecord <= last; samplesPerRecord += 1) {
    // Below 10 s, six decimals are eight characters.
    const recordDurationSeconds = Number((samplesPerRecord / sampleRateHz).toFixed(6));
    const writtenError = Math.abs(samplesPerRecord / recordDurationSeconds / sampleRateHz - 1);
    const error = Math.max(RATE_TOLERANCE, writtenError);
    const lostSeconds =
      (sampleCount % samplesPerRecord) / sampleRateHz +
      (writtenError < 1e-12 ? 0 : EXACT_RATE_WORTH_SECONDS);
    const isBetter =
      best === undefined ||
      error < best.error ||
      (error === best.error && lostSeconds <= best.lostSeconds);
    if (isBetter) best = { samplesPerRecord, recordDurationSeconds, error, lostSeconds };
  }
  if (best === undefined) return undefined;
  const { samplesPerRecord, recordDurationSeconds } = best;
  return { samplesPerRecord, recordDurationSeconds };
}
