import { Button, Group, Progress, Text } from '@mantine/core';
import { describeAnalysisError } from '../report/describeAnalysis';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

/** How the analysis stands, in words, with the way to stop it or start it again. */
export function AnalysisStatus() {
  const state = useWorkspace(({ analysis }) => analysis);
  const { runner } = useWorkspaceContext();
  const again = (
    <Button size="compact-xs" variant="default" onClick={runner.retry}>
      Analyse again
    </Button>
  );
  switch (state.phase) {
    case 'empty':
      return <Group className="analysis-status" />;
    case 'running':
      return (
        <Group className="analysis-status" gap="xs" wrap="nowrap" role="status">
          <Text size="xs" className="keep-line">
            {state.progress?.stage ?? 'Starting the analysis'}
          </Text>
          <Progress
            value={100 * (state.progress?.fraction ?? 0)}
            w={90}
            size="sm"
            aria-label="Analysis progress"
          />
          <Button size="compact-xs" variant="default" onClick={runner.cancel}>
            Cancel
          </Button>
        </Group>
      );
    case 'done':
      return (
        <Group className="analysis-status" gap="xs" wrap="nowrap" role="status">
          <Text size="xs" c="dimmed">
            Analysis up to date
          </Text>
        </Group>
      );
    case 'cancelled':
      return (
        <Group className="analysis-status" gap="xs" wrap="nowrap" role="status">
          <Text size="xs">
            Analysis cancelled
            {state.previous ? '; the figures are those of the settings before' : ''}
          </Text>
          {again}
        </Group>
      );
    case 'failed': {
      const { what, next } = describeAnalysisError(state.error);
      return (
        <Group className="analysis-status" gap="xs" wrap="nowrap" role="alert">
          <Text size="xs" title={next}>
            {what}
          </Text>
        </Group>
      );
    }
    case 'crashed':
      return (
        <Group className="analysis-status" gap="xs" wrap="nowrap" role="alert">
          <Text size="xs" title={state.message}>
            The analysis stopped unexpectedly; the rest goes on
          </Text>
          {again}
        </Group>
      );
  }
}
