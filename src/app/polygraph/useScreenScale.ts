import { useLocalStorage } from '@mantine/hooks';
import { useMemo, useSyncExternalStore } from 'react';
import { NOMINAL_CSS_PIXELS_PER_MILLIMETRE } from './scale';
import type { ScreenScale } from './scale';

/** A calibration outside these is a slip of the hand, and is not kept. */
export const CALIBRATION_LIMITS_CSS_PIXELS_PER_MILLIMETRE = { minimum: 1.5, maximum: 12 } as const;

const STORAGE_KEY = 'polymyo.css-pixels-per-millimetre';

export interface Calibration {
  readonly screen: ScreenScale;
  /** False while the nominal 96 pixels to the inch are used. */
  readonly isCalibrated: boolean;
  readonly calibrate: (cssPixelsPerMillimetre: number) => void;
  readonly reset: () => void;
}

/**
 * How large a millimetre is on this screen: as the user measured it, kept on this computer; else
 * nominal. Where storage is blocked or holds nonsense, the nominal value serves.
 */
export function useScreenScale(): Calibration {
  const [measured, setMeasured, forget] = useLocalStorage<number | null>({
    key: STORAGE_KEY,
    defaultValue: null,
    getInitialValueInEffect: false,
    deserialize: readMeasured,
  });
  const devicePixelRatio = useSyncExternalStore(
    watchDevicePixelRatio,
    () => window.devicePixelRatio,
  );
  const cssPixelsPerMillimetre = measured ?? NOMINAL_CSS_PIXELS_PER_MILLIMETRE;
  const screen = useMemo(
    () => ({ cssPixelsPerMillimetre, devicePixelRatio }),
    [cssPixelsPerMillimetre, devicePixelRatio],
  );
  return { screen, isCalibrated: measured !== null, calibrate: setMeasured, reset: forget };
}

function readMeasured(text: string | undefined): number | null {
  const { minimum, maximum } = CALIBRATION_LIMITS_CSS_PIXELS_PER_MILLIMETRE;
  const value = Number(text);
  return text !== undefined && value >= minimum && value <= maximum ? value : null;
}

function watchDevicePixelRatio(listener: () => void): () => void {
  // Zooming the page changes the ratio and the size of the window together.
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
}
