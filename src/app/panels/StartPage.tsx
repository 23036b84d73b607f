import { Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { ALL_CASES } from '../../../samples/cases/allCases';
import { ColourSchemeButton } from '../ColourSchemeButton';
import { LocalityBadge } from '../LocalityBadge';
import type { OpenRequest } from '../openRecordings';
import type { PageState } from '../state/pageState';
import { OpeningOutcome } from './OpeningOutcome';

interface StartPageProps {
  readonly page: PageState;
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
          <OpeningOutcome page={page} onOpen={onOpen} onCancel={onCancel} />
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
        <Text size="sm" c="dimmed" ta="center">
          EDF, EDF+, BDF and BDF+ with EMG and, for back-averages, EEG; also inside .zip or .gz, and
          text tables (CSV). Of any size: it is read piece by piece.
        </Text>
        <Button disabled={isBusy} onClick={() => input.current?.click()}>
          Choose a file …
        </Button>
        <input
          ref={input}
          type="file"
          accept=".edf,.bdf,.rec,.zip,.gz,.csv,.tsv,.txt,.EDF,.BDF,.REC,.ZIP,.GZ,.CSV,.TSV,.TXT"
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
