import { parseMuscleLabel } from './parseMuscleLabel';
import type { Channel, Derivation, Recording } from './recording';
import { canSubtract } from './withDerivations';

/**
 * Pairs of monopolar channels whose labels say that they are the two contacts of one muscle, in the
 * order of the file: `EMG1+` with `EMG1-`, `Ch3 plus` with `Ch3 minus`, and, where the label names a
 * muscle, 1 with 2: `CHIN1` with `CHIN2`, `R APB 1` with `R APB 2`.
 *
 * Both are in microvolts and sampled at the same rate. An offer, not a decision: two channels of
 * one muscle may also be bipolar already.
 */
export function findBipolarPairs({ channels }: Pick<Recording, 'channels'>): readonly Derivation[] {
  const contacts = channels.flatMap((channel) => parseContact(channel) ?? []);
  return contacts
    .filter(({ isPlus }) => isPlus)
    .flatMap(({ channel: plus, name }) => {
      const minus = contacts.find(
        (other) => !other.isPlus && other.name === name && canSubtract(plus, other.channel),
      );
      return minus === undefined
        ? []
        : [{ plusIndex: plus.index, minusIndex: minus.channel.index }];
    })
    .filter(
      ({ minusIndex }, position, pairs) =>
        pairs.findIndex((pair) => pair.minusIndex === minusIndex) === position,
    );
}

interface Contact {
  readonly channel: Channel;
  /** Equal for the two contacts of one pair. */
  readonly name: string;
  readonly isPlus: boolean;
}

const SIGNED = /^(.+?)[\s_]*(\+|-|−|–|\(\+\)|\(-\)|(?<=[\s_])(?:plus|pos|minus|neg))$/i;
const NUMBERED = /^(.*[^\d\s_-])[\s_-]*([12])$/;

function parseContact(channel: Channel): Contact | undefined {
  const label = channel.label.trim();
  const signed = SIGNED.exec(label);
  if (signed !== null) {
    const [, stem = '', sign = ''] = signed;
    return { channel, name: `${nameOf(stem)} ±`, isPlus: /\+|plus|pos/i.test(sign) };
  }
  const [, stem = '', contactNumber = ''] = NUMBERED.exec(label) ?? [];
  if (parseMuscleLabel(stem) === undefined) return undefined;
  return { channel, name: nameOf(stem), isPlus: contactNumber === '1' };
}

function nameOf(stem: string): string {
  return stem
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
