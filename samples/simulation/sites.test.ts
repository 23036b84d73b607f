import { describe, expect, test } from 'vitest';
import { angleBetween, KNOWN_SITES, nearness } from './sites';

const DEGREES = 180 / Math.PI;

describe('sites', () => {
  test('left and right mirror each other, front and back too', () => {
    expect(angleBetween('C3', 'Cz')).toBeCloseTo(angleBetween('C4', 'Cz'), 9);
    expect(angleBetween('F3', 'Fp1')).toBeCloseTo(angleBetween('F4', 'Fp2'), 9);
    expect(angleBetween('F3', 'Fz')).toBeCloseTo(angleBetween('P3', 'Pz'), 9);
    expect(angleBetween('O1', 'Pz')).toBeCloseTo(angleBetween('Fp1', 'Fz'), 9);
  });

  test('F3 lies between F7 and Fz, and C3 is nearer to P3 than to O1', () => {
    expect(angleBetween('F3', 'F7')).toBeLessThan(angleBetween('Fz', 'F7'));
    expect(angleBetween('C3', 'P3')).toBeLessThan(angleBetween('C3', 'O1'));
    expect(angleBetween('T7', 'T8') * DEGREES).toBeCloseTo(176, 6);
  });

  test('no two sites are one, and nearness to itself is 1', () => {
    for (const site of KNOWN_SITES) {
      expect(nearness(site, site, 0.5)).toBeCloseTo(1, 6);
      const twins = KNOWN_SITES.filter((other) => angleBetween(site, other) < 0.05);
      expect(twins).toEqual([site]);
    }
  });

  test('an unknown site is a broken recipe', () => {
    expect(() => angleBetween('C3', 'Q9')).toThrow('Q9');
  });
});
