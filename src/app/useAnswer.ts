import { useMemo } from 'react';
import { labelsOf } from '../report/toResultFile';
import { latestAnswer } from './state/analysisState';
import type { AnsweredAnalysis } from './state/analysisState';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

/** The newest analysis; `undefined` until the first is there. */
export function useAnswer(): AnsweredAnalysis | undefined {
  return useWorkspace(({ analysis }) => latestAnswer(analysis));
}

/** The label of a channel by its index. */
export function useLabelOf(): (channelIndex: number) => string {
  const { recording } = useWorkspaceContext().opened;
  return useMemo(() => labelsOf(recording), [recording]);
}
