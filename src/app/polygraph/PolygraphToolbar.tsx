import { Button, Checkbox, NativeSelect, Popover, ScrollArea, Stack, Switch } from '@mantine/core';
import type { PolygraphCommand } from './applyPolygraphCommand';
import { CalibrationPopover } from './CalibrationPopover';
import { formatSensitivity } from './formatPolygraph';
import { groupName } from './groupChannels';
import type { StepJerk } from './usePolygraphKeys';
import { choicesWith, SENSITIVITY_PRESETS, SWEEP_PRESETS } from './presets';
import styles from './Polygraph.module.css';
import type { ChannelGroup, PolygraphView } from './traceTypes';
import type { Calibration } from './useScreenScale';

interface PolygraphToolbarProps {
  readonly view: PolygraphView;
  readonly onViewChange: (view: PolygraphView) => void;
  readonly onCommand: (command: PolygraphCommand) => void;
  readonly onStepJerk: StepJerk;
  /** Groups with a sensitivity to choose. */
  readonly groups: readonly ChannelGroup[];
  readonly channels: readonly { readonly channelIndex: number; readonly label: string }[];
  readonly pageSeconds: number;
  readonly calibration: Calibration;
}

/** Scale, polarity and movement of the page. */
export function PolygraphToolbar(props: PolygraphToolbarProps) {
  const { view, onViewChange, onCommand, onStepJerk, groups, calibration } = props;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Polygraph">
      <Button.Group>
        <MoveButton name="First page" sign="⇤" onClick={() => onCommand({ kind: 'go-to-start' })} />
        <MoveButton
          name="Page back"
          sign="‹"
          onClick={() => onCommand({ kind: 'move', pageFraction: -1 })}
        />
        <MoveButton
          name="Page forward"
          sign="›"
          onClick={() => onCommand({ kind: 'move', pageFraction: 1 })}
        />
        <MoveButton name="Last page" sign="⇥" onClick={() => onCommand({ kind: 'go-to-end' })} />
      </Button.Group>
      <Button.Group>
        <MoveButton name="Previous jerk" sign="‹ jerk" onClick={() => onStepJerk('previous')} />
        <MoveButton name="Next jerk" sign="jerk ›" onClick={() => onStepJerk('next')} />
      </Button.Group>
      <SweepSelect view={view} pageSeconds={props.pageSeconds} onCommand={onCommand} />
      {groups.map((group) => (
        <SensitivitySelect key={group} group={group} view={view} onViewChange={onViewChange} />
      ))}
      <Switch
        size="xs"
        label="Negative up"
        checked={view.negativeUp}
        onChange={(event) => {
          onViewChange({ ...view, negativeUp: event.currentTarget.checked });
        }}
      />
      <ChannelPopover channels={props.channels} view={view} onViewChange={onViewChange} />
      <CalibrationPopover calibration={calibration} />
    </div>
  );
}

function MoveButton({
  name,
  sign,
  onClick,
}: {
  readonly name: string;
  readonly sign: string;
  readonly onClick: () => void;
}) {
  return (
    <Button size="compact-xs" variant="default" aria-label={name} title={name} onClick={onClick}>
      {sign}
    </Button>
  );
}

function SweepSelect({
  view,
  pageSeconds,
  onCommand,
}: Pick<PolygraphToolbarProps, 'view' | 'pageSeconds' | 'onCommand'>) {
  const pageMillimetres = pageSeconds * view.millimetresPerSecond;
  return (
    <label className={styles.field}>
      Sweep
      <NativeSelect
        size="xs"
        value={String(view.millimetresPerSecond)}
        data={choicesWith(SWEEP_PRESETS, view.millimetresPerSecond).map((sweep) => ({
          value: String(sweep),
          label: `${String(sweep)} mm/s · ${String(Number((pageMillimetres / sweep).toPrecision(3)))} s/page`,
        }))}
        onChange={(event) => {
          onCommand({ kind: 'set-sweep', millimetresPerSecond: Number(event.currentTarget.value) });
        }}
      />
    </label>
  );
}

function SensitivitySelect({
  group,
  view,
  onViewChange,
}: Pick<PolygraphToolbarProps, 'view' | 'onViewChange'> & { readonly group: ChannelGroup }) {
  const present = view.sensitivities[group];
  return (
    <label className={styles.field}>
      {groupName(group)}
      <NativeSelect
        size="xs"
        value={String(present)}
        data={choicesWith(SENSITIVITY_PRESETS, present).map((sensitivity) => ({
          value: String(sensitivity),
          label: formatSensitivity(sensitivity),
        }))}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          onViewChange({ ...view, sensitivities: { ...view.sensitivities, [group]: chosen } });
        }}
      />
    </label>
  );
}

function ChannelPopover({
  channels,
  view,
  onViewChange,
}: Pick<PolygraphToolbarProps, 'channels' | 'view' | 'onViewChange'>) {
  const hidden = view.hiddenChannelIndexes;
  return (
    <Popover position="bottom-start" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default">
          Channels {channels.length - hidden.length}/{channels.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={320}>
          <Stack gap={4}>
            {channels.map(({ channelIndex, label }) => (
              <Checkbox
                key={channelIndex}
                size="xs"
                label={label}
                checked={!hidden.includes(channelIndex)}
                onChange={(event) => {
                  const others = hidden.filter((index) => index !== channelIndex);
                  onViewChange({
                    ...view,
                    hiddenChannelIndexes: event.currentTarget.checked
                      ? others
                      : [...others, channelIndex],
                  });
                }}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
