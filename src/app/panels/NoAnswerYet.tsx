import { Text } from '@mantine/core';
import { describeAnalysisError } from '../../report/describeAnalysis';
import { useWorkspace } from '../useWorkspace';

/** What a panel says while there is no analysis to show. */
export function NoAnswerYet() {
  const state = useWorkspace(({ analysis }) => analysis);
  switch (state.phase) {
    case 'empty':
    case 'running':
      return <Text c="dimmed">The first analysis is under way; its figures appear here.</Text>;
    case 'cancelled':
      return <Text>The analysis was cancelled. “Analyse again” above starts it anew.</Text>;
    case 'crashed':
      return <Text>The analysis stopped unexpectedly: {state.message}</Text>;
    case 'failed': {
      const { what, next } = describeAnalysisError(state.error);
      return (
        <Text>
          {what} {next}
        </Text>
      );
    }
    case 'done':
      return null;
  }
}
