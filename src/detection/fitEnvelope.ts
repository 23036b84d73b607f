/** Energy of a stretch of EMG in bins of equal length, with what to expect without a burst. */
export interface BinnedEnergy {
  readonly meanSquares: Float64Array;
  /** Positive in every bin. */
  readonly backgrounds: Float64Array;
  /** A bin the burst is known to contain. */
  readonly peakBin: number;
  /** How many independent values a bin holds, at most 1: fewer when the EMG is oversampled. */
  readonly independentPerBin: number;
}

/** Edges of a burst in bins from the start of the stretch; bin `k` reaches from `k` to `k + 1`. */
interface EnvelopeEdges {
  readonly startBin: number;
  readonly endBin: number;
}

/** Shares of the burst taken by its rise and by its decay. */
interface Shape {
  readonly riseFraction: number;
  readonly decayFraction: number;
}

interface EnvelopeFit extends EnvelopeEdges, Shape {
  readonly logLikelihoodRatio: number;
}

/** Shares of the burst taken by its rise or decay: instant, gradual, and (0.5, 0.5) half a sine. */
const EDGE_FRACTIONS = [0, 0.25, 0.5, 0.75];

/** A gradual edge must earn this much log likelihood: it can always imitate an instant one. */
const GRADUAL_EDGE_PENALTY = 1;

/**
 * Level of the fitted RMS envelope taken for the edge. The peak of a short stretch of EMG is some
 * 1.6 to 2.4 times the RMS at its height, so 5 % of the peak is 8 to 12 % of that RMS.
 */
const EDGE_LEVEL = 0.08;

/** Energy below this share of the burst's (3 % of its amplitude) tells nothing of its edges. */
const OWN_FLOOR = 0.001;

const FINEST_STEP_BINS = 0.25;

/** Shapes this far below the best weigh less than one in a hundred. */
const NEGLIGIBLE_MERIT = 5;

const SCORING_ROUNDS = 2;

/**
 * Estimates a burst's edges by maximum likelihood under
 * `variance(t) = background(t) + gain · shape(t)²`.
 *
 * First a search over both edges of a rectangle, then ten shapes with quarter-sine rise and
 * decay, each with its best edges and gain; the answer is the mean of their edges at 8 % of the
 * envelope, weighted by likelihood. Samples are taken as Gaussian, with the log likelihood scaled
 * to the number of independent values.
 *
 * Sources: variance change points, Staude et al. 2001, doi:10.1155/S1110865701000191; mean over
 * models, Hoeting et al. 1999, doi:10.1214/ss/1009212519. Shapes, level and penalty: own, chosen on
 * planted bursts.
 */
export function fitEnvelope(energy: BinnedEnergy): EnvelopeEdges {
  const rough = fitRectangle(energy);
  const floored = addOwnFloor(energy, rough);
  const rectangle = fitRectangle(floored);
  const coarse = EDGE_FRACTIONS.flatMap((riseFraction) =>
    EDGE_FRACTIONS.filter((decayFraction) => riseFraction + decayFraction <= 1).map(
      (decayFraction) => fitShape(floored, startFrom(rectangle, riseFraction, decayFraction), 1),
    ),
  );
  const meritOf = (fit: EnvelopeFit) =>
    energy.independentPerBin * fit.logLikelihoodRatio -
    GRADUAL_EDGE_PENALTY * (Number(fit.riseFraction > 0) + Number(fit.decayFraction > 0));
  const bestMerit = Math.max(...coarse.map(meritOf));
  const fine = coarse
    .filter((fit) => meritOf(fit) > bestMerit - NEGLIGIBLE_MERIT)
    .map((fit) => fitShape(floored, fit, FINEST_STEP_BINS));
  return meanEdges(fine, fine.map(meritOf));
}

/** A rectangle fitted to gradual edges misses about two fifths of them. */
function startFrom(
  rectangle: EnvelopeEdges,
  riseFraction: number,
  decayFraction: number,
): Shape & EnvelopeEdges {
  const length = rectangle.endBin - rectangle.startBin;
  const missed = (0.4 * length) / (1 - 0.4 * (riseFraction + decayFraction));
  return {
    startBin: rectangle.startBin - riseFraction * missed,
    endBin: rectangle.endBin + decayFraction * missed,
    riseFraction,
    decayFraction,
  };
}

function meanEdges(fits: readonly EnvelopeFit[], merits: readonly number[]): EnvelopeEdges {
  const best = Math.max(...merits);
  const edgeShare = (2 / Math.PI) * Math.asin(EDGE_LEVEL);
  let weights = 0;
  let startBin = 0;
  let endBin = 0;
  for (const [i, fit] of fits.entries()) {
    const weight = Math.exp(merits[i] - best);
    const length = fit.endBin - fit.startBin;
    weights += weight;
    startBin += weight * (fit.startBin + edgeShare * fit.riseFraction * length);
    endBin += weight * (fit.endBin - edgeShare * fit.decayFraction * length);
  }
  return { startBin: startBin / weights, endBin: endBin / weights };
}

function addOwnFloor(energy: BinnedEnergy, { startBin, endBin }: EnvelopeEdges): BinnedEnergy {
  let sum = 0;
  for (let k = startBin; k < endBin; k += 1) sum += energy.meanSquares[k];
  const floor = (OWN_FLOOR * sum) / (endBin - startBin);
  return { ...energy, backgrounds: energy.backgrounds.map((background) => background + floor) };
}

const COARSE_STEP_BINS = 4;

/**
 * The rectangle around the peak, in whole bins, that raises the likelihood most: searched on every
 * fourth bin, then on every bin near the best.
 */
