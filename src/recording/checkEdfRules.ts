/**
 * Checks written files against the EDF, EDF+ and BDF+ rules, for tests. Shares no code with the
 * reader or the writer, so the three cannot make the same mistake. The rules are those of the
 * specifications (edfplus.info) and those EDFlib and EDFbrowser add when they open a file.
 *
 * One sentence for each broken rule, the clause first; an empty list for a file without fault.
 */
export function checkEdfRules(bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const check = (isKept: boolean, rule: string) => {
    if (!isKept) faults.push(rule);
  };
  const header = readHeader(bytes);
  checkMainHeader(bytes, header, check);
  if (faults.length > 0) return faults;
  checkChannels(header, check);
  if (header.isPlus) {
    checkPlusFields(header, check);
    checkLists(bytes, header, check);
  }
  return faults;
}

type Check = (isKept: boolean, rule: string) => void;
type CheckedHeader = ReturnType<typeof readHeader>;

function readHeader(bytes: Uint8Array) {
  const text = characters(bytes.subarray(0, 256));
  const fieldAt = (start: number, end: number) => text.slice(start, end).trimEnd();
  const channelCount = Number(fieldAt(252, 256));
  const width = bytes[0] === 0xff ? 3 : 2;
  const columns = characters(bytes.subarray(256, 256 * (channelCount + 1)));
  const column = (start: number, byteCount: number) =>
    Array.from({ length: channelCount }, (_, i) =>
      columns
        .slice(start * channelCount + i * byteCount, start * channelCount + (i + 1) * byteCount)
        .trimEnd(),
    );
  const labels = column(0, 16);
  const sampleCounts = column(216, 8).map(Number);
  const recordByteCount = sampleCounts.reduce((sum, count) => sum + count * width, 0);
  return {
    version: text.slice(0, 8),
    patient: fieldAt(8, 88),
    recording: fieldAt(88, 168),
    date: fieldAt(168, 176),
    time: fieldAt(176, 184),
    byteCount: fieldAt(184, 192),
    reserved: fieldAt(192, 236),
    isPlus: /^[EB]DF\+[CD]/.test(text.slice(192, 236)),
    recordCount: Number(fieldAt(236, 244)),
    recordCountText: fieldAt(236, 244),
    durationText: fieldAt(244, 252),
    channelCount,
    width,
    headerText: text + columns,
    labels,
    physicalMinima: column(104, 8),
    physicalMaxima: column(112, 8),
    digitalMinima: column(120, 8),
    digitalMaxima: column(128, 8),
    sampleCounts,
    recordByteCount,
    annotationIndexes: labels.flatMap((label, i) =>
      label === (width === 3 ? 'BDF Annotations' : 'EDF Annotations') ? [i] : [],
    ),
  };
}

function checkMainHeader(bytes: Uint8Array, header: CheckedHeader, check: Check) {
  const version = header.width === 3 ? '\u00ffBIOSEMI' : '0       ';
  check(header.version === version, 'EDF: version');
  check(/^[ -~]*$/.test(header.headerText.slice(1)), 'EDF+ 2.1.3: the header is ASCII 32 to 126');
  const [day = 0, month = 0] = header.date.split('.').map(Number);
  check(/^\d\d\.\d\d\.\d\d$/.test(header.date), 'EDF: date is dd.mm.yy');
  check(day >= 1 && day <= 31 && month >= 1 && month <= 12, 'EDFlib: date exists');
  const isTime = /^([01]\d|2[0-3])\.[0-5]\d\.[0-5]\d$/.test(header.time);
  check(isTime, 'EDF: time is hh.mm.ss');
  check(header.byteCount === String(256 * (header.channelCount + 1)), 'EDF: header byte count');
  check(/^\d+$/.test(header.recordCountText) && header.recordCount > 0, 'EDFlib: record count');
  check(/^\d+(\.\d+)?$/.test(header.durationText), 'EDF: record duration is a number');
  check(header.channelCount >= 1, 'EDFlib: at least one channel');
  const byteCount = 256 * (header.channelCount + 1) + header.recordCount * header.recordByteCount;
  check(bytes.length === byteCount, 'EDFlib: file size fits the header');
}

