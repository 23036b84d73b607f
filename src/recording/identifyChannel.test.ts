import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyChannel } from './identifyChannel';
import { MUSCLES } from './muscles';
import type { ChannelScale } from './recording';

const MICROVOLTS: ChannelScale = {
  kind: 'microvolts',
  microvoltsPerCount: 0.1,
  offsetMicrovolts: 0,
  fileUnit: 'uV',
};

const identify = (label: string, scale: ChannelScale = MICROVOLTS, transducer = '') =>
  identifyChannel({ label, scale, sampleRateHz: 1000, transducer });

const inUnit = (fileUnit: string): ChannelScale => ({
  kind: 'other-unit',
  unitsPerCount: 1,
  offsetUnits: 0,
  fileUnit,
});

describe('EEG', () => {
  test.each([
    ['EEG C3-A1', 'C3', 'A1', 'left'],
    ['C3-Ref', 'C3', 'Ref', 'left'],
    ['EEG Fp1-Ref', 'Fp1', 'Ref', 'left'],
    ['Fpz-Cz', 'Fpz', 'Cz', 'midline'],
    ['EEG Fpz-Cz', 'Fpz', 'Cz', 'midline'],
    ['T7/T3', 'T7', undefined, 'left'],
    ['T3', 'T7', undefined, 'left'],
    ['EEG T4', 'T8', undefined, 'right'],
    ['T5-T3', 'P7', 'T7', 'left'],
    ['EEG T6-LE', 'P8', 'LE', 'right'],
    ['Fc5.', 'FC5', undefined, 'left'],
    ['Cz..', 'Cz', undefined, 'midline'],
    ['FP2', 'Fp2', undefined, 'right'],
    ['fcz', 'FCz', undefined, 'midline'],
    ['PO10', 'PO10', undefined, 'right'],
    ['POL O2', 'O2', undefined, 'right'],
    ['C3M2', 'C3', 'M2', 'left'],
    ['O1A2', 'O1', 'A2', 'left'],
    ['EEG C4:M1', 'C4', 'M1', 'right'],
    ['EEG F3 - (A1+A2)/2', 'F3', '(A1+A2)/2', 'left'],
    ['Iz', 'Iz', undefined, 'midline'],
    ['EEGFz', 'Fz', undefined, 'midline'],
  ])('%s', (label, site, reference, side) => {
    expect(identify(label)).toEqual({
      type: 'EEG',
      site,
      reference,
      muscleId: undefined,
      side,
      confidence: 'sure',
    });
  });

  test.each(['A1', 'C5', 'F1', 'T1'])('%s alone is likely, other conventions use it', (label) => {
    expect(identify(label)).toMatchObject({ type: 'EEG', site: label, confidence: 'likely' });
  });

  test.each(['EEG XX - Pz', 'EEG Channel-1', 'EEG 12'])('%s is EEG without a site', (label) => {
    expect(identify(label)).toMatchObject({ type: 'EEG', site: undefined, confidence: 'likely' });
  });
});

describe('EMG', () => {
  test.each([
    ['EMG R APB', 'abductor-pollicis-brevis', 'right', 'sure'],
    ['EMG APB li', 'abductor-pollicis-brevis', 'left', 'sure'],
    ['re ECR', 'extensor-carpi-radialis', 'right', 'sure'],
    ['Li FDI', 'first-dorsal-interosseous', 'left', 'sure'],
    ['R TA', 'tibialis-anterior', 'right', 'sure'],
    ['TIB ANT L', 'tibialis-anterior', 'left', 'sure'],
    ['L.Tib.Ant.', 'tibialis-anterior', 'left', 'sure'],
    ['RTA', 'tibialis-anterior', 'right', 'likely'],
    ['LAT', 'tibialis-anterior', 'left', 'likely'],
    ['Leg/L', 'leg', 'left', 'sure'],
    ['RAPB', 'abductor-pollicis-brevis', 'right', 'sure'],
    ['APBr', 'abductor-pollicis-brevis', undefined, 'sure'],
    ['APB-R', 'abductor-pollicis-brevis', 'right', 'sure'],
    ['FDI_L', 'first-dorsal-interosseous', 'left', 'sure'],
    ['1DI right', 'first-dorsal-interosseous', 'right', 'sure'],
    ['EMG FDI2', 'first-dorsal-interosseous', undefined, 'sure'],
    ['L APB-Ref', 'abductor-pollicis-brevis', 'left', 'sure'],
    ['R FDI+-FDI-', 'first-dorsal-interosseous', 'right', 'sure'],
    ['Deltoid L', 'deltoid', 'left', 'sure'],
    ['DELT R', 'deltoid', 'right', 'sure'],
    ['Bizeps re', 'biceps', 'right', 'sure'],
    ['Trizeps links', 'triceps', 'left', 'sure'],
    ['Jambier ant D', 'tibialis-anterior', 'right', 'sure'],
    ['jambier ant\u00e9rieur G', 'tibialis-anterior', 'left', 'sure'],
    ['Quadriceps D', 'quadriceps', 'right', 'sure'],
    ['Tibiale ant. dx', 'tibialis-anterior', 'right', 'sure'],
    ['Bicipite sn', 'biceps', 'left', 'sure'],
    ['Gemelo izq', 'gastrocnemius', 'left', 'sure'],
    ['Trapecio der', 'trapezius', 'right', 'sure'],
    ['Kuitspier li', 'gastrocnemius', 'left', 'sure'],
    ['SCM L', 'sternocleidomastoid', 'left', 'sure'],
    ['Sternocleido R', 'sternocleidomastoid', 'right', 'sure'],
    ['MASS R', 'masseter', 'right', 'sure'],
    ['OOc L', 'orbicularis-oculi', 'left', 'sure'],
    ['OO R', 'orbicularis-oris', 'right', 'sure'],
    ['Mentalis', 'mentalis', undefined, 'sure'],
    ['Chin1-Chin2', 'submental', undefined, 'sure'],
    ['EMG submental', 'submental', undefined, 'sure'],
    ['EMG Chin', 'submental', undefined, 'sure'],
    ['RA L', 'rectus-abdominis', 'left', 'sure'],
    ['Rectus abd. R', 'rectus-abdominis', 'right', 'sure'],
    ['PARASP T10 L', 'paraspinal', 'left', 'likely'],
    ['VL R', 'vastus-lateralis', 'right', 'sure'],
    ['RF', 'rectus-femoris', undefined, 'likely'],
    ['EDB L', 'extensor-digitorum-brevis', 'left', 'sure'],
    ['AH R', 'abductor-hallucis', 'right', 'sure'],
    ['SOL', 'soleus', undefined, 'sure'],
    ['M. soleus re.', 'soleus', 'right', 'sure'],
    ['EMG left APB surf', 'abductor-pollicis-brevis', 'left', 'sure'],
  ])('%s is %s, %s, %s', (label, muscleId, side, confidence) => {
    expect(identify(label)).toEqual({
      type: 'EMG',
      site: undefined,
      reference: undefined,
      muscleId,
      side,
      confidence,
    });
  });

  test.each([
    ['EMG', undefined],
    ['EMG1', undefined],
    ['EMG L', 'left'],
    ['EMG rechts', 'right'],
    ['EMG+', undefined],
  ])('%s is EMG of a muscle unknown', (label, side) => {
    expect(identify(label)).toMatchObject({
      type: 'EMG',
      muscleId: undefined,
      side,
      confidence: 'likely',
    });
  });

  test('every name and abbreviation of every muscle, with and without a side', () => {
    const sides = [
      ['', undefined],
      [' L', 'left'],
      [' re', 'right'],
    ] as const;
    for (const muscle of MUSCLES) {
      for (const name of [muscle.name, ...muscle.abbreviations, ...muscle.otherNames]) {
        for (const [text, side] of sides) {
          const label = `EMG ${name}${text}`;
          expect(identify(label), label).toMatchObject({ type: 'EMG', muscleId: muscle.id, side });
        }
      }
    }
  });
});