export function fitRectangle({ meanSquares, backgrounds, peakBin }: BinnedEnergy): EnvelopeEdges {
  const binCount = meanSquares.length;
  const sums = new Float64Array(binCount + 1);
  for (let k = 0; k < binCount; k += 1) sums[k + 1] = sums[k] + meanSquares[k] / backgrounds[k];
  let best = 0;
  let edges = { startBin: peakBin, endBin: peakBin + 1 };
  const search = (firstStart: number, firstEnd: number, reach: number, step: number) => {
    const lastStart = Math.min(peakBin, firstStart + reach);
    const lastEnd = Math.min(binCount, firstEnd + reach);
    for (let startBin = Math.max(0, firstStart); startBin <= lastStart; startBin += step) {
      for (let endBin = Math.max(peakBin + 1, firstEnd); endBin <= lastEnd; endBin += step) {
        const excess = sums[endBin] - sums[startBin] - (endBin - startBin);
        // The ratio is at most the excess, which spares most of the logarithms.
        if (excess <= best) continue;
        const ratio = excess - (endBin - startBin) * Math.log1p(excess / (endBin - startBin));
        if (ratio <= best) continue;
        best = ratio;
        edges = { startBin, endBin };
      }
    }
  };
  search(0, peakBin + 1, binCount, COARSE_STEP_BINS);
  const reach = 2 * COARSE_STEP_BINS;
  search(edges.startBin - reach / 2, edges.endBin - reach / 2, reach, 1);
  return edges;
}

const MOVES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Moves either edge by ever smaller steps, down to `finestBins`, while that raises the likelihood. */
function fitShape(
  energy: BinnedEnergy,
  from: Shape & EnvelopeEdges,
  finestBins: number,
): EnvelopeFit {
  const { peakBin } = energy;
  const { riseFraction, decayFraction } = from;
  const binCount = energy.meanSquares.length;
  const likelihoodRatioOf = likelihoodOf(energy, from);
  const score = (startBin: number, endBin: number) =>
    startBin < 0 ||
    endBin > binCount ||
    endBin - startBin < 1 ||
    startBin > peakBin + 1 ||
    endBin < peakBin
      ? -Infinity
      : likelihoodRatioOf(startBin, endBin);
  let startBin = Math.max(0, from.startBin);
  let endBin = Math.min(binCount, from.endBin);
  let best = score(startBin, endBin);
  const firstStep = finestBins < 1 ? 0.5 : Math.max(2, 0.1 * (endBin - startBin));
  for (let step = firstStep; step >= finestBins; step /= 2) {
    let isImproving = true;
    for (let round = 0; round < 6 && isImproving; round += 1) {
      isImproving = false;
      for (const [startMove, endMove] of MOVES) {
        const ratio = score(startBin + startMove * step, endBin + endMove * step);
        if (ratio <= best) continue;
        best = ratio;
        startBin += startMove * step;
        endBin += endMove * step;
        isImproving = true;
      }
    }
  }
  return { startBin, endBin, riseFraction, decayFraction, logLikelihoodRatio: best };
}

/**
 * Log likelihood, against no burst at all, of a shape between two edges, with the gain that fits it
 * best (Fisher scoring from the mean excess).
 */
function likelihoodOf(energy: BinnedEnergy, { riseFraction, decayFraction }: Shape) {
  const { meanSquares, backgrounds } = energy;
  const shape = new Float64Array(meanSquares.length);
  return (startBin: number, endBin: number): number => {
    const first = Math.floor(startBin);
    const last = Math.min(meanSquares.length, Math.ceil(endBin));
    const length = endBin - startBin;
    let excess = 0;
    let shapeSum = 0;
    for (let k = first; k < last; k += 1) {
      const from = Math.max(k, startBin);
      const to = Math.min(k + 1, endBin);
      const share = ((from + to) / 2 - startBin) / length;
      shape[k] =
        (to - from) *
        (share < riseFraction ? squaredSine(share / riseFraction) : 1) *
        (1 - share < decayFraction ? squaredSine((1 - share) / decayFraction) : 1);
      excess += meanSquares[k] - backgrounds[k];
      shapeSum += shape[k];
    }
    let gain = Math.max(excess / shapeSum, 1e-3 * backgrounds[first]);
    for (let round = 0; round < SCORING_ROUNDS; round += 1) {
      let gradient = 0;
      let information = 0;
      for (let k = first; k < last; k += 1) {
        const precision = 1 / (backgrounds[k] + gain * shape[k]);
        const weight = shape[k] * precision;
        gradient += weight * (meanSquares[k] * precision - 1);
        information += weight * weight;
      }
      gain = Math.max(0.2 * gain, gain + gradient / information);
    }
    let twiceRatio = 0;
    let product = 1;
    for (let k = first; k < last; k += 1) {
      const times = 1 + (gain * shape[k]) / backgrounds[k];
      twiceRatio += (meanSquares[k] / backgrounds[k]) * (1 - 1 / times);
      // One logarithm for many factors, taken long before their product can overflow.
      product *= times;
      if (product > 1e150) {
        twiceRatio -= Math.log(product);
        product = 1;
      }
    }
    return (twiceRatio - Math.log(product)) / 2;
  };
}

const SINE_STEPS = 512;
const SQUARED_SINES = Float64Array.from(
  { length: SINE_STEPS + 1 },
  (_, i) => Math.sin((Math.PI / 2) * (i / SINE_STEPS)) ** 2,
);

/** sin² of a share of a right angle, from a table; within 0.002. */
function squaredSine(share: number): number {
  return SQUARED_SINES[Math.round(share * SINE_STEPS)];
}
