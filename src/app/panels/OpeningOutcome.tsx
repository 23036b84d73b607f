import { Alert, Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { describeRecordingError } from '../../report/describeRecordingError';
import { describeTextImportError } from '../../report/describeTextImportError';
import { describeUnpackError } from '../../report/describeUnpackError';
import type { Message } from '../../report/message';
import type { OpenRequest } from '../openRecordings';
import type { PageState } from '../state/pageState';
import { TextImportPanel } from './TextImportPanel';

interface OpeningOutcomeProps {
  readonly page: PageState;
  readonly onOpen: (request: OpenRequest) => void;
  readonly onCancel: () => void;
}

/** How the opening of a file goes or went; nothing when there is nothing to say. */
export function OpeningOutcome({ page, onOpen, onCancel }: OpeningOutcomeProps) {
  const dismissible = {
    color: 'red',
    role: 'alert',
    withCloseButton: true,
    closeButtonLabel: 'Dismiss',
    onClose: onCancel,
  };
  switch (page.phase) {
    case 'start':
    case 'open':
      return null;
    case 'opening':
      return (
        <Card withBorder role="status">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              Opening {page.fileName}
              {page.fraction === undefined ? ' …' : `: ${Math.round(100 * page.fraction)} %`}
            </Text>
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </Group>
          <Progress
            mt="xs"
            value={100 * (page.fraction ?? 0.05)}
            aria-label={`Opening ${page.fileName}`}
          />
        </Card>
      );
    case 'choosing-entry':
      return <EntryChoice page={page} onOpen={onOpen} onCancel={onCancel} />;
    case 'asking-about-text':
      return (
        <TextImportPanel key={page.fileName} page={page} onOpen={onOpen} onCancel={onCancel} />
      );
    case 'refused':
    case 'text-refused':
    case 'not-unpacked': {
      const { what, next } = refusalOf(page);
      return (
        <Alert {...dismissible} title={`${page.fileName} cannot be opened`}>
          <Text size="sm">{what}</Text>
          <Text size="sm" mt={4}>
            {next}
          </Text>
        </Alert>
      );
    }
    case 'no-such-case':
      return (
        <Alert {...dismissible} title="No such sample case">
          <Text size="sm">
            The address names the case “{page.caseId}”, which this version does not have. Choose one
            below.
          </Text>
        </Alert>
      );
    case 'crashed':
      return (
        <Alert {...dismissible} title={`Opening ${page.fileName} stopped unexpectedly`}>
          <Text size="sm">{page.message}</Text>
          <Text size="sm" mt={4}>
            The file is untouched. Try again; if it happens again, it is a bug in Polymyo.
          </Text>
        </Alert>
      );
  }
}

type Refusal = Extract<PageState, { phase: 'refused' | 'text-refused' | 'not-unpacked' }>;

function refusalOf(page: Refusal): Message {
  switch (page.phase) {
    case 'refused':
      return describeRecordingError(page.error);
    case 'text-refused':
      return describeTextImportError(page.error);
    case 'not-unpacked':
      return describeUnpackError(page.error);
  }
}

interface EntryChoiceProps extends OpeningOutcomeProps {
  readonly page: Extract<PageState, { phase: 'choosing-entry' }>;
}

/** Which of several recordings in one archive is meant. */
function EntryChoice({ page: { file, entryNames }, onOpen, onCancel }: EntryChoiceProps) {
  return (
    <Card withBorder role="region" aria-label="Recordings in the archive">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {file.name} holds {entryNames.length} recordings. Which one is to be opened?
        </Text>
        {entryNames.map((entryName) => (
          <Button
            key={entryName}
            size="xs"
            variant="default"
            onClick={() => onOpen({ kind: 'file', file, entryName })}
          >
            {entryName}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Stack>
    </Card>
  );
}
