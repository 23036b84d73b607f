import * as z from 'zod/mini';
import { fail, succeed } from '../base/result';
import type { Result } from '../base/result';
import { parseJson } from './parseJson';

// Generated code is forbidden by the page's security policy.
z.config({ jitless: true });

/** Version of the format: raised with every change that an older reader would misread. */
export const RESULT_FILE_VERSION = 1;

const count = z.int().check(z.minimum(0));
const number = z.number();

/** What a channel records, as written in result files and recipes. */
export const identitySchema = z.object({
  type: z.enum(['EEG', 'EMG', 'ECG', 'EOG', 'accelerometer', 'trigger', 'other']),
  site: z.optional(z.string()),
  reference: z.optional(z.string()),
  muscleId: z.optional(z.string()),
  side: z.optional(z.enum(['left', 'right', 'midline'])),
  confidence: z.enum(['sure', 'likely', 'unknown', 'corrected']),
});

const bandFilter = z.object({
  highPassHz: z.optional(number),
  lowPassHz: z.optional(number),
  order: count,
  notchHz: z.optional(z.union([z.literal(50), z.literal(60)])),
});

/** All settings, as in a recipe file. */
export const settingsSchema = z.object({
  corrections: z.array(z.object({ channelIndex: count, identity: identitySchema })),
  /** Absent in files written before there were any. */
  derivations: z._default(z.array(z.object({ plusIndex: count, minusIndex: count })), []),
  triggerChannelIndex: z.optional(count),
  emgFilter: bandFilter,
  eegFilter: bandFilter,
  detection: z.object({
    thresholdTimesBackground: number,
    minGapMs: number,
    minDurationMs: number,
    maxDurationMs: number,
    refractoryMs: number,
  }),
  average: z.object({
    startMs: number,
    endMs: number,
    baselineStartMs: number,
    baselineEndMs: number,
    reference: z.enum(['as-recorded', 'average']),
    maxPeakToPeakMicrovolts: number,
    maxStepMicrovolts: number,
    minPeakToPeakMicrovolts: number,
    overlapStartMs: number,
    overlapEndMs: number,
    nullDrawCount: count,
    splitCount: count,
    seed: count,
  }),
  decisions: z.array(z.object({ channelIndex: count, onsetSeconds: number, reason: z.string() })),
});

const burst = z.object({
  onsetSeconds: number,
  offsetSeconds: number,
  durationMs: number,
  peakMicrovolts: number,
  rmsMicrovolts: number,
  backgroundRmsMicrovolts: number,
  snrDecibels: number,
  /** Why it is listed but not counted; absent when it counts. */
  exclusion: z.optional(z.string()),
});

const burstSummary = z.object({
  burstCount: count,
  meanDurationMs: number,
  sdDurationMs: z.optional(number),
  meanDurationCi95: z.optional(z.object({ lowMs: number, highMs: number })),
  medianDurationMs: number,
  lowerQuartileDurationMs: number,
  upperQuartileDurationMs: number,
  meanSnrDecibels: number,
  medianSnrDecibels: number,
  medianPeakMicrovolts: number,
});

const channelAverage = z.object({
  channelIndex: count,
  channelLabel: z.string(),
  site: z.optional(z.string()),
  sampleRateHz: number,
  firstLatencyMs: number,
  meanMicrovolts: z.array(number),
  standardErrorMicrovolts: z.optional(z.array(number)),
});

const notAssessable = z.object({ kind: z.literal('not-assessable'), reason: z.string() });

const transient = z.object({
  searchStartMs: number,
  searchEndMs: number,
  searchedChannelIndexes: z.array(count),
  peak: z.object({
    channelIndex: count,
    channelLabel: z.string(),
    latencyMs: number,
    amplitudeMicrovolts: number,
    peakToNoise: number,
  }),
  largerAtEdgeMs: z.optional(number),
  null: z.union([
    z.object({
      kind: z.literal('assessed'),
      drawCount: count,
      p: number,
      limitPeakToNoise: number,
    }),
    notAssessable,
  ]),
  splitHalves: z.union([
    z.object({
      kind: z.literal('assessed'),
      splitCount: count,
      medianCorrelation: number,
      lowCorrelation: number,
      highCorrelation: number,
    }),
    notAssessable,
  ]),
});

