import * as z from 'zod/mini';
import { identityOf } from '../../analysis/recipe';
import { identitySchema } from '../../analysis/resultFile';
import type { AnalysisSettings } from '../../analysis/settings';
import type { ChannelIdentity } from '../../recording/identity';
import type { Channel, Recording } from '../../recording/recording';
import { withDerivations } from '../../recording/withDerivations';

/** What channels of certain labels record, as corrected once, to be used on other recordings. */
export interface ChannelTemplate {
  readonly name: string;
  readonly derivations: readonly {
    readonly plus: ChannelAddress;
    readonly minus: ChannelAddress;
  }[];
  readonly corrections: readonly {
    readonly channel: ChannelAddress;
    readonly identity: ChannelIdentity;
  }[];
}

/** A channel by what it is called; the index among channels of that label starts at 0. */
export interface ChannelAddress {
  readonly label: string;
  readonly repeatIndex: number;
}

const STORAGE_KEY = 'polymyo-channel-templates';
const FORMAT = 'polymyo-channel-template';

const addressSchema = z.object({ label: z.string(), repeatIndex: z.int().check(z.minimum(0)) });
const templateSchema = z.object({
  name: z.string().check(z.minLength(1)),
  derivations: z.array(z.object({ plus: addressSchema, minus: addressSchema })),
  corrections: z.array(z.object({ channel: addressSchema, identity: identitySchema })),
});
const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  template: templateSchema,
});

/** The corrections and bipolar channels of a recording, by label; none of its identity. */
export function makeTemplate(
  name: string,
  recording: Recording,
  settings: AnalysisSettings,
): ChannelTemplate {
  const { channels } = withDerivations(recording, settings.derivations);
  const addressOf = (channelIndex: number) =>
    channels.flatMap((channel) =>
      channel.index === channelIndex ? [addressAmong(channels, channel)] : [],
    );
  return {
    name,
    derivations: settings.derivations.flatMap(({ plusIndex, minusIndex }) =>
      addressOf(plusIndex).flatMap((plus) =>
        addressOf(minusIndex).map((minus) => ({ plus, minus })),
      ),
    ),
    corrections: settings.corrections.flatMap(({ channelIndex, identity }) =>
      addressOf(channelIndex).map((channel) => ({ channel, identity })),
    ),
  };
}

/**
 * Settings with the template's corrections in place of those of the same channels, and with its
 * bipolar channels added; `undefined` when the recording lacks one of its channels.
 */
export function applyTemplate(
  template: ChannelTemplate,
  recording: Recording,
  settings: AnalysisSettings,
): AnalysisSettings | undefined {
  const wanted = template.derivations.map(({ plus, minus }) => ({
    plusIndex: findIndex(recording.channels, plus),
    minusIndex: findIndex(recording.channels, minus),
  }));
  const found = wanted.flatMap(({ plusIndex, minusIndex }) =>
    plusIndex === undefined || minusIndex === undefined ? [] : [{ plusIndex, minusIndex }],
  );
  const added = found.filter(
    ({ plusIndex, minusIndex }) =>
      !settings.derivations.some(
        (one) => one.plusIndex === plusIndex && one.minusIndex === minusIndex,
      ),
  );
  const derivations = [...settings.derivations, ...added];
  const { channels } = withDerivations(recording, derivations);
  const corrections = template.corrections.flatMap(({ channel, identity }) => {
    const channelIndex = findIndex(channels, channel);
    return channelIndex === undefined ? [] : [{ channelIndex, identity }];
  });
  const isWhole =
    found.length === wanted.length && corrections.length === template.corrections.length;
  if (!isWhole) return undefined;
  const others = settings.corrections.filter(
    ({ channelIndex }) => !corrections.some((one) => one.channelIndex === channelIndex),
  );
  return { ...settings, derivations, corrections: [...others, ...corrections] };
}

/** Whether two settings differ in their bipolar channels or in what channels record, in any order. */
export function changesSettings(before: AnalysisSettings, after: AnalysisSettings): boolean {
  const keyOf = ({ derivations, corrections }: AnalysisSettings) =>
    JSON.stringify([
      derivations.map(({ plusIndex, minusIndex }) => `${plusIndex} ${minusIndex}`).sort(),
      corrections.map((correction) => JSON.stringify(correction)).sort(),
    ]);
  return keyOf(before) !== keyOf(after);
}

/** Templates kept in this browser; none where it keeps nothing or where they cannot be read. */
export function loadTemplates(): readonly ChannelTemplate[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    const parsed = z.array(templateSchema).safeParse(kept);
    return parsed.success ? parsed.data.map(templateOf) : [];
  } catch {
    return [];
  }
}

/** Keeps templates in this browser, in place of all kept before; says whether it could. */
export function keepTemplates(templates: readonly ChannelTemplate[]): boolean {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(templates));
    return true;
  } catch {
    return false;
  }
}

/** A template as a readable file. */
export function writeTemplate(template: ChannelTemplate): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, template }, null, 2)}\n`;
}

/** Reads such a file; `undefined` when it is another or damaged. */
export function parseTemplate(text: string): ChannelTemplate | undefined {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text));
    return parsed.success ? templateOf(parsed.data.template) : undefined;
  } catch {
    return undefined;
  }
}

function templateOf(written: z.infer<typeof templateSchema>): ChannelTemplate {
  return {
    ...written,
    corrections: written.corrections.map(({ channel, identity }) => ({
      channel,
      identity: identityOf(identity),
    })),
  };
}

function addressAmong(channels: readonly Channel[], { index, label }: Channel): ChannelAddress {
  const alike = channels.filter((channel) => channel.label === label);
  return { label, repeatIndex: alike.findIndex((channel) => channel.index === index) };
}

function findIndex(
  channels: readonly Channel[],
  { label, repeatIndex }: ChannelAddress,
): number | undefined {
  return channels.filter((channel) => channel.label === label).at(repeatIndex)?.index;
}
