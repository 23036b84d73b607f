/* Small files for the tests of hazards, and short ways to read them. The program never imports them. */
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import type { Annotation, Recording } from './recording';
import { annotationChannel, makeTestFile, stamp, type TestFile } from './testFiles';

const whole = { startSeconds: -Infinity, endSeconds: Infinity };
export const ramp = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => from + 3 * i);
export const channel = { label: 'EEG C3', records: [ramp(4), ramp(4, 12)] };

export const fileOf = (file: Partial<TestFile>) =>
  new Blob([makeTestFile({ channels: [channel], ...file })]);

export async function openFile(file: Blob): Promise<Recording> {
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
export const open = (file: Partial<TestFile>) => openFile(fileOf(file));
export const refusal = async (file: Blob) => {
  const opened = await openRecording(file);
  return opened.ok ? undefined : opened.error;
};
export const kindsOf = ({ notes }: Recording) => notes.map(({ kind }) => kind);

export async function annotationsOf(file: Blob) {
  return readAnnotations(file, await openFile(file), () => undefined);
}
export const textsOf = ({ annotations }: { annotations: readonly Annotation[] }) =>
  annotations.map(({ text }) => text);

export async function valuesOf(file: Blob, index = 0) {
  const lists = await readChannelValues(file, await openFile(file), [index], whole);
  return (lists[0] ?? []).map(({ values, startSeconds }) => ({
    startSeconds,
    values: [...values],
  }));
}

/** A file of two-sample records whose time stamps are these. */
export const stamped = (
  reserved: string,
  stamps: readonly string[],
  lists: readonly string[] = [],
) =>
  fileOf({
    reserved,
    channels: [
      { label: 'Cz', records: stamps.map((_, i) => [10 * i, 10 * i + 1]) },
      annotationChannel(stamps.map((text, i) => stamp(text) + (lists[i] ?? ''))),
    ],
  });
export const list = (onset: string, ...texts: readonly string[]) =>
  `${onset}\u0014${texts.map((text) => `${text}\u0014`).join('')}\u0000`;
