/** More terms than the continued fraction needs anywhere in its better half. */
const MAX_TERM_COUNT = 10_000;

/**
 * Probability that Student's t with `degreesOfFreedom` (positive, need not be whole) is at most `t`.
 *
 * By the incomplete beta function; absolute error below 1e-13.
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  if (t === 0) return 0.5;
  const tail =
    regularisedBeta(
      degreesOfFreedom / (degreesOfFreedom + t * t),
      (t * t) / (degreesOfFreedom + t * t),
      degreesOfFreedom / 2,
      0.5,
    ) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * The t that is exceeded with probability `1 − probability`; `probability` lies between 0 and 1,
 * neither included. Bisection of `studentTCdf`, to the last digit that it tells apart.
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -studentTQuantile(1 - probability, degreesOfFreedom);
  let low = -1;
  while (studentTCdf(low, degreesOfFreedom) > probability) low *= 2;
  let high = low === -1 ? 0 : low / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (studentTCdf(middle, degreesOfFreedom) > probability) high = middle;
    else low = middle;
  }
}

/** I_x(a, b), with `complement` = 1 − x given too so that neither loses digits. */
function regularisedBeta(x: number, complement: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(complement, x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b) - Math.log(a));
  return front * betaFraction(x, a, b);
}

/** Continued fraction of the incomplete beta function, by Lentz's method; DLMF 8.17.22. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let numerator = 1;
  let denominator = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let m = 1; m <= MAX_TERM_COUNT; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominator = 1 / away(1 + even * denominator);
    numerator = away(1 + even / numerator);
    fraction *= numerator * denominator;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / away(1 + odd * denominator);
    numerator = away(1 + odd / numerator);
    fraction *= numerator * denominator;
    if (Math.abs(numerator * denominator - 1) < 1e-16) break;
  }
  return fraction;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Lanczos with g = 607/128 and 15 terms (P. Godfrey), relative error about 1e-15; x > 0. */
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746,
  -0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5,
  0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

function logGamma(x: number): number {
  const base = x - 1 + 607 / 128 + 0.5;
  const series = LANCZOS.reduce(
    (sum, coefficient, i) => sum + (i === 0 ? coefficient : coefficient / (x - 1 + i)),
    0,
  );
  return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * series);
}
