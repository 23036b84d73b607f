import { fail, succeed, type Result } from '../base/result';
import { arrangeChannels, type ChannelArrangement } from './arrangeChannels';
import { compareWithEdfdecoder } from './compareWithEdfdecoder';
import { countRecords } from './countRecords';
import { findPaddedTail } from './findPaddedTail';
import { noteChannels } from './noteChannels';
import { parseChannelHeaders, type ChannelHeader } from './parseChannelHeaders';
import { MAIN_HEADER_BYTE_COUNT, parseMainHeader, type MainHeader } from './parseMainHeader';
import { parseStartDate } from './parseStartDate';
import { readBytes } from './readBytes';
import { readRuns } from './readRuns';
import type { Recording, RecordingFormat } from './recording';
import type { RecordingError } from './recordingError';
import type { RecordingNote } from './recordingNote';

/**
 * Opens an EDF, EDF+, BDF or BDF+ file: header, channels, contiguous stretches, doubts.
 *
 * Reads by byte range only: the header, a few time stamps and three records for a second opinion,
 * so the cost does not grow with the file unless it has gaps. The content decides, not the file's
 * name. Time zero is the first sample; a start a fraction of a second after the header's time is
 * noted, and annotations are moved with it.
 *
 * Sources: EDF, Kemp et al. 1992, doi:10.1016/0013-4694(92)90009-7; EDF+, Kemp & Olivan 2003,
 * doi:10.1016/S1388-2457(03)00123-8.
 */
export async function openRecording(file: Blob): Promise<Result<Recording, RecordingError>> {
  if (file.size === 0) return fail({ kind: 'empty-file' });
  const start = await readBytes(file, 0, Math.min(file.size, MAIN_HEADER_BYTE_COUNT));
  if (!start.ok) return start;
  const main = parseMainHeader(start.value);
  if (!main.ok) return main;
  const { headerByteCount, channelCount } = main.value;
  if (file.size < headerByteCount) {
    return fail({
      kind: 'header-truncated',
      expectedByteCount: headerByteCount,
      byteCount: file.size,
    });
  }
  const rest = await readBytes(file, MAIN_HEADER_BYTE_COUNT, headerByteCount);
  if (!rest.ok) return rest;
  const headers = parseChannelHeaders(rest.value, channelCount);
  if (!headers.ok) return headers;
  return openChannels(file, main.value, headers.value);
}

async function openChannels(
  file: Blob,
  main: MainHeader,
  headers: readonly ChannelHeader[],
): Promise<Result<Recording, RecordingError>> {
  const dataByteCount = file.size - main.headerByteCount;
  const width = sampleByteCountOf(main, headers, dataByteCount);
  const arranged = arrangeChannels(headers, width.sampleByteCount, main.recordDurationSeconds);
  const { recordByteCount, channels } = arranged;
  const { recordDurationSeconds } = main;
  if (recordDurationSeconds < 0 || (recordDurationSeconds === 0 && channels.length > 0)) {
    return fail({ kind: 'record-duration-not-positive', recordDurationSeconds });
  }
  const counted = countRecords(main.promisedRecordCount, dataByteCount, recordByteCount);
  if (counted.recordCount === 0) {
    return fail({ kind: 'no-samples', recordByteCount, dataByteCount });
  }
  const date = parseStartDate(main.dateText, main.timeText, main.recordingText);
  const format = formatOf(width.sampleByteCount, main);
  const layout = {
    format,
    byteCount: file.size,
    headerByteCount: main.headerByteCount,
    recordByteCount,
    recordCount: counted.recordCount,
    recordDurationSeconds,
    header: {
      patientText: main.patientText,
      recordingText: main.recordingText,
      startLocal: date.startLocal,
    },
    channels,
    annotationChannels: arranged.annotationChannels,
  };
  const found = await readRuns(file, layout);
  if (!found.ok) return found;
  const { runs } = found.value;
  const padded = await findPaddedTail(file, layout);
  if (!padded.ok) return padded;
  const notes = [
    ...width.notes,
    ...date.notes,
    ...counted.notes,
    ...arranged.notes,
    ...found.value.notes,
    ...noteTail(padded.value),
    ...noteMark(main, arranged),
    ...noteChannels(channels, headers, width.sampleByteCount, main.hasDecimalComma),
  ];
  const recording: Recording = { ...layout, runs, notes };
  const disagreement = await compareWithEdfdecoder(file, recording);
  if (!disagreement.ok) return disagreement;
  return succeed({ ...recording, notes: [...notes, ...disagreement.value] });
}

interface SampleWidth {
  readonly sampleByteCount: 2 | 3;
  readonly notes: readonly RecordingNote[];
}

/** By the version field; where that is neither, by which width fills the promised records. */
function sampleByteCountOf(
  main: MainHeader,
  headers: readonly ChannelHeader[],
  dataByteCount: number,
): SampleWidth {
  const known = main.versionSampleByteCount;
  if (known !== undefined) return { sampleByteCount: known, notes: [] };
  const sampleCount = headers.reduce((sum, header) => sum + header.samplesPerRecord, 0);
  const is24Bit = dataByteCount === main.promisedRecordCount * sampleCount * 3;
  return {
    sampleByteCount: is24Bit ? 3 : 2,
    notes: [{ kind: 'version-unexpected', text: main.versionText, bitCount: is24Bit ? 24 : 16 }],
  };
}

function formatOf(sampleByteCount: 2 | 3, main: MainHeader): RecordingFormat {
  const base = sampleByteCount === 3 ? 'BDF' : 'EDF';
  return main.plusMark === undefined ? base : `${base}+${main.plusMark}`;
}

function noteTail(durationSeconds: number): readonly RecordingNote[] {
  return durationSeconds > 0 ? [{ kind: 'padded-tail', durationSeconds }] : [];
}

function noteMark(main: MainHeader, arranged: ChannelArrangement): readonly RecordingNote[] {
  const hasAnnotations = arranged.annotationChannels.length > 0;
  if (main.plusMark === undefined) return hasAnnotations ? [{ kind: 'not-marked-edf-plus' }] : [];
  return hasAnnotations ? [] : [{ kind: 'no-time-stamps' }];
}
