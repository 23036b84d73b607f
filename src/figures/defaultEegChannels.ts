import type { BackAverage } from '../averaging/backAverage';

const CENTRAL_SITES = ['C3', 'Cz', 'C4'];

/**
 * The EEG channels worth seeing first: the one with the transient, its counterpart over the other
 * hemisphere, and Cz. Without a transient the central three; without those the first channel.
 *
 * @param siteOf electrode site of a channel in 10-10 names, `undefined` where not known.
 * @returns channel indexes that are in the average, each once.
 */
export function defaultEegChannels(
  average: BackAverage,
  siteOf: (channelIndex: number) => string | undefined,
): readonly number[] {
  const present = average.eeg.map(({ channelIndex }) => channelIndex);
  const atSites = (sites: readonly (string | undefined)[]) =>
    sites.flatMap((site) =>
      present.filter((index) => site !== undefined && siteOf(index) === site).slice(0, 1),
    );
  const peakIndex = average.transient?.peak.channelIndex;
  const chosen =
    peakIndex === undefined
      ? atSites(CENTRAL_SITES)
      : [peakIndex, ...atSites([counterpart(siteOf(peakIndex)), 'Cz'])];
  const shown = [...new Set(chosen)].filter((index) => present.includes(index));
  return shown.length > 0 ? shown : present.slice(0, 1);
}

/** The mirror site: odd numbers are left, even ones right; `undefined` on the midline. */
function counterpart(site: string | undefined): string | undefined {
  const [, name, digits] = /^([A-Za-z]+)(\d+)$/.exec(site ?? '') ?? [];
  if (name === undefined || digits === undefined) return undefined;
  const number = Number(digits);
  return `${name}${number % 2 === 1 ? number + 1 : number - 1}`;
}
