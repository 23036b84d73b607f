/** Complex numbers lie side by side: real part, imaginary part, real part … */
declare module 'fft.js' {
  export default class FFT {
    /** A power of two from 2. */
    constructor(size: number);
    /** Fills bins 0 to size / 2 of `out` (length `2 * size`); what lies above holds left-overs. */
    realTransform(out: Float64Array, data: Float64Array): void;
  }
}
