import { samplesIn, type Signal } from '../base/signal';

/** Span of the difference: its gain is largest at 500 Hz and falls with frequency below. */
const SPAN_MS = 1;

/**
 * The signal's change over 1 ms, centred on each sample: what edges are measured on.
 *
 * The zero-phase high-pass of an EMG filter rings for some 20 ms on both sides of a burst, at about
 * its cut-off. This difference has no ringing of its own (it sees 1 ms), weakens 20 Hz eight times
 * more than 160 Hz, and makes neighbouring samples of EMG more nearly independent. Where 1 ms is an
 * odd number of samples, the root mean square of the two nearest spans stands for the centred one,
 * so the answer is the size of the change, never negative. Samples without both neighbours get 0.
 */
export function steepen(signal: Signal): Signal {
  const { microvolts } = signal;
  const spanSamples = Math.max(1, samplesIn(signal, SPAN_MS));
  const ahead = Math.ceil(spanSamples / 2);
  const isOdd = spanSamples % 2 === 1;
  const steep = new Float64Array(microvolts.length);
  for (let i = ahead; i < microvolts.length - ahead; i += 1) {
    const later = microvolts[i + ahead] - microvolts[i + ahead - spanSamples];
    const earlier = isOdd ? microvolts[i + ahead - 1] - microvolts[i - ahead] : later;
    steep[i] = Math.sqrt((later * later + earlier * earlier) / 2);
  }
  return { ...signal, microvolts: steep };
}
