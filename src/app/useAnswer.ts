import { useMemo } from 'react';
import { labelsOf } from '../report/toResultFile';
import { latestAnswer } from './state/analysisState';
import type { AnsweredAnalysis } from './state/analysisState';
import { useRecording } from './useRecording';
import { useWorkspace } from './useWorkspace';

/** The newest analysis; `undefined` until the first is there. */
export function useAnswer(): AnsweredAnalysis | undefined {
  return useWorkspace(({ analysis }) => latestAnswer(analysis));
}

/** The label of a channel by its index, of those in the newest analysis too. */
export function useLabelOf(): (channelIndex: number) => string {
  const { channels } = useRecording();
  const answer = useAnswer();
  return useMemo(() => {
    const answered = answer?.analysis.channels.map(({ channel }) => channel) ?? [];
    return labelsOf({ channels: [...answered, ...channels] });
  }, [channels, answer]);
}
