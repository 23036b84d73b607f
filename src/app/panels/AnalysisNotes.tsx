import { Alert, List, Text } from '@mantine/core';
import type { AnalysisNote } from '../../analysis/analysisNote';
import { describeAnalysisNotes } from '../../report/describeAnalysis';
import { useLabelOf } from '../useAnswer';

interface AnalysisNotesProps {
  readonly notes: readonly AnalysisNote[];
}

/** What the reader of the figures should know; nothing when there is nothing. */
export function AnalysisNotes({ notes }: AnalysisNotesProps) {
  const labelOf = useLabelOf();
  if (notes.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" p="xs" title="Notes">
      <List size="xs" spacing={4}>
        {describeAnalysisNotes(notes, labelOf).map(({ what, next }) => (
          <List.Item key={what}>
            {what}{' '}
            <Text span c="dimmed" inherit>
              {next}
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
