import type { FileKind } from './recordingError';

/** Text with which a foreign file begins, letters in lower case. */
const BEGINNINGS: readonly (readonly [beginning: string, kind: FileKind])[] = [
  ['version https://git-lfs', 'git-lfs-pointer'],
  ['<!doctype', 'html'],
  ['<html', 'html'],
  ['<?xml', 'html'],
  ['gdf ', 'gdf'],
  ['sr_research', 'eyelink'],
  ['(edif', 'edif-netlist'],
  ['{', 'esrf-image'],
  ['pk\u0003\u0004', 'zip'],
  ['\u001f\u008b', 'gzip'],
  ['%pdf', 'pdf'],
  ['matlab', 'matlab'],
  ['\u0089hdf', 'hdf5'],
  ['brain vision', 'brainvision-header'],
];

/** Names the likely kind of a file that is not EDF, from its first bytes. */
export function guessFileKind(firstBytes: Uint8Array): FileKind {
  const beginning = Array.from(firstBytes.subarray(0, 256), (byte) => String.fromCharCode(byte))
    .join('')
    .trimStart()
    .toLowerCase();
  const found = BEGINNINGS.find(([text]) => beginning.startsWith(text));
  if (found !== undefined) return isJson(found[1], beginning) ? 'text' : found[1];
  return /^[\t\r\n -~]+$/.test(beginning) ? 'text' : 'unknown';
}

/** An ESRF image and a JSON file both begin with a brace; only the image goes on with `key = value`. */
function isJson(kind: FileKind, beginning: string): boolean {
  return kind === 'esrf-image' && !/^\{\s*\w+\s*=/.test(beginning);
}
