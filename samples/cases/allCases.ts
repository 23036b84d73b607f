import type { SampleCase } from '../sampleCase';
import { artefactsCase } from './artefacts';
import { brainstemCase } from './brainstem';
import { corticalCase } from './cortical';

/** Every sample case, in the order of their ids. */
export const ALL_CASES: readonly SampleCase[] = [corticalCase, brainstemCase, artefactsCase];
