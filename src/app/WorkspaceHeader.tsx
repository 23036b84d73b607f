import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { AnalysisStatus } from './AnalysisStatus';
import { ColourSchemeButton } from './ColourSchemeButton';
import { ExportResultButton } from './ExportResultButton';
import { formatByteCount, formatDuration } from './format';
import { LocalityBadge } from './LocalityBadge';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

interface WorkspaceHeaderProps {
  readonly onClose: () => void;
}

/** Which recording this is, how its analysis stands, and what acts on all of it. */
export function WorkspaceHeader({ onClose }: WorkspaceHeaderProps) {
  const { opened } = useWorkspaceContext();
  const canUndo = useWorkspace(({ settings }) => settings.past.length > 0);
  const canRedo = useWorkspace(({ settings }) => settings.future.length > 0);
  const actions = useWorkspace((workspace) => workspace.actions);
  const { recording } = opened;
  const endSeconds = recording.runs.at(-1)?.endSeconds ?? 0;
  return (
    <header className="workspace-header">
      <a className="skip-link" href="#panel">
        Skip to the panel
      </a>
      <Group gap="sm" wrap="nowrap" miw={0}>
        <img src="./icon.svg" alt="" width={24} height={24} />
        <h1 className="file-name" title={opened.fileName}>
          {opened.fileName}
        </h1>
        <Text size="xs" c="dimmed" className="keep-line">
          {recording.format} · {formatDuration(endSeconds)} · {formatByteCount(recording.byteCount)}
        </Text>
      </Group>
      <AnalysisStatus />
      <Group gap={6} wrap="nowrap">
        <LocalityBadge />
        <Tooltip label="Undo (Ctrl+Z)">
          <ActionIcon
            variant="default"
            aria-label="Undo"
            disabled={!canUndo}
            onClick={actions.undo}
          >
            ↶
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Redo (Ctrl+Y)">
          <ActionIcon
            variant="default"
            aria-label="Redo"
            disabled={!canRedo}
            onClick={actions.redo}
          >
            ↷
          </ActionIcon>
        </Tooltip>
        <ExportResultButton />
        <ColourSchemeButton />
        <Button size="xs" variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </header>
  );
}
