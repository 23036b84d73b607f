import { expect, test } from 'vitest';
import { statedCertainty } from './certainty';
import { evaluateFindings } from './evaluateFindings';
import { exampleInputs, NOTHING_MEASURED } from './exampleInputs';
import type { Finding } from './finding';

/** Findings with nothing measured but for the planted outcomes; a leading minus plants `against`. */
function planted(marks: string): readonly Finding[] {
  const ids = marks.split(' ');
  return evaluateFindings(NOTHING_MEASURED).map((finding): Finding => {
    const kind = ids.includes(finding.ruleId) ? 'supports' : 'against';
    const isPlanted = ids.includes(finding.ruleId) || ids.includes(`-${finding.ruleId}`);
    return isPlanted ? { ...finding, outcome: { kind, value: 'planted', cautions: [] } } : finding;
  });
}

test.each([
  ['', 'none', ''],
  ['C5', 'none', ''],
  ['C5 C6', 'none', ''],
  ['-C2', 'none', ''],
  ['F3', 'none', ''],
  ['F4', 'none', ''],
  ['-PS2', 'none', ''],
  ['B1', 'none', ''],
  ['C1', 'possible-cortical', 'C1'],
  ['C1 C7', 'possible-cortical', 'C1'],
  ['C1 C5', 'probable-cortical', 'C1 C5'],
  ['C1 C6', 'probable-cortical', 'C1 C6'],
  ['C3', 'definite-cortical', 'C3'],
  ['C4', 'definite-cortical', 'C4'],
  ['C1 C3 C5', 'definite-cortical', 'C3'],
  ['C3 -PS2', 'definite-cortical', 'C3'],
  ['F1', 'laboratory-supported-functional', 'F1'],
  ['F2', 'laboratory-supported-functional', 'F2'],
  ['F3 F4', 'laboratory-supported-functional', 'F3 F4'],
  ['C3 F1', 'conflict', 'C3 F1'],
  ['C1 F2', 'conflict', 'C1 F2'],
  ['C1 C5 F1', 'conflict', 'C1 F1'],
  ['C3 -C2', 'conflict', 'C3 C2'],
  ['C1 C5 -PS2', 'conflict', 'C1 PS2'],
  ['F1 -F5', 'conflict', 'F1 F5'],
])('%s: %s', (marks, kind, ruleIds) => {
  const certainty = statedCertainty(planted(marks));
  expect(certainty.kind).toBe(kind);
  expect(certainty.ruleIds.join(' ')).toBe(ruleIds);
});

test('a textbook recording is definite by the criterion, and says so', () => {
  const certainty = statedCertainty(evaluateFindings(exampleInputs()));
  expect(certainty.kind).toBe('definite-cortical');
  expect(certainty.levels).toEqual(['definite-cortical']);
  expect(certainty.sentence).toContain('Supports a cortical origin');
  expect(certainty.sentence).toContain('(C3)');
});

test('a conflict names both levels and is not resolved', () => {
  const certainty = statedCertainty(planted('C3 F1'));
  expect(certainty.levels).toEqual(['definite-cortical', 'laboratory-supported-functional']);
  expect(certainty.sentence).toBe(
    'Findings conflict: definite cortical (C3) and laboratory-supported functional (F1). The conflict is shown, not resolved.',
  );
});

test('long bursts beside a cortical transient are a conflict', () => {
  const inputs = exampleInputs({ bursts: { low95Ms: 50, meanDurationMs: 55, high95Ms: 60 } });
  const certainty = statedCertainty(evaluateFindings(inputs));
  expect(certainty.kind).toBe('conflict');
  expect(certainty.sentence).toContain('definite cortical (C3); against: C2');
});

test('no level excludes nothing, and the levels are called a proposal', () => {
  expect(statedCertainty(planted('')).sentence).toContain('excludes no origin');
  for (const marks of ['', 'C1', 'C3 F1'])
    expect(statedCertainty(planted(marks)).note).toContain('proposal of this project');
});
