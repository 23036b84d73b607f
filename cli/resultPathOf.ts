import { basename, extname, join } from 'node:path';

/** Where the result of a recording is written: the recording's name with another ending. */
export function resultPathOf(outFolder: string, fileName: string): string {
  return join(outFolder, `${basename(fileName, extname(fileName))}.polymyo.json`);
}
