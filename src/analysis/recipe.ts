import * as z from 'zod/mini';
import { fail, succeed } from '../base/result';
import type { Result } from '../base/result';
import type { ChannelIdentity } from '../recording/identity';
import { checkSettings } from './checkSettings';
import type { SettingProblem } from './analysisError';
import { parseJson } from './parseJson';
import { settingsSchema } from './resultFile';
import type { identitySchema } from './resultFile';
import { DEFAULT_SETTINGS } from './settings';
import type { AnalysisSettings } from './settings';

const RECIPE_VERSION = 1;
const RECIPE_KEYS: readonly string[] = ['format', 'version', 'settings'];

const recipeHead = z.object({ format: z.literal('polymyo-recipe'), version: z.literal(1) });

export type RecipeError =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-recipe' }
  | { readonly kind: 'unknown-setting'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string; readonly problem: string }
  | { readonly kind: 'out-of-range'; readonly problems: readonly SettingProblem[] };

/**
 * The settings as a readable file. A step that is left out is written as `null`, so that it does not
 * read as "use the default".
 */
export function writeRecipe(settings: AnalysisSettings): string {
  const recipe = { format: 'polymyo-recipe', version: RECIPE_VERSION, settings };
  const withNulls = (_key: string, value: unknown) => (value === undefined ? null : value);
  return `${JSON.stringify(recipe, withNulls, 2)}\n`;
}

/**
 * Reads a recipe. What it does not mention keeps its default; `null` leaves a step out. An unknown
 * setting is refused rather than ignored: it is probably a misspelt one.
 */
export function parseRecipe(text: string): Result<AnalysisSettings, RecipeError> {
  const json = parseJson(text);
  if (json === undefined) return fail({ kind: 'not-json' });
  if (!recipeHead.safeParse(json).success || !isRecord(json)) return fail({ kind: 'not-a-recipe' });
  const written = 'settings' in json ? json['settings'] : {};
  if (!isRecord(written))
    return fail({ kind: 'damaged', path: 'settings', problem: 'settings stand there by name' });
  const unknownPath =
    Object.keys(json).find((key) => !RECIPE_KEYS.includes(key)) ??
    findUnknown(written, DEFAULT_SETTINGS, '');
  if (unknownPath !== undefined) return fail({ kind: 'unknown-setting', path: unknownPath });
  const parsed = settingsSchema.safeParse(mergeOver(DEFAULT_SETTINGS, written));
  if (!parsed.success) {
    const issue = parsed.error.issues.at(0);
    return fail({
      kind: 'damaged',
      path: issue?.path.join('.') ?? '',
      problem: issue?.message ?? 'does not fit the format',
    });
  }
  const settings = settingsOf(parsed.data);
  const problems = checkSettings(settings);
  return problems.length > 0 ? fail({ kind: 'out-of-range', problems }) : succeed(settings);
}

/** Settings as read from a file, with every key there: absent means left out. */
export function settingsOf(written: z.infer<typeof settingsSchema>): AnalysisSettings {
  const { emgFilter, eegFilter, corrections } = written;
  const fullFilter = (filter: typeof emgFilter) => ({
    highPassHz: filter.highPassHz,
    lowPassHz: filter.lowPassHz,
    order: filter.order,
    notchHz: filter.notchHz,
  });
  return {
    ...written,
    triggerChannelIndex: written.triggerChannelIndex,
    emgFilter: fullFilter(emgFilter),
    eegFilter: fullFilter(eegFilter),
    corrections: corrections.map(({ channelIndex, identity }) => ({
      channelIndex,
      identity: identityOf(identity),
    })),
  };
}

/** What a channel records as read from a file, with every key there: absent means not known. */
export function identityOf(written: z.infer<typeof identitySchema>): ChannelIdentity {
  return {
    type: written.type,
    site: written.site,
    reference: written.reference,
    muscleId: written.muscleId,
    side: written.side,
    confidence: written.confidence,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findUnknown(written: object, known: object, path: string): string | undefined {
  for (const [key, value] of Object.entries(written)) {
    const knownEntry = Object.entries<unknown>({ ...known }).find(([name]) => name === key);
    if (knownEntry === undefined) return `${path}${key}`;
    const [, knownValue] = knownEntry;
    if (isRecord(value) && isRecord(knownValue)) {
      const inner = findUnknown(value, knownValue, `${path}${key}.`);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function mergeOver(defaults: object, written: Record<string, unknown>): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [key, value] of Object.entries<unknown>({ ...defaults })) {
    const own = written[key];
    if (own === undefined) merged[key] = value;
    else if (own === null) merged[key] = undefined;
    else merged[key] = isRecord(value) && isRecord(own) ? mergeOver(value, own) : withoutNulls(own);
  }
  return merged;
}

/** `null` means left out in the lists of a recipe too, for example the site of a muscle's channel. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      inner === null ? undefined : withoutNulls(inner),
    ]),
  );
}
