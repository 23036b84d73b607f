import type { Overview } from '../../analysis/overview';

/** Strongest activity of all muscles over a whole recording, and the range it is drawn over. */
export interface ActivityScale {
  /** One value a column; 0 where there is nothing to draw. */
  readonly microvolts: Float32Array;
  /** Drawn at the foot: the background of the median column. */
  readonly lowMicrovolts: number;
  /** Drawn at the top: the strongest of all. */
  readonly highMicrovolts: number;
}

/** `undefined` where no muscle could be read, or nothing stands out of the background. */
export function activityScale({ channels }: Overview): ActivityScale | undefined {
  const columnCount = channels.at(0)?.filled.length ?? 0;
  const microvolts = new Float32Array(columnCount);
  const backgrounds: number[] = [];
  for (const { minimumMicrovolts, maximumMicrovolts, filled } of channels) {
    for (let column = 0; column < columnCount; column += 1) {
      if (filled[column] === 0) continue;
      microvolts[column] = Math.max(microvolts[column], maximumMicrovolts[column]);
      if (minimumMicrovolts[column] > 0) backgrounds.push(minimumMicrovolts[column]);
    }
  }
  const lowMicrovolts = backgrounds.sort((a, b) => a - b).at(Math.floor(backgrounds.length / 2));
  const highMicrovolts = microvolts.reduce((high, value) => Math.max(high, value), 0);
  if (lowMicrovolts === undefined || highMicrovolts <= lowMicrovolts) return undefined;
  return { microvolts, lowMicrovolts, highMicrovolts };
}

/** Share of the strip's height, logarithmic, 0 to 1. */
export function activityHeight(
  microvolts: number,
  { lowMicrovolts, highMicrovolts }: Pick<ActivityScale, 'lowMicrovolts' | 'highMicrovolts'>,
): number {
  if (microvolts <= lowMicrovolts) return 0;
  return Math.log(microvolts / lowMicrovolts) / Math.log(highMicrovolts / lowMicrovolts);
}
