import { expect, test } from 'vitest';
import { describeHeader } from './describeHeader';

const startLocal = undefined;

test('EDF+ texts are told part by part', () => {
  const facts = describeHeader({
    patientText: '7 F 02-MAY-1951 X 60 kg',
    recordingText: 'Startdate 02-MAR-2002 X BK_JOP Sony',
    startLocal,
  });
  expect(facts).toEqual([
    ['Patient code', '7'],
    ['Patient name', 'not given'],
    ['Sex', 'female'],
    ['Date of birth', '1951-05-02'],
    ['Patient, further text', '60 kg'],
    ['Administration code', 'not given'],
    ['Technician', 'BK JOP'],
    ['Equipment', 'Sony'],
  ]);
});

test('free texts are told as they are', () => {
  expect(describeHeader({ patientText: 'Harry', recordingText: '', startLocal })).toEqual([
    ['Patient', 'Harry'],
    ['Recording', 'not given'],
  ]);
});
