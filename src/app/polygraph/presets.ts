/** Sensitivities to choose from: 1 µV/mm to 10 mV/mm. */
export const SENSITIVITY_PRESETS: readonly number[] = [
  1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 1000, 2000, 5000, 10000,
];

/** Sweeps to choose from, in millimetres per second: slow ones for rhythm, fast ones for jerks. */
export const SWEEP_PRESETS: readonly number[] = [3.75, 7.5, 15, 30, 60, 150, 300];

/**
 * The next preset above or below a value, which need not be a preset itself. At the end of the
 * list the value stays.
 */
export function nextPreset(
  presets: readonly number[],
  value: number,
  direction: 'up' | 'down',
): number {
  const next =
    direction === 'up'
      ? presets.find((preset) => preset > value)
      : presets.findLast((preset) => preset < value);
  return next ?? value;
}

/** The presets with the present value among them, in order, for a list of choices. */
export function choicesWith(presets: readonly number[], value: number): readonly number[] {
  return presets.includes(value) ? presets : [...presets, value].sort((a, b) => a - b);
}

/** The round value (1, 2 or 5 times a power of ten) whose length is nearest to a wanted length. */
export function roundAmount(wantedAmount: number): number {
  const decade = 10 ** Math.floor(Math.log10(wantedAmount));
  const candidates = [1, 2, 5, 10].map((digit) => digit * decade);
  return candidates.reduce((best, candidate) =>
    Math.abs(candidate - wantedAmount) < Math.abs(best - wantedAmount) ? candidate : best,
  );
}
