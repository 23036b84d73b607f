/** Over the motor and premotor cortex, where a transient of cortical myoclonus is largest. */
const CENTRAL_SITES: ReadonlySet<string> = new Set([
  ...['FC3', 'FC1', 'FCz', 'FC2', 'FC4'],
  ...['C3', 'C1', 'Cz', 'C2', 'C4'],
  ...['CP3', 'CP1', 'CPz', 'CP2', 'CP4'],
]);

/**
 * Chooses the EEG channels searched for a transient: the central ones, or all when none is central.
 *
 * Fewer channels leave chance fewer places, and the artefact of scalp and face muscles is largest
 * elsewhere. The same channels are searched for the null. A bipolar channel counts by its first site.
 *
 * @param siteOfChannel site in 10-10 nomenclature, by channel index.
 */
export function chooseSearchedChannels(
  eegChannelIndexes: readonly number[],
  siteOfChannel: ReadonlyMap<number, string | undefined>,
): readonly number[] {
  const central = eegChannelIndexes.filter((channelIndex) => {
    const site = siteOfChannel.get(channelIndex);
    return site !== undefined && CENTRAL_SITES.has(site);
  });
  return central.length > 0 ? central : eegChannelIndexes;
}
