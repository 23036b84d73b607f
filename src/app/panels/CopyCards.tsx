import { Button, Card, Checkbox, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { annotateJerks } from '../../report/annotateJerks';
import type { CopyControls } from '../useCopy';
import { useCopy } from '../useCopy';
import { useAnswer } from '../useAnswer';
import { useWorkspace, useWorkspaceContext } from '../useWorkspace';

/** Copies of the recording to hand on: without identity, or with the jerks marked in it. */
export function CopyCards() {
  const { recording, fileName } = useWorkspaceContext().opened;
  const answer = useAnswer();
  const isCurrent = useWorkspace(({ analysis }) => analysis.phase === 'done');
  const jerks = useMemo(
    () => (answer === undefined ? [] : annotateJerks(answer.analysis.jerks, recording)),
    [answer, recording],
  );
  const [keepsTexts, setKeepsTexts] = useState(false);
  const [addsJerks, setAddsJerks] = useState(false);
  const copy = useCopy();
  const isCopying = copy.state.phase === 'copying';
  const extension = recording.format.startsWith('BDF') ? 'bdf' : 'edf';
  const saveDeidentified = () =>
    copy.save(`recording-deidentified.${extension}`, {
      deidentify: true,
      keepAnnotationTexts: keepsTexts,
      annotations: addsJerks ? jerks : [],
    });
  const saveWithJerks = () =>
    copy.save(`${fileName.replace(/\.[^.]*$/, '')}-jerks.${extension}`, {
      deidentify: false,
      annotations: jerks,
    });
  return (
    <Stack gap="xs" maw={860}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card withBorder component="section" aria-label="De-identified copy">
          <Stack gap="xs">
            <h3 className="section-title">De-identified copy</h3>
            <Text size="sm">
              Removes the patient and recording texts, the date, the time of day and the reserved
              fields; annotations go too unless you keep them. Samples, gaps and times within the
              recording stay as they are. Channel labels, transducers and filter texts stay: see
              that no name is in them.
            </Text>
            <Checkbox
              size="xs"
              label="Keep the file’s annotations (their texts may name people)"
              checked={keepsTexts}
              onChange={({ currentTarget }) => setKeepsTexts(currentTarget.checked)}
            />
            <Checkbox
              size="xs"
              label={`Add the ${jerks.length} accepted jerks as annotations`}
              checked={addsJerks}
              disabled={jerks.length === 0}
              onChange={({ currentTarget }) => setAddsJerks(currentTarget.checked)}
            />
            <Button
              size="xs"
              w="fit-content"
              disabled={isCopying || (addsJerks && !isCurrent)}
              onClick={saveDeidentified}
            >
              Save de-identified copy
            </Button>
          </Stack>
        </Card>
        <Card withBorder component="section" aria-label="Copy with jerks">
          <Stack gap="xs">
            <h3 className="section-title">Copy with jerks as annotations</h3>
            <Text size="sm">
              Adds onset and burst duration of the {jerks.length} accepted jerks, so that other EDF+
              programs show them. Everything else stays, patient and recording texts included.
            </Text>
            <Button
              size="xs"
              variant="default"
              w="fit-content"
              disabled={isCopying || !isCurrent || jerks.length === 0}
              onClick={saveWithJerks}
            >
              Save with jerks as annotations
            </Button>
          </Stack>
        </Card>
      </SimpleGrid>
      <CopyStatus copy={copy} />
    </Stack>
  );
}

function CopyStatus({ copy: { state, cancel } }: { readonly copy: CopyControls }) {
  switch (state.phase) {
    case 'ready':
      return null;
    case 'copying':
      return (
        <Group gap="sm" wrap="nowrap">
          <Progress value={100 * state.fraction} aria-label="Copying" style={{ flex: 1 }} />
          <Text size="sm">Stay on this step until the copy is saved.</Text>
          <Button size="compact-sm" variant="default" onClick={cancel}>
            Cancel copy
          </Button>
        </Group>
      );
    case 'saved':
      return (
        <Text size="sm" role="status">
          Saved as {state.fileName}.
        </Text>
      );
    case 'failed':
      return (
        <Text size="sm" role="alert">
          The copy could not be made: {state.message}
        </Text>
      );
  }
}
