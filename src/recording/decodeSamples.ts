/** A straight line from counts to values, and where the values go. */
export interface SampleTarget {
  readonly values: Float64Array;
  readonly unitsPerCount: number;
  readonly offsetUnits: number;
}

/**
 * Decodes `sampleCount` little-endian two's-complement samples of 16 or 24 bits, from `byteIndex`
 * on, into `target.values` from `valueIndex` on, as `unitsPerCount` times count plus `offsetUnits`.
 *
 * The one place that writes to its argument: it fills a part of an array its caller has just made.
 */
export function decodeSamples(
  bytes: DataView,
  byteIndex: number,
  sampleByteCount: 2 | 3,
  target: SampleTarget,
  valueIndex: number,
  sampleCount: number,
): void {
  const { values, unitsPerCount, offsetUnits } = target;
  const end = valueIndex + sampleCount;
  if (sampleByteCount === 2) {
    for (let i = valueIndex, byte = byteIndex; i < end; i += 1, byte += 2)
      values[i] = bytes.getInt16(byte, true) * unitsPerCount + offsetUnits;
    return;
  }
  for (let i = valueIndex, byte = byteIndex; i < end; i += 1, byte += 3) {
    const count = bytes.getUint16(byte, true) + bytes.getInt8(byte + 2) * 0x10000;
    values[i] = count * unitsPerCount + offsetUnits;
  }
}
