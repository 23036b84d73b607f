import {
  Alert,
  Button,
  Group,
  List,
  Select,
  Stack,
  Text,
  useComputedColorScheme,
} from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { assert } from '../../base/assert';
import { parseResultFile } from '../../analysis/resultFile';
import type { ResultFile } from '../../analysis/resultFile';
import { compareAverages } from '../../comparing/compareAverages';
import { compareDurations } from '../../comparing/compareDurations';
import { compareFigure } from '../../figures/compareFigure';
import {
  describeComparisonError,
  describeComparisonNote,
  describeDurationComparison,
  describeResultFileError,
} from '../../report/describeComparison';
import { PROVENANCE_PENDING, toResultFile } from '../../report/toResultFile';
import { writeResult } from '../../report/writeResult';
import { useAnswer } from '../useAnswer';
import { useWorkspace, useWorkspaceContext } from '../useWorkspace';
import { Figure } from '../widgets/Figure';

const CURRENT = 'current';

/** Two results over each other: this recording's, or result files saved earlier. */
export function ComparePanel() {
  const results = useResults();
  const loadedResults = useWorkspace((workspace) => workspace.loadedResults);
  const actions = useWorkspace((workspace) => workspace.actions);
  const [problem, setProblem] = useState<string>();
  const [firstId, setFirstId] = useState<string>(CURRENT);
  const [secondId, setSecondId] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const load = async (files: readonly File[]) => {
    setProblem(undefined);
    for (const file of files) {
      const parsed = parseResultFile(await file.text());
      if (!parsed.ok) {
        setProblem(`${file.name}: ${describeResultFileError(parsed.error)}`);
        continue;
      }
      const id = actions.addResult(file.name, parsed.value);
      setSecondId(id);
    }
  };
  const first = results.find(({ id }) => id === firstId);
  const second = results.find(({ id }) => id === secondId);
  const choices = results.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="md">
      <h2 className="panel-question">Compare: how do two results differ?</h2>
      <Group align="end">
        <Select
          size="xs"
          w={280}
          label="First result"
          data={choices}
          value={firstId}
          onChange={(value) => setFirstId(value ?? CURRENT)}
        />
        <Select
          size="xs"
          w={280}
          label="Second result"
          placeholder="open a result file first"
          data={choices}
          value={secondId ?? null}
          onChange={(value) => setSecondId(value ?? undefined)}
        />
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          Open result files …
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          multiple
          hidden
          aria-label="Result files"
          onChange={({ currentTarget }) => {
            void load([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </Group>
      {problem !== undefined && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {first && second ? (
        <Comparison first={first} second={second} />
      ) : (
        <Text size="sm" c="dimmed">
          “Save result” above writes a result file; open one here ({loadedResults.length} open) to
          lay it over this recording’s result. The recordings themselves are not needed.
        </Text>
      )}
    </Stack>
  );
}

interface NamedResult {
  readonly id: string;
  readonly name: string;
  readonly result: ResultFile;
}

function useResults(): readonly NamedResult[] {
  const { opened } = useWorkspaceContext();
  const answer = useAnswer();
  const loaded = useWorkspace(({ loadedResults }) => loadedResults);
  return useMemo(() => {
    if (answer === undefined) return loaded;
    const current = toResultFile(answer.analysis, {
      recording: opened.recording,
      settings: answer.settings,
      provenance: { ...PROVENANCE_PENDING, fileName: opened.fileName },
    });
    // As its own file would hold it, so that a result compared with its file differs by nothing.
    const read = parseResultFile(writeResult(current));
    assert(read.ok, 'a result just written can be read');
    const name = `${opened.fileName} (this recording)`;
    return [{ id: CURRENT, name, result: read.value }, ...loaded];
  }, [answer, opened, loaded]);
}

interface ComparisonProps {
  readonly first: NamedResult;
  readonly second: NamedResult;
}

function Comparison({ first, second }: ComparisonProps) {
  const labels = commonLabels(first.result, second.result);
  const [chosen, setChosen] = useState<string>();
  const label = chosen !== undefined && labels.includes(chosen) ? chosen : preferred(first, labels);
  return (
    <>
      <DurationComparison first={first} second={second} />
      {label === undefined ? (
        <Text size="sm">
          The two have no EEG channel in common, so their averages cannot be laid over each other.
        </Text>
      ) : (
        <>
          <Select
            size="xs"
            w={200}
            label="EEG channel"
            data={labels}
            value={label}
            allowDeselect={false}
            onChange={(value) => setChosen(value ?? undefined)}
          />
          <AverageComparisonView first={first} second={second} label={label} />
        </>
      )}
    </>
  );
}

function AverageComparisonView({
  first,
  second,
  label,
}: ComparisonProps & { readonly label: string }) {
  const theme = useComputedColorScheme('light');
  const negativeUp = useWorkspace(({ view }) => view.negativeUp);
  const compared = useMemo(() => {
    const one = sideOf(first.result, label);
    const other = sideOf(second.result, label);
    return one && other ? compareAverages(one, other) : undefined;
  }, [first, second, label]);
  const figure = useMemo(
    () =>
      compared?.ok === true
        ? compareFigure(compared.value, {
            subject: label,
            firstLabel: first.name,
            secondLabel: second.name,
            firstCount: first.result.backAverage?.acceptedCount ?? 0,
            secondCount: second.result.backAverage?.acceptedCount ?? 0,
            negativeUp,
            theme,
          })
        : undefined,
    [compared, first, second, label, negativeUp, theme],
  );
  if (compared === undefined) return null;
  if (!compared.ok) return <Text size="sm">{describeComparisonError(compared.error)}</Text>;
  return (
    <>
      {compared.value.notes.length > 0 && (
        <Alert color="yellow" variant="outline" title="Before reading the difference">
          <List size="sm">
            {compared.value.notes.map((note, position) => (
              <List.Item key={position}>{describeComparisonNote(note)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {figure && <Figure figure={figure} heightPixels={520} />}
    </>
  );
}

function DurationComparison({ first, second }: ComparisonProps) {
  const one = triggerSummary(first.result);
  const other = triggerSummary(second.result);
  if (one === undefined || other === undefined)
    return (
      <Text size="sm">Burst durations: one of the two has no burst in its trigger muscle.</Text>
    );
  return (
    <Text size="sm">
      {describeDurationComparison(
        compareDurations(one.durations, other.durations),
        one.muscle,
        other.muscle,
      )}
    </Text>
  );
}

function triggerSummary({ muscles, triggerChannelIndex }: ResultFile) {
  const muscle = muscles.find(({ channelIndex }) => channelIndex === triggerChannelIndex);
  if (muscle?.summary === undefined) return undefined;
  return { muscle: muscle.channelLabel, durations: muscle.summary };
}

function commonLabels(first: ResultFile, second: ResultFile): string[] {
  const others = new Set(second.backAverage?.eeg.map(({ channelLabel }) => channelLabel));
  return (first.backAverage?.eeg ?? [])
    .map(({ channelLabel }) => channelLabel)
    .filter((label) => others.has(label));
}

function preferred({ result }: NamedResult, labels: readonly string[]): string | undefined {
  const peak = result.backAverage?.transient?.peak.channelLabel;
  return peak !== undefined && labels.includes(peak) ? peak : labels.at(0);
}

function sideOf({ backAverage, settings }: ResultFile, label: string) {
  const average = backAverage?.eeg.find(({ channelLabel }) => channelLabel === label);
  return (
    average && {
      average: {
        ...average,
        site: average.site,
        standardErrorMicrovolts: average.standardErrorMicrovolts,
      },
      settings,
    }
  );
}
