import { describe, expect, test } from 'vitest';
import { corticalCase } from '../cases/cortical';
import { measureBandPower } from './measureBandPower';
import { rootMeanSquare } from './rootMeanSquare';
import { simulateEeg } from './simulateEeg';

const RECIPE = { ...corticalCase.recipe.eeg, sampleRateHz: 500 };
const SITES = new Map(
  Array.from(simulateEeg(RECIPE, 31, 60), ({ site, microvolts }) => [site, microvolts]),
);

function siteNamed(name: string): Float32Array {
  const found = SITES.get(name);
  if (found === undefined) throw new Error(`The montage has ${name}`);
  return found;
}

function powerAt(site: string, lowHz: number, highHz: number) {
  return measureBandPower(siteNamed(site), RECIPE.sampleRateHz, lowHz, highHz) ?? Number.NaN;
}

function correlate(site: string, otherSite: string) {
  const a = siteNamed(site);
  const b = siteNamed(otherSite);
  const product = a.reduce((sum, value, i) => sum + value * b[i], 0) / a.length;
  return product / (rootMeanSquare(a) * rootMeanSquare(b));
}

describe('simulateEeg', () => {
  test('away from alpha the standard deviation is that of the background', () => {
    for (const site of ['Fz', 'C3', 'F4', 'T8']) {
      expect(Math.abs(rootMeanSquare(siteNamed(site)) - 10)).toBeLessThan(1.2);
    }
  });

  test('power falls with frequency as asked', () => {
    // At Fz, where alpha and temporal muscle are smallest: 2 to 4 Hz against 32 to 40 Hz.
    const ratio = powerAt('Fz', 2, 4) / 3 / (powerAt('Fz', 32, 40) / 9);
    const exponent = Math.log(ratio) / Math.log(Math.sqrt(32 * 40) / Math.sqrt(2 * 4));
    expect(Math.abs(exponent - RECIPE.spectralExponent)).toBeLessThan(0.2);
  });

  test('alpha peaks at its frequency over the occiput and fades forwards', () => {
    const spectrum = Array.from({ length: 9 }, (_, i) => powerAt('O1', 6 + i, 6 + i));
    expect([9, 10]).toContain(6 + spectrum.indexOf(Math.max(...spectrum)));
    const alphaOver = (site: string) => powerAt(site, 8, 12) - powerAt(site, 14, 18);
    expect(alphaOver('O1')).toBeGreaterThan(3 * alphaOver('C3'));
    expect(Math.abs(Math.sqrt(alphaOver('O2')) - RECIPE.alphaMicrovolts)).toBeLessThan(2);
  });

  test('alpha waxes and wanes', () => {
    const o1 = siteNamed('O1');
    const seconds = Array.from({ length: 60 }, (_, i) =>
      measureBandPower(o1.slice(i * 500, (i + 1) * 500), 500, 8, 12),
    ).map((power) => power ?? Number.NaN);
    expect(Math.max(...seconds)).toBeGreaterThan(8 * Math.min(...seconds));
  });

  test('neighbours are more alike than sites far apart', () => {
    expect(correlate('C3', 'P3')).toBeGreaterThan(0.4);
    expect(correlate('C3', 'P3')).toBeGreaterThan(correlate('C3', 'C4') + 0.1);
    expect(Math.abs(correlate('F7', 'O2'))).toBeLessThan(0.3);
  });

  test('mains and temporal muscle are where they should be', () => {
    const mains = powerAt('Pz', 49, 51) - (3 * powerAt('Pz', 54, 58)) / 5;
    expect(Math.abs(Math.sqrt(mains) - RECIPE.mainsMicrovolts)).toBeLessThan(0.1);
    // Muscle of 2 µV, flat from 30 Hz to the end at 250 Hz: 41 of 220 Hz of its power.
    const muscle = powerAt('T7', 80, 120) - powerAt('Cz', 80, 120);
    expect(Math.abs(muscle - (41 / 220) * RECIPE.temporalEmgMicrovolts ** 2)).toBeLessThan(0.2);
  });

  test('the same seed gives the same EEG, another seed another', () => {
    const [first] = simulateEeg(RECIPE, 31, 60);
    const [other] = simulateEeg(RECIPE, 32, 60);
    expect(first.microvolts).toEqual(siteNamed('Fp1'));
    expect(other.microvolts).not.toEqual(siteNamed('Fp1'));
  });
});
