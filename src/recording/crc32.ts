const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let bits = index;
  for (let step = 0; step < 8; step += 1) bits = bits & 1 ? (bits >>> 1) ^ 0xedb88320 : bits >>> 1;
  return bits;
});

/**
 * CRC-32 as in ZIP and gzip, of bytes that may come in pieces: `previous` is the answer for all
 * bytes before these, 0 at the beginning. ITU-T V.42, polynomial 0xEDB88320 (reflected).
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let bits = ~previous;
  for (const byte of bytes) bits = (bits >>> 8) ^ TABLE[(bits ^ byte) & 0xff];
  return ~bits >>> 0;
}