function checkChannels(header: CheckedHeader, check: Check) {
  const limit = 2 ** (8 * header.width - 1);
  const isNumber = (text: string) => /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text);
  const isWhole = (text: string) => /^-?\d+$/.test(text);
  for (const [i, label] of header.labels.entries()) {
    const least = header.physicalMinima[i] ?? '';
    const most = header.physicalMaxima[i] ?? '';
    const digitalLeast = header.digitalMinima[i] ?? '';
    const digitalMost = header.digitalMaxima[i] ?? '';
    check(label !== '', `EDF+ 2.1.3: channel ${i} has a label`);
    check(isNumber(least) && isNumber(most), `EDF+ 2.1.3 item 5: ${label} physical limits`);
    check(Number(least) !== Number(most), `EDF+ 2.1.3 item 5: ${label} physical limits differ`);
    check(isWhole(digitalLeast) && isWhole(digitalMost), `EDF: ${label} digital limits are whole`);
    check(Number(digitalLeast) < Number(digitalMost), `EDF+ 2.1.3 item 5: ${label} digital order`);
    check(
      Number(digitalLeast) >= -limit && Number(digitalMost) < limit,
      `EDF: ${label} digital limits fit the samples`,
    );
    check((header.sampleCounts[i] ?? 0) >= 1, `EDFlib: ${label} has samples`);
  }
  for (const i of header.annotationIndexes) {
    const limits = [header.digitalMinima[i], header.digitalMaxima[i]];
    check(limits.join() === `${-limit},${limit - 1}`, 'EDF+ 2.2.1: annotation digital limits');
  }
}

function checkPlusFields(header: CheckedHeader, check: Check) {
  const mark = header.width === 3 ? 'BDF+' : 'EDF+';
  check(header.reserved.startsWith(mark), 'EDF+ 2.1.1: reserved field');
  const [code = '', sex = '', birthDate = '', name = ''] = header.patient.split(' ');
  check(
    [code, sex, birthDate, name].every((part) => part !== ''),
    'EDF+ 2.1.3 item 3: four parts',
  );
  check(/^[FMX]$/.test(sex), 'EDF+ 2.1.3 item 3: sex');
  check(birthDate === 'X' || isPlusDate(birthDate), 'EDF+ 2.1.3 item 3: date of birth');
  const parts = header.recording.split(' ');
  const startDate = parts[1] ?? '';
  check(parts[0] === 'Startdate', 'EDF+ 2.1.3 item 4: begins with Startdate');
  check(startDate === 'X' || isPlusDate(startDate), 'EDF+ 2.1.3 item 4: start date');
  check(parts.length >= 5 && parts.every((part) => part !== ''), 'EDF+ 2.1.3 item 4: five parts');
  const [day = '', month = '', year = ''] = header.date.split('.');
  const monthName = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'.slice(3 * Number(month) - 3).slice(0, 3);
  check(
    startDate === 'X' || (startDate.startsWith(`${day}-${monthName}-`) && startDate.endsWith(year)),
    'EDFlib: both start dates agree',
  );
}

function isPlusDate(text: string): boolean {
  return /^\d\d-(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-\d{4}$/.test(text);
}

/** A list with its marks made visible: ␔ ends a text, ␕ comes before a duration. */
const LIST = /^[+-]\d+(\.\d+)?(␕\d+(\.\d+)?)?(␔[^␔␕]*)*␔$/;

function checkLists(bytes: Uint8Array, header: CheckedHeader, check: Check) {
  const { annotationIndexes, sampleCounts, width } = header;
  check(annotationIndexes.length > 0, 'EDF+ 2.2.1: an annotation channel');
  const duration = Number(header.durationText);
  const stamps: number[] = [];
  for (let record = 0; record < header.recordCount; record += 1) {
    const recordByte = 256 * (header.channelCount + 1) + record * header.recordByteCount;
    for (const [position, index] of annotationIndexes.entries()) {
      const before = sampleCounts.slice(0, index).reduce((sum, count) => sum + count * width, 0);
      const start = recordByte + before;
      const text = characters(bytes.subarray(start, start + (sampleCounts[index] ?? 0) * width));
      const used = text.replace(/\0+$/, '');
      check(text.length > used.length || used === '', `EDF+ 2.2.2: record ${record} ends with 0`);
      const lists = used === '' ? [] : visible(used).split('\0');
      for (const list of lists) check(LIST.test(list), `EDF+ 2.2.2: list in record ${record}`);
      if (position > 0) continue;
      const stamp = /^([+-]\d+(?:\.\d+)?)␔␔/.exec(lists[0] ?? '');
      check(stamp !== null, `EDF+ 2.2.4: record ${record} begins with its time`);
      stamps.push(Number(stamp?.[1]));
    }
  }
  // EDFlib counts in steps of 100 ns.
  const tolerance = 1.5e-7;
  const isContinuous = header.reserved.slice(3, 5) === '+C';
  for (const [record, stamp] of stamps.entries()) {
    const ideal = (stamps[0] ?? 0) + record * duration;
    const earliest = (stamps[record - 1] ?? -Infinity) + duration;
    check(
      !isContinuous || Math.abs(stamp - ideal) < tolerance,
      `EDF+ 2.2.4: record ${record} follows`,
    );
    check(stamp > earliest - tolerance, `EDF+ 2.2.4: record ${record} does not overlap`);
  }
  const first = stamps[0] ?? NaN;
  check(!isContinuous || (first >= 0 && first < 1), 'EDFlib: the first record begins within 1 s');
}

/** One character a byte. */
function characters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function visible(text: string): string {
  return text.replaceAll('\u0014', '␔').replaceAll('\u0015', '␕');
}
