/** One channel's stretch of samples within a buffer of bytes, and where its values go. */
export interface SampleRun {
  readonly byteIndex: number;
  readonly sampleCount: number;
  readonly values: Float64Array;
  readonly valueIndex: number;
  readonly unitsPerCount: number;
  readonly offsetUnits: number;
}

/**
 * Decodes little-endian two's-complement samples of 16 or 24 bits into `run.values`, as
 * `unitsPerCount` times count plus `offsetUnits`.
 *
 * The one place that writes to its argument: it fills a part of an array its caller has just made.
 */
export function decodeSamples(bytes: DataView, sampleByteCount: 2 | 3, run: SampleRun): void {
  const { values, unitsPerCount, offsetUnits } = run;
  const end = run.valueIndex + run.sampleCount;
  let byte = run.byteIndex;
  if (sampleByteCount === 2) {
    for (let i = run.valueIndex; i < end; i += 1) {
      values[i] = bytes.getInt16(byte, true) * unitsPerCount + offsetUnits;
      byte += 2;
    }
    return;
  }
  for (let i = run.valueIndex; i < end; i += 1) {
    const count = bytes.getUint16(byte, true) + bytes.getInt8(byte + 2) * 0x10000;
    values[i] = count * unitsPerCount + offsetUnits;
    byte += 3;
  }
}
