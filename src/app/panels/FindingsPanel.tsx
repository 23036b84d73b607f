import { Alert, Badge, Card, Group, List, Stack, Table, Text } from '@mantine/core';
import type { Finding } from '../../findings/finding';
import { EVIDENCE_TAG_NAMES, ORIGIN_NAMES, OUTCOME_NAMES } from '../../report/describeFindings';
import { useAnswer } from '../useAnswer';
import { AnalysisNotes } from './AnalysisNotes';
import { NoAnswerYet } from './NoAnswerYet';

/** What the measures say for and against each origin, with value, quality and source. */
export function FindingsPanel() {
  const answer = useAnswer();
  if (answer === undefined) return <NoAnswerYet />;
  const { findings, origins, certainty, notes } = answer.analysis;
  const quality = findings.filter(({ kind }) => kind === 'quality');
  const spoken = findings.filter(
    ({ kind, outcome }) => kind !== 'quality' && outcome.kind !== 'not-assessable',
  );
  const silent = findings.filter(
    ({ kind, outcome }) => kind !== 'quality' && outcome.kind === 'not-assessable',
  );
  return (
    <Stack gap="md">
      <h2 className="panel-question">Findings: what speaks for what?</h2>
      <Alert
        color={certainty.kind === 'conflict' ? 'orange' : 'teal'}
        variant="outline"
        title={certainty.sentence}
      >
        <Text size="sm">{certainty.note}</Text>
      </Alert>
      <section aria-label="By origin">
        <h3 className="section-title">By origin</h3>
        <div className="origin-grid">
          {origins.map(({ origin, supporting, against, notAssessable }) => (
            <Card key={origin} withBorder padding="xs">
              <Text fw={600} size="sm">
                {ORIGIN_NAMES[origin]}
              </Text>
              <Text size="sm">✓ for: {supporting.join(', ') || 'none'}</Text>
              <Text size="sm">✕ against: {against.join(', ') || 'none'}</Text>
              <Text size="sm" c="dimmed">
                ? not assessable: {notAssessable.length}
              </Text>
            </Card>
          ))}
        </div>
      </section>
      <FindingTable
        title="Findings that speak"
        findings={spoken}
        empty="None of the rules could be answered from this recording; the reasons are below."
      />
      <FindingTable title="Quality of the data" findings={quality} empty="" />
      <FindingTable title="Not assessable" findings={silent} empty="" />
      <AnalysisNotes notes={notes} />
      <Text size="sm" c="dimmed">
        Research and teaching tool, not a medical device. No published and validated classifier of
        myoclonus origin was found; these are findings for and against, not a probability.
      </Text>
    </Stack>
  );
}

interface FindingTableProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly empty: string;
}

function FindingTable({ title, findings, empty }: FindingTableProps) {
  if (findings.length === 0)
    return empty === '' ? null : (
      <section aria-label={title}>
        <h3 className="section-title">{title}</h3>
        <Text size="sm">{empty}</Text>
      </section>
    );
  return (
    <section aria-label={title}>
      <h3 className="section-title">{title}</h3>
      <Table withTableBorder verticalSpacing={4} className="finding-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={56}>Rule</Table.Th>
            <Table.Th w={136}>Says</Table.Th>
            <Table.Th w="28%">Finding</Table.Th>
            <Table.Th>Value</Table.Th>
            <Table.Th w="22%">Source</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {findings.map((finding) => (
            <FindingRow key={finding.ruleId} finding={finding} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { ruleId, title, statement, origins, outcome, source, evidenceTag } = finding;
  return (
    <Table.Tr>
      <Table.Th>{ruleId}</Table.Th>
      <Table.Td>
        <Group gap={4}>
          <Text size="sm" fw={600}>
            {OUTCOME_NAMES[outcome.kind]}
          </Text>
          {origins.map((origin) => (
            <Badge key={origin} variant="default" size="sm" tt="none" fw={500}>
              {ORIGIN_NAMES[origin]}
            </Badge>
          ))}
        </Group>
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {statement}
        </Text>
      </Table.Td>
      <Table.Td>
        {outcome.kind === 'not-assessable' ? (
          <Text size="sm">{outcome.reason}</Text>
        ) : (
          <>
            <Text size="sm">{outcome.value}</Text>
            {'cautions' in outcome && outcome.cautions.length > 0 && (
              <List size="xs" spacing={2}>
                {outcome.cautions.map((caution) => (
                  <List.Item key={caution}>{caution}</List.Item>
                ))}
              </List>
            )}
          </>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="xs">{source}</Text>
        <Text size="xs" c="dimmed">
          {EVIDENCE_TAG_NAMES[evidenceTag]}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
