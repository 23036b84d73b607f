import { formatMicrovolts, formatSpan } from './formatPolygraph';
import { groupName } from './groupChannels';
import { roundAmount } from './presets';
import { cssPixelsPerMicrovolt, cssPixelsPerSecond } from './scale';
import type { ScreenScale } from './scale';
import styles from './Polygraph.module.css';
import type { ChannelGroup, PolygraphView } from './traceTypes';

interface ScaleBarProps {
  /** Groups with at least one channel in microvolts on the page. */
  readonly groups: readonly ChannelGroup[];
  readonly view: Pick<PolygraphView, 'millimetresPerSecond' | 'sensitivities'>;
  readonly screen: ScreenScale;
}

const WANTED_HEIGHT_MILLIMETRES = 10;
const WANTED_LENGTH_MILLIMETRES = 20;

/** Bars of a round number of microvolts, one a group, and of a round time; as long as the traces say. */
export function ScaleBar({ groups, view, screen }: ScaleBarProps) {
  const seconds = roundAmount(WANTED_LENGTH_MILLIMETRES / view.millimetresPerSecond);
  return (
    <div className={styles.bars} role="group" aria-label="Scale bars">
      {groups.map((group) => (
        <AmplitudeBar
          key={group}
          group={group}
          microvoltsPerMillimetre={view.sensitivities[group]}
          screen={screen}
        />
      ))}
      <span className={styles.bar}>
        <Bar
          widthCssPixels={seconds * cssPixelsPerSecond(screen, view.millimetresPerSecond)}
          heightCssPixels={2}
        />
        {formatSpan(seconds)}
      </span>
    </div>
  );
}

function AmplitudeBar({
  group,
  microvoltsPerMillimetre,
  screen,
}: {
  readonly group: ChannelGroup;
  readonly microvoltsPerMillimetre: number;
  readonly screen: ScreenScale;
}) {
  const microvolts = roundAmount(WANTED_HEIGHT_MILLIMETRES * microvoltsPerMillimetre);
  return (
    <span className={styles.bar}>
      <Bar
        widthCssPixels={2}
        heightCssPixels={microvolts * cssPixelsPerMicrovolt(screen, microvoltsPerMillimetre)}
      />
      {groupName(group)} {formatMicrovolts(microvolts)}
    </span>
  );
}

function Bar({
  widthCssPixels,
  heightCssPixels,
}: {
  readonly widthCssPixels: number;
  readonly heightCssPixels: number;
}) {
  return (
    <svg
      width={widthCssPixels}
      height={heightCssPixels}
      aria-hidden="true"
      data-testid="scale-bar"
      style={{ flex: 'none' }}
    >
      <rect width="100%" height="100%" fill="currentColor" />
    </svg>
  );
}
