import type { Channel, Derivation, Recording } from './recording';

/**
 * A recording with bipolar channels after those of the file; they are read like any other.
 *
 * A derivation needs two channels of the file in microvolts, at the same rate; others, and a second
 * of the same two, are left out. The index of a derived channel depends on its two channels alone,
 * so it stays when derivations are added or taken away.
 */
export function withDerivations(
  recording: Recording,
  derivations: readonly Derivation[],
): Recording {
  const derived = derivations.flatMap((derivation) => derive(recording, derivation) ?? []);
  if (derived.length === 0) return recording;
  const distinct = new Map(derived.map((channel) => [channel.index, channel]));
  return { ...recording, channels: [...recording.channels, ...distinct.values()] };
}

/** Whether one channel can be subtracted from the other, sample by sample, in microvolts. */
export function canSubtract(plus: Channel, minus: Channel): boolean {
  return (
    plus.index !== minus.index &&
    plus.derivation === undefined &&
    minus.derivation === undefined &&
    plus.scale.kind === 'microvolts' &&
    minus.scale.kind === 'microvolts' &&
    plus.samplesPerRecord === minus.samplesPerRecord
  );
}

function derive({ channels, headerByteCount }: Recording, derivation: Derivation) {
  const { plusIndex, minusIndex } = derivation;
  const plus = channels.find(({ index }) => index === plusIndex);
  const minus = channels.find(({ index }) => index === minusIndex);
  if (plus?.scale.kind !== 'microvolts' || minus?.scale.kind !== 'microvolts') return undefined;
  if (!canSubtract(plus, minus)) return undefined;
  const fileChannelCount = headerByteCount / HEADER_BYTES_PER_CHANNEL - 1;
  const derived: Channel = {
    ...plus,
    index: fileChannelCount * (plusIndex + 1) + minusIndex,
    label: `${plus.label} − ${minus.label}`,
    scale: {
      ...plus.scale,
      offsetMicrovolts: plus.scale.offsetMicrovolts - minus.scale.offsetMicrovolts,
    },
    derivation: { plusIndex, minusIndex },
  };
  return derived;
}

/** EDF: 256 bytes for the file and 256 for each of its channels, Kemp et al. 1992. */
const HEADER_BYTES_PER_CHANNEL = 256;
