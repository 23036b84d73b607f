import type { Analysis } from '../../analysis/analysis';
import type { AnalysisError } from '../../analysis/analysisError';
import type { AnalysisProgress } from '../../analysis/analyse';
import type { AnalysisSettings } from '../../analysis/settings';

/** An analysis with the settings it answers, so that figures never stand beside other settings' words. */
export interface AnsweredAnalysis {
  readonly settings: AnalysisSettings;
  readonly analysis: Analysis;
}

/** Exactly one of these is true at any moment. `previous` keeps the last figures on screen while new ones are made. */
export type AnalysisState =
  | { readonly phase: 'empty' }
  | {
      readonly phase: 'running';
      readonly progress: AnalysisProgress | undefined;
      readonly previous: AnsweredAnalysis | undefined;
    }
  | { readonly phase: 'done'; readonly answer: AnsweredAnalysis }
  | {
      readonly phase: 'cancelled';
      readonly previous: AnsweredAnalysis | undefined;
    }
  | {
      readonly phase: 'failed';
      readonly error: AnalysisError;
      readonly previous: AnsweredAnalysis | undefined;
    }
  | {
      readonly phase: 'crashed';
      readonly message: string;
      readonly previous: AnsweredAnalysis | undefined;
    };

/** The newest answer there is, current or kept from before. */
export function latestAnswer(state: AnalysisState): AnsweredAnalysis | undefined {
  switch (state.phase) {
    case 'empty':
      return undefined;
    case 'done':
      return state.answer;
    case 'running':
    case 'cancelled':
    case 'failed':
    case 'crashed':
      return state.previous;
  }
}