describe('other types', () => {
  test.each([
    ['ECG', 'ECG'],
    ['EKG I', 'ECG'],
    ['POL EKG', 'ECG'],
    ['ECG ECG1', 'ECG'],
    ['EOG horizontal', 'EOG'],
    ['EOG(L)', 'EOG'],
    ['LOC', 'EOG'],
    ['ROC-A1', 'EOG'],
    ['E1-M2', 'EOG'],
    ['VEOG', 'EOG'],
    ['Acc X', 'accelerometer'],
    ['ACC_Y', 'accelerometer'],
    ['AccZ', 'accelerometer'],
    ['Accelerometer', 'accelerometer'],
    ['Beschleunigung', 'accelerometer'],
    ['Status', 'trigger'],
    ['Trigger', 'trigger'],
    ['TRIG1', 'trigger'],
    ['DIG DTRIG', 'trigger'],
    ['STI 014', 'trigger'],
    ['Event marker', 'trigger'],
    ['Photic', 'trigger'],
    ['Resp oro-nasal', 'other'],
    ['SaO2', 'other'],
    ['ABDO RES', 'other'],
    ['DC01', 'other'],
  ])('%s is %s', (label, type) => {
    expect(identify(label).type).toBe(type);
  });

  test.each(['X12', '7', '128', '', 'POL E', 'POL $A1', 'GD028Ra1', 'Signal 0', '-', 'RAW'])(
    '"%s" is unknown: please choose',
    (label) => {
      expect(identify(label)).toEqual({
        type: 'other',
        site: undefined,
        reference: undefined,
        muscleId: undefined,
        side: undefined,
        confidence: 'unknown',
      });
    },
  );

  test('sides of the eyes', () => {
    expect(['LOC', 'ROC', 'EOG(L)', 'EOG right'].map((label) => identify(label).side)).toEqual([
      'left',
      'right',
      'left',
      'right',
    ]);
  });

  test('a unit that is no voltage rules muscle and brain out', () => {
    expect(identify('TA', inUnit('cmH2O')).type).toBe('other');
    expect(identify('X', inUnit('g')).type).toBe('accelerometer');
    expect(identify('C3', inUnit('n/a')).type).toBe('EEG');
  });

  test('the transducer speaks where the label does not', () => {
    expect(identify('X12', MICROVOLTS, 'EMG surface electrode').type).toBe('EMG');
    expect(identify('X12', MICROVOLTS, 'Active Electrode').type).toBe('other');
  });
});

test('any label gets an identity that makes sense', () => {
  const ids = new Set(MUSCLES.map(({ id }) => id));
  fc.assert(
    fc.property(fc.string({ maxLength: 16 }), (label) => {
      const { type, site, muscleId, reference } = identify(label);
      expect(muscleId === undefined || (type === 'EMG' && ids.has(muscleId))).toBe(true);
      expect(site === undefined || type === 'EEG').toBe(true);
      expect(reference === undefined || site !== undefined).toBe(true);
    }),
    { seed: 41, numRuns: 2000 },
  );
});
