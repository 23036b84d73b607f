import { Alert, List, Stack, Table, Text } from '@mantine/core';
import type { Annotations } from '../../recording/readAnnotations';
import type { LocalDateTime } from '../../recording/recording';
import { describeHeader } from '../../report/describeHeader';
import { describeRecordingNote } from '../../report/describeRecordingNote';
import { formatByteCount, formatDuration, formatMoment } from '../format';
import { useLabelOf } from '../useAnswer';
import { useWorkspace, useWorkspaceContext } from '../useWorkspace';
import { CopyCards } from './CopyCards';

/** What the reader found in the file, mended or left out, and whose recording it says it is. */
export function RecordingPanel() {
  const { opened } = useWorkspaceContext();
  const { recording, fileName } = opened;
  const { header, runs, notes } = recording;
  const labelOf = useLabelOf();
  const recordedSeconds = runs.reduce((sum, run) => sum + run.endSeconds - run.startSeconds, 0);
  const facts: readonly (readonly [string, string])[] = [
    ['File', `${fileName}, ${formatByteCount(recording.byteCount)}`],
    ['Format', recording.format],
    ...describeHeader(header),
    ['Start', header.startLocal ? formatStart(header.startLocal) : 'not known'],
    ['Recorded', `${formatDuration(recordedSeconds)} in ${recording.recordCount} data records`],
    ['Contiguous stretches', String(runs.length)],
    ['Channels', String(recording.channels.length)],
  ];
  return (
    <Stack gap="md">
      <h2 className="panel-question">Recording: is this the right one?</h2>
      <Table withTableBorder maw={860}>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={220}>{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <details>
        <summary>The header’s texts as they are written</summary>
        <Text size="sm" ff="monospace">
          Patient: {header.patientText}
          <br />
          Recording: {header.recordingText}
        </Text>
      </details>
      <Text size="sm" c="dimmed">
        The header’s texts stay on this page: no result or report contains them. The file’s name is
        part of the result file.
      </Text>
      {notes.length === 0 ? (
        <Text size="sm">The file was read without anything to remark on.</Text>
      ) : (
        <Alert
          color="yellow"
          variant="outline"
          maw={860}
          title={`${notes.length} ${notes.length === 1 ? 'remark' : 'remarks'} on reading the file`}
        >
          <List size="sm" spacing={4}>
            {notes.map((note, position) => (
              <List.Item key={position}>{describeRecordingNote(note, labelOf)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <CopyCards />
      <AnnotationList />
    </Stack>
  );
}

function AnnotationList() {
  const state = useWorkspace(({ annotations }) => annotations);
  const labelOf = useLabelOf();
  switch (state.phase) {
    case 'reading':
      return <Text size="sm">Reading annotations …</Text>;
    case 'failed':
      return <Text size="sm">The annotations could not be read: {state.message}</Text>;
    case 'read': {
      const { annotations, notes } = state.annotations;
      return (
        <section aria-label="Annotations">
          <h3 className="section-title">
            {annotations.length === 0
              ? 'No annotation or trigger'
              : `${annotations.length} annotations and triggers`}
          </h3>
          {notes.map((note, position) => (
            <Text key={position} size="sm">
              {describeRecordingNote(note, labelOf)}
            </Text>
          ))}
          {annotations.length > 0 && <AnnotationTable annotations={annotations} />}
          {annotations.length > MAX_LISTED && (
            <Text size="sm" mt={4}>
              The first {MAX_LISTED} are listed; all are marked on the traces.
            </Text>
          )}
        </section>
      );
    }
  }
}

function AnnotationTable({ annotations }: Pick<Annotations, 'annotations'>) {
  return (
    <Table maw={860} withTableBorder mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={140}>Onset (min:s)</Table.Th>
          <Table.Th w={120}>Duration (s)</Table.Th>
          <Table.Th>Text</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {annotations.slice(0, MAX_LISTED).map(({ onsetSeconds, durationSeconds, text }, row) => (
          <Table.Tr key={row}>
            <Table.Td>{formatMoment(onsetSeconds)}</Table.Td>
            <Table.Td>{durationSeconds ?? '–'}</Table.Td>
            <Table.Td>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const MAX_LISTED = 500;

function formatStart({ year, month, day, hour, minute, second }: LocalDateTime): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}, ${two(hour)}:${two(minute)}:${two(second)} (recorder’s clock)`;
}