const backAverage = z.object({
  triggerChannelIndex: count,
  acceptedCount: count,
  totalCount: count,
  rejectedCountByReason: z.record(z.string(), count),
  eeg: z.array(channelAverage),
  rectifiedEmg: z.array(channelAverage),
  transient: z.optional(transient),
  noTransientReason: z.optional(z.string()),
});

const finding = z.object({
  ruleId: z.string(),
  title: z.string(),
  statement: z.string(),
  kind: z.enum(['defining', 'supportive', 'exclusion', 'quality']),
  origins: z.array(z.string()),
  outcome: z.union([
    z.object({
      kind: z.enum(['supports', 'against']),
      value: z.string(),
      cautions: z.array(z.string()),
    }),
    z.object({ kind: z.enum(['quality-met', 'quality-not-met']), value: z.string() }),
    notAssessable,
  ]),
  source: z.string(),
  evidenceTag: z.enum(['A', 'S', 'GK', 'D']),
});

/**
 * The result file: every measure of one analysis with what made it, without samples and without the
 * header's identity. `docs/result-format.md` explains each field; `docs/result.schema.json` is made
 * from this.
 */
export const resultFileSchema = z.object({
  format: z.literal('polymyo-result'),
  version: z.literal(RESULT_FILE_VERSION),
  software: z.object({ name: z.literal('Polymyo'), version: z.string() }),
  file: z.object({ name: z.string(), byteCount: count, sha256: z.string() }),
  recording: z.object({
    format: z.string(),
    recordedSeconds: number,
    runs: z.array(z.object({ startSeconds: number, endSeconds: number })),
    channels: z.array(
      z.object({
        channelIndex: count,
        label: z.string(),
        sampleRateHz: number,
        unit: z.string(),
        identity: identitySchema,
      }),
    ),
    notes: z.array(z.string()),
  }),
  settings: settingsSchema,
  muscles: z.array(
    z.object({
      channelIndex: count,
      channelLabel: z.string(),
      summary: z.optional(burstSummary),
      bursts: z.array(burst),
    }),
  ),
  triggerChannelIndex: z.optional(count),
  jerks: z.array(
    z.object({
      jerkIndex: count,
      onsetSeconds: number,
      durationMs: number,
      verdict: z.enum(['accepted', 'struck-out']),
      reason: z.optional(z.string()),
      /** Why the sweep is not in the average; absent when it is. */
      sweepRejection: z.optional(z.string()),
    }),
  ),
  intervals: z.optional(
    z.object({
      jerkCount: count,
      recordedSeconds: number,
      jerksPerMinute: number,
      intervals: z.optional(
        z.object({
          intervalCount: count,
          medianSeconds: number,
          lowerQuartileSeconds: number,
          upperQuartileSeconds: number,
          variationFraction: z.optional(number),
        }),
      ),
    }),
  ),
  backAverage: z.optional(backAverage),
  findings: z.array(finding),
  origins: z.array(
    z.object({
      origin: z.string(),
      supporting: z.array(z.string()),
      against: z.array(z.string()),
      notAssessable: z.array(z.string()),
      hasDefiningSupport: z.boolean(),
    }),
  ),
  certainty: z.object({
    kind: z.string(),
    levels: z.array(z.string()),
    ruleIds: z.array(z.string()),
    sentence: z.string(),
    note: z.string(),
  }),
  notes: z.array(z.string()),
});

export type ResultFile = DeepReadonly<z.infer<typeof resultFileSchema>>;

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

export type ResultFileError =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-result-file' }
  | { readonly kind: 'newer-version'; readonly version: number; readonly knownVersion: number }
  | { readonly kind: 'damaged'; readonly path: string; readonly problem: string };

/** Reads a result file; one that does not fit the schema is refused with the first place that does not. */
export function parseResultFile(text: string): Result<ResultFile, ResultFileError> {
  const json = parseJson(text);
  if (json === undefined) return fail({ kind: 'not-json' });
  const head = z.object({ format: z.literal('polymyo-result'), version: count }).safeParse(json);
  if (!head.success) return fail({ kind: 'not-a-result-file' });
  const { version } = head.data;
  if (version > RESULT_FILE_VERSION)
    return fail({ kind: 'newer-version', version, knownVersion: RESULT_FILE_VERSION });
  const parsed = resultFileSchema.safeParse(json);
  if (parsed.success) return succeed(parsed.data);
  const issue = parsed.error.issues.at(0);
  return fail({
    kind: 'damaged',
    path: issue?.path.join('.') ?? '',
    problem: issue?.message ?? 'does not fit the format',
  });
}
