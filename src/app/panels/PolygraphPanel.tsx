import { useCallback, useDeferredValue, useMemo } from 'react';
import { describeFilters } from '../../report/describeFilters';
import type { LoadPage } from '../polygraph/createPageLoader';
import { Polygraph } from '../polygraph/Polygraph';
import type { PolygraphMark } from '../polygraph/traceTypes';
import { useAnswer } from '../useAnswer';
import { useIdentities } from '../useIdentities';
import { useRecording } from '../useRecording';
import { useWorkspace, useWorkspaceContext } from '../useWorkspace';
import { jerkOfMark, polygraphMarks } from './polygraphMarks';

/** The traces with jerks, bursts and annotations marked on them. */
export function PolygraphPanel() {
  const { opened, traceReader } = useWorkspaceContext();
  // The newest answer is marked on the traces when there is time for it.
  const answer = useDeferredValue(useAnswer());
  // One by one, so that the progress of an analysis does not draw the traces again.
  const view = useWorkspace((workspace) => workspace.view);
  const overview = useWorkspace((workspace) => workspace.overview);
  const annotations = useWorkspace((workspace) => workspace.annotations);
  const selectedJerkIndex = useWorkspace((workspace) => workspace.selectedJerkIndex);
  const centreOnSeconds = useWorkspace((workspace) => workspace.centreOnSeconds);
  const actions = useWorkspace((workspace) => workspace.actions);
  const { eegFilter, emgFilter, corrections } = useWorkspace(({ settings }) => settings.present);
  const identities = useIdentities();
  const recording = useRecording();

  const filters = useMemo(
    () => ({ eegFilter, emgFilter, corrections }),
    [eegFilter, emgFilter, corrections],
  );
  const loadPage = useCallback<LoadPage>(
    (request, signal) => traceReader.readPage(opened.file, recording, request, signal),
    [traceReader, opened, recording],
  );
  const marks = useMemo(
    () => polygraphMarks(answer?.analysis, annotations, selectedJerkIndex),
    [answer, annotations, selectedJerkIndex],
  );
  const jerks = answer?.analysis.jerks ?? [];
  const stepJerk = (direction: 'next' | 'previous') => {
    const from = selectedJerkIndex ?? (direction === 'next' ? -1 : jerks.length);
    const target = jerks.at(Math.max(0, from + (direction === 'next' ? 1 : -1)));
    if (target) actions.selectJerk(target);
  };
  const select = (mark: PolygraphMark) => {
    const jerk = jerkOfMark(mark, jerks);
    if (jerk) actions.selectJerk(jerk);
  };
  return (
    <div className="fill-panel">
      <Polygraph
        recording={recording}
        identities={identities}
        filters={filters}
        filtersText={describeFilters({ eegFilter, emgFilter })}
        view={view}
        onViewChange={actions.showView}
        loadPage={loadPage}
        marks={marks}
        overview={overview}
        onMarkClick={select}
        onStepJerk={stepJerk}
        centreOnSeconds={centreOnSeconds}
        onCentred={actions.centred}
      />
    </div>
  );
}
