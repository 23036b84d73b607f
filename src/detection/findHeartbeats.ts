import { quantile } from 'simple-statistics';
import { samplesIn, timeOfSample, type Signal } from '../base/signal';
import { filterSignal } from '../filtering/filterSignal';
import { movingRms } from '../filtering/envelope';

/** Where most of the energy of a QRS complex lies (Pan & Tompkins 1985). */
const QRS_BAND = { highPassHz: 5, lowPassHz: 15, order: 1, notchHz: undefined };

/** Integration window of Pan & Tompkins 1985. */
const WINDOW_MS = 150;

/** No two heartbeats lie closer (240 a minute). */
const REFRACTORY_MS = 250;

/** The R peak is the largest deflection this near to the middle of the energy. */
const PEAK_REACH_MS = 80;

/** Below 40 samples a second the band does not fit. */
const MIN_SAMPLE_RATE_HZ = 40;

/** A beat reaches this share of a strong beat's energy level. */
const MIN_SHARE = 0.4;

/** A strong beat: the level reached in 2 % of the time. At 40 a minute QRS fill some 10 %. */
const STRONG_FRACTION = 0.98;

/** An ECG rises this many times above its own median level; noise does not. */
const MIN_TIMES_MEDIAN = 2.5;

const BLOCK_SECONDS = 10;

/**
 * Finds R peaks in an ECG channel as recorded (any sign, any gain), in time order.
 *
 * Band 5 to 15 Hz, slope, RMS over 150 ms (zero phase), local maxima above 0.4 times the level that
 * the strongest 2 % of the surrounding 30 s reach; then the largest deflection of the
 * band, which is within some milliseconds of the R peak. Empty when the rate is below 40 Hz, the signal is shorter than 2 s, or the level
 * never stands out of its median as heartbeats do.
 *
 * Source: after Pan & Tompkins 1985, doi:10.1109/TBME.1985.325532, offline and without its learning
 * phase. Not for arrhythmia: it serves to recognise heartbeats in EMG.
 */
export function findHeartbeats(ecg: Signal): readonly number[] {
  if (ecg.sampleRateHz < MIN_SAMPLE_RATE_HZ) return [];
  if (ecg.microvolts.length < 2 * ecg.sampleRateHz) return [];
  const band = filterSignal(ecg, QRS_BAND);
  const slope = {
    ...band,
    microvolts: Float64Array.from(band.microvolts, (sample, i) =>
      i === 0 ? 0 : sample - band.microvolts[i - 1],
    ),
  };
  const level = movingRms(slope, WINDOW_MS);
  const limits = limitsOf(level);
  const reach = samplesIn(ecg, REFRACTORY_MS);
  const beats: number[] = [];
  for (let i = 1; i + 1 < level.microvolts.length; i += 1) {
    if (level.microvolts[i] <= limits(i) || !isLargestWithin(level, i, reach)) continue;
    beats.push(timeOfSample(ecg, peakNear(band, i)));
    i += reach;
  }
  return beats;
}

function limitsOf(level: Signal): (sampleIndex: number) => number {
  const blockSamples = Math.round(BLOCK_SECONDS * level.sampleRateHz);
  const values = Array.from(level.microvolts);
  const blockCount = Math.ceil(values.length / blockSamples);
  const limits = Array.from({ length: blockCount }, (_, block) => {
    const around = values.slice(Math.max(0, block - 1) * blockSamples, (block + 2) * blockSamples);
    const usual = quantile(around, 0.5);
    const strong = quantile(around, STRONG_FRACTION);
    return strong > MIN_TIMES_MEDIAN * usual ? MIN_SHARE * strong : Infinity;
  });
  return (sampleIndex) => limits[Math.floor(sampleIndex / blockSamples)];
}

function isLargestWithin({ microvolts }: Signal, i: number, reach: number): boolean {
  const last = Math.min(microvolts.length - 1, i + reach);
  for (let near = Math.max(0, i - reach); near <= last; near += 1) {
    if (microvolts[near] > microvolts[i]) return false;
  }
  return true;
}

function peakNear(band: Signal, centre: number): number {
  const reach = samplesIn(band, PEAK_REACH_MS);
  const last = Math.min(band.microvolts.length - 1, centre + reach);
  let peak = Math.max(0, centre - reach);
  for (let i = peak; i <= last; i += 1) {
    if (Math.abs(band.microvolts[i]) > Math.abs(band.microvolts[peak])) peak = i;
  }
  return peak;
}
