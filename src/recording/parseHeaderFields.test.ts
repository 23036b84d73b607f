import { describe, expect, test } from 'vitest';
import { parseHeaderFields } from './parseHeaderFields';

const patientOf = (patientText: string) =>
  parseHeaderFields({ patientText, recordingText: '' }).patient;
const recordingOf = (recordingText: string) =>
  parseHeaderFields({ patientText: '', recordingText }).recording;
const NOBODY = {
  code: undefined,
  sex: undefined,
  birthDate: undefined,
  name: undefined,
  rest: undefined,
};

describe('the patient field (EDF+ 2.1.3 item 3)', () => {
  test('the example of the specification', () => {
    expect(patientOf('MCH-0234567 F 02-MAY-1951 Haagse_Harry')).toEqual({
      code: 'MCH-0234567',
      sex: 'female',
      birthDate: { year: 1951, month: 5, day: 2 },
      name: 'Haagse Harry',
      rest: undefined,
    });
  });

  test('X is not given', () => {
    expect(patientOf('X X X X')).toEqual(NOBODY);
  });

  test('parts missing at the end, extra parts, odd case, several blanks', () => {
    expect(patientOf('7 M')).toEqual({ ...NOBODY, code: '7', sex: 'male' });
    expect(patientOf(' 7  m  2-may-1951 A  70 kg ')).toEqual({
      code: '7',
      sex: 'male',
      birthDate: { year: 1951, month: 5, day: 2 },
      name: 'A',
      rest: '70 kg',
    });
  });

  test.each(['', 'X', 'Harry', 'Haagse Harry 1951', '7 F 1951 Harry', '7 F 31-FEB-1951 Harry'])(
    'nothing is guessed of “%s”',
    (text) => {
      expect(patientOf(text)).toBeUndefined();
    },
  );
});

describe('the recording field (EDF+ 2.1.3 item 4)', () => {
  test('the example of the specification', () => {
    expect(recordingOf('Startdate 02-MAR-2002 EMG561 BK/JOP Sony. MNC R Median Nerve.')).toEqual({
      startDate: { year: 2002, month: 3, day: 2 },
      administrationCode: 'EMG561',
      technician: 'BK/JOP',
      equipment: 'Sony.',
      rest: 'MNC R Median Nerve.',
    });
  });

  test('X and missing parts are not given', () => {
    const nothing = {
      startDate: undefined,
      administrationCode: undefined,
      technician: undefined,
      equipment: undefined,
      rest: undefined,
    };
    expect(recordingOf('Startdate X X X X')).toEqual(nothing);
    expect(recordingOf('startdate')).toEqual(nothing);
    expect(recordingOf('Startdate X X BK_1')).toEqual({ ...nothing, technician: 'BK 1' });
  });

  test.each(['', 'Startdate 02.03.2002 X X X', 'EMG561 BK/JOP'])(
    'nothing is guessed of “%s”',
    (text) => {
      expect(recordingOf(text)).toBeUndefined();
    },
  );
});
