import { NavLink } from '@mantine/core';
import type { Analysis } from '../analysis/analysis';
import { STEPS } from './state/steps';
import type { StepId } from './state/steps';
import { useAnswer } from './useAnswer';
import { useWorkspace } from './useWorkspace';

/** The steps of the workspace, each with the one figure that tells whether it needs a look. */
export function StepNavigation() {
  const current = useWorkspace(({ step }) => step);
  const showStep = useWorkspace(({ actions }) => actions.showStep);
  const analysis = useAnswer()?.analysis;
  return (
    <nav className="workspace-steps" aria-label="Steps">
      {STEPS.map(({ id, title, question }) => (
        <NavLink
          key={id}
          component="button"
          label={title}
          description={summaryOf(id, analysis) ?? question}
          active={id === current}
          aria-current={id === current ? 'step' : undefined}
          onClick={() => showStep(id)}
        />
      ))}
    </nav>
  );
}

function summaryOf(step: StepId, analysis: Analysis | undefined): string | undefined {
  if (analysis === undefined) return undefined;
  const accepted = analysis.jerks.filter(({ verdict }) => verdict.kind === 'accepted').length;
  const trigger = analysis.muscles.find(
    ({ channelIndex }) => channelIndex === analysis.triggerChannelIndex,
  );
  switch (step) {
    case 'channels':
      return `${analysis.channels.length} channels`;
    case 'jerks':
      return `${accepted} of ${analysis.jerks.length} accepted`;
    case 'bursts':
      return trigger?.summary && `mean ${trigger.summary.meanDurationMs.toFixed(0)} ms`;
    case 'back-average':
      return analysis.backAverage && `${analysis.backAverage.acceptedCount} sweeps`;
    case 'recording':
    case 'polygraph':
    case 'findings':
    case 'compare':
      return undefined;
  }
}
