import { describe, expect, test } from 'vitest';
import { applyPolygraphCommand } from './applyPolygraphCommand';
import { DEFAULT_POLYGRAPH_VIEW } from './traceTypes';

const EXTENT = {
  recording: { startSeconds: 0, endSeconds: 100 },
  pageSeconds: 10,
  rows: [
    { channelIndex: 4, group: 'EEG' },
    { channelIndex: 1, group: 'EMG' },
  ],
} as const;
const VIEW = { ...DEFAULT_POLYGRAPH_VIEW, startSeconds: 42.5 };

describe('applyPolygraphCommand', () => {
  test('moves by a share of the page', () => {
    const moved = applyPolygraphCommand(VIEW, { kind: 'move', pageFraction: -0.1 }, EXTENT);
    expect(moved.startSeconds).toBeCloseTo(41.5, 9);
  });

  test('never leaves the recording', () => {
    const end = applyPolygraphCommand(VIEW, { kind: 'move', pageFraction: 20 }, EXTENT);
    const start = applyPolygraphCommand(VIEW, { kind: 'move', pageFraction: -20 }, EXTENT);

    expect(end.startSeconds).toBe(90);
    expect(start.startSeconds).toBe(0);
    expect(applyPolygraphCommand(VIEW, { kind: 'go-to-end' }, EXTENT).startSeconds).toBe(90);
  });

  test('a page longer than the recording starts with it', () => {
    const recording = { startSeconds: 2, endSeconds: 5 };
    const shown = applyPolygraphCommand(VIEW, { kind: 'go-to-end' }, { ...EXTENT, recording });
    expect(shown.startSeconds).toBe(2);
  });

  test.each(['faster', 'slower'] as const)('%s keeps the middle of the page', (direction) => {
    const changed = applyPolygraphCommand(VIEW, { kind: 'step-sweep', direction }, EXTENT);
    const pageSeconds = (10 * 30) / changed.millimetresPerSecond;

    expect(changed.millimetresPerSecond).toBe(direction === 'faster' ? 60 : 15);
    expect(changed.startSeconds + pageSeconds / 2).toBeCloseTo(47.5, 9);
  });

  test('larger traces mean fewer microvolts a millimetre, in the focused group only', () => {
    const command = { kind: 'step-sensitivity', direction: 'larger' } as const;
    const focused = { ...VIEW, focusedChannelIndex: 1 };

    expect(applyPolygraphCommand(focused, command, EXTENT).sensitivities).toEqual({
      EEG: 7,
      EMG: 30,
      other: 100,
    });
    expect(applyPolygraphCommand(VIEW, command, EXTENT).sensitivities.EEG).toBe(5);
  });

  test('the focus enters at the top and stops at the bottom', () => {
    const down = { kind: 'focus', direction: 'down' } as const;
    const first = applyPolygraphCommand(VIEW, down, EXTENT);
    const second = applyPolygraphCommand(first, down, EXTENT);

    expect(first.focusedChannelIndex).toBe(4);
    expect(second.focusedChannelIndex).toBe(1);
    expect(applyPolygraphCommand(second, down, EXTENT).focusedChannelIndex).toBe(1);
  });
});
