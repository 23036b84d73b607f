import { corticalCase } from '../../../samples/cases/cortical';
import type { CaseRecipe } from '../../../samples/caseRecipe';

const { recipe } = corticalCase;
const SITES = ['Fp1', 'F3', 'Fz', 'C3', 'Cz', 'C4', 'P3', 'Pz'];

/** The cortical case cut down to 72 s, eight EEG channels and three muscles, for tests of the page. */
export const SMALL_RECIPE: CaseRecipe = {
  ...recipe,
  durationSeconds: 72,
  eeg: { ...recipe.eeg, sites: SITES },
  // The wrist extensor alone takes part in every jerk, so that it is the trigger muscle.
  muscles: recipe.muscles.slice(0, 3).map((muscle) => ({
    ...muscle,
    tonic: [],
    burst: muscle.burst && {
      ...muscle.burst,
      participationFraction: muscle.name === 'ECR R' ? 1 : 0.7,
    },
  })),
  jerks: recipe.jerks && {
    ...recipe.jerks,
    count: 40,
    stretches: [{ startSeconds: 2, endSeconds: 70 }],
  },
  transient: recipe.transient && {
    ...recipe.transient,
    siteWeights: recipe.transient.siteWeights.filter(({ site }) => SITES.includes(site)),
  },
  contractions: [],
  ecg: undefined,
  artefacts: { blinksPerMinute: 4, blinkMicrovolts: 130, pops: [], movements: [] },
  tasks: [{ text: 'rest, eyes open', startSeconds: 0, endSeconds: 72 }],
};

/** Another patient's recording: 30 s, two EEG channels, one muscle of its own name. */
export const OTHER_RECIPE: CaseRecipe = {
  ...SMALL_RECIPE,
  seed: 20260102,
  durationSeconds: 30,
  eeg: { ...recipe.eeg, sites: ['C3', 'C4'] },
  muscles: SMALL_RECIPE.muscles
    .filter(({ name }) => name === 'ECR R')
    .map((muscle) => ({ ...muscle, name: 'TA L' })),
  jerks: recipe.jerks && {
    ...recipe.jerks,
    triggerMuscle: 'TA L',
    count: 12,
    stretches: [{ startSeconds: 2, endSeconds: 28 }],
  },
  transient: undefined,
  tasks: [],
};
