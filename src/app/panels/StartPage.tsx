import { Alert, Button, Card, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { ALL_CASES } from '../../../samples/cases/allCases';
import { describeRecordingError } from '../../report/describeRecordingError';
import { ColourSchemeButton } from '../ColourSchemeButton';
import { LocalityBadge } from '../LocalityBadge';
import type { OpenRequest } from '../openRecordings';
import type { PageState } from '../state/pageState';

interface StartPageProps {
  readonly page: Exclude<PageState, { phase: 'open' }>;
  readonly onOpen: (request: OpenRequest) => void;
  readonly onCancel: () => void;
}

/** Where a recording or a sample case is opened, and where a file that cannot be is explained. */
export function StartPage({ page, onOpen, onCancel }: StartPageProps) {
  return (
    <div className="start-page">
      <header className="start-header">
        <Group gap="sm">
          <img src="./icon.svg" alt="" width={36} height={36} />
          <div>
            <h1 className="start-title">Polymyo</h1>
            <Text size="sm" c="dimmed">
              Surface polymyography with EEG
            </Text>
          </div>
        </Group>
        <Group gap="xs">
          <LocalityBadge />
          <ColourSchemeButton />
        </Group>
      </header>
      <main>
        <Stack gap="lg">
          <Outcome page={page} onCancel={onCancel} />
          <OpenCard onOpen={onOpen} isBusy={page.phase === 'opening'} />
          <SampleCases onOpen={onOpen} isBusy={page.phase === 'opening'} />
          <Text size="sm" c="dimmed">
            A tool for research and teaching, not a medical device. It measures and lays out
            findings with their sources; it never names a cause and does not replace a clinician’s
            judgement.
          </Text>
        </Stack>
      </main>
    </div>
  );
}

function OpenCard({
  onOpen,
  isBusy,
}: {
  readonly onOpen: StartPageProps['onOpen'];
  readonly isBusy: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Card withBorder className="open-card">
      <Stack gap="xs" align="center">
        <h2 className="open-title">Drop an EDF or BDF recording anywhere on this page</h2>
        <Text size="sm" c="dimmed">
          EDF, EDF+, BDF and BDF+ with EMG and, for back-averages, EEG. Of any size: it is read
          piece by piece.
        </Text>
        <Button disabled={isBusy} onClick={() => input.current?.click()}>
          Choose a file …
        </Button>
        <input
          ref={input}
          type="file"
          accept=".edf,.bdf,.rec,.EDF,.BDF,.REC"
          hidden
          aria-label="Recording file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.item(0);
            if (file) onOpen({ kind: 'file', file });
            currentTarget.value = '';
          }}
        />
        <Text size="sm">
          Nothing leaves your computer: the file is read by this page and analysed here.
        </Text>
      </Stack>
    </Card>
  );
}

function SampleCases({
  onOpen,
  isBusy,
}: {
  readonly onOpen: StartPageProps['onOpen'];
  readonly isBusy: boolean;
}) {
  return (
    <section aria-labelledby="sample-cases">
      <h2 id="sample-cases" className="section-title">
        Sample cases
      </h2>
      <Text size="sm" c="dimmed" mb="sm">
        Simulated recordings with a known truth, made on your computer when you open them.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {ALL_CASES.map(({ id, title, history }) => (
          <Card key={id} withBorder padding="md">
            <Stack gap="xs" h="100%" justify="space-between">
              <div>
                <h3 className="case-title">{title}</h3>
                <Text size="sm" mt={4}>
                  {history}
                </Text>
              </div>
              <Button
                variant="default"
                size="sm"
                disabled={isBusy}
                onClick={() => onOpen({ kind: 'case', caseId: id })}
              >
                Open {title}
              </Button>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
    </section>
  );
}

function Outcome({
  page,
  onCancel,
}: {
  readonly page: StartPageProps['page'];
  readonly onCancel: () => void;
}) {
  switch (page.phase) {
    case 'start':
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
    case 'refused': {
      const { what, next } = describeRecordingError(page.error);
      return (
        <Alert color="red" role="alert" title={`${page.fileName} cannot be opened`}>
          <Text size="sm">{what}</Text>
          <Text size="sm" mt={4}>
            {next}
          </Text>
        </Alert>
      );
    }
    case 'no-such-case':
      return (
        <Alert color="red" role="alert" title="No such sample case">
          <Text size="sm">
            The address names the case “{page.caseId}”, which this version does not have. Choose one
            below.
          </Text>
        </Alert>
      );
    case 'crashed':
      return (
        <Alert color="red" role="alert" title={`Opening ${page.fileName} stopped unexpectedly`}>
          <Text size="sm">{page.message}</Text>
          <Text size="sm" mt={4}>
            The file is untouched. Try again; if it happens again, it is a bug in Polymyo.
          </Text>
        </Alert>
      );
  }
}
