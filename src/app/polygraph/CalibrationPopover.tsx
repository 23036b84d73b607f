import { Button, Group, Popover, Slider, Stack, Text } from '@mantine/core';
import styles from './Polygraph.module.css';
import { CALIBRATION_LIMITS_CSS_PIXELS_PER_MILLIMETRE } from './useScreenScale';
import type { Calibration } from './useScreenScale';

/** Width of a bank card, ISO/IEC 7810 ID-1. */
const CARD_MILLIMETRES = 85.6;

/** Makes a millimetre on the screen a millimetre: the user lays a bank card on a drawn one. */
export function CalibrationPopover({ calibration }: { readonly calibration: Calibration }) {
  const { screen, isCalibrated, calibrate, reset } = calibration;
  const cardCssPixels = screen.cssPixelsPerMillimetre * CARD_MILLIMETRES;
  const { minimum, maximum } = CALIBRATION_LIMITS_CSS_PIXELS_PER_MILLIMETRE;
  return (
    <Popover position="bottom-end" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default">
          {isCalibrated ? 'True size ✓' : 'True size…'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={Math.max(380, cardCssPixels)}>
          <Text size="sm">
            Lay a bank card on the screen and drag until the frame is as wide as the card (85.6 mm).
            Millimetres are then true on this screen, at this zoom.
          </Text>
          <div
            className={styles.card}
            style={{ width: cardCssPixels }}
            data-testid="calibration-card"
          />
          <Slider
            thumbLabel="Width of the card in pixels"
            min={Math.ceil(minimum * CARD_MILLIMETRES)}
            max={Math.min(900, Math.floor(maximum * CARD_MILLIMETRES))}
            step={0.5}
            value={cardCssPixels}
            label={(pixels) => `${(pixels / CARD_MILLIMETRES).toFixed(2)} px/mm`}
            onChange={(pixels) => {
              calibrate(pixels / CARD_MILLIMETRES);
            }}
          />
          <Group justify="space-between">
            <Text size="xs">
              {isCalibrated
                ? `Measured: ${screen.cssPixelsPerMillimetre.toFixed(2)} px/mm`
                : 'Not measured: 96 px to the inch assumed'}
            </Text>
            <Button size="compact-xs" variant="default" disabled={!isCalibrated} onClick={reset}>
              Forget
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
