import { describe, expect, test } from 'vitest';
import type { ChannelTrace } from '../../analysis/tracePage';
import { drawTraces } from './drawTraces';
import { paletteOf } from './palette';
import { pageGeometry } from './scale';

const ROW = {
  channelIndex: 3,
  label: 'ECR',
  isMicrovolts: true,
  group: 'EMG',
  centreCssPixels: 120,
  heightCssPixels: 60,
} as const;
const VIEW = { sensitivities: { EEG: 7, EMG: 10, other: 100 }, negativeUp: false } as const;
const WIDTH = 600;

/** 1 device pixel for each 1 / (30 × 4 × ratio) seconds. */
const screenOf = (devicePixelRatio: number) => ({ cssPixelsPerMillimetre: 4, devicePixelRatio });

interface Scene {
  readonly devicePixelRatio: number;
  /** Where the canvas begins. */
  readonly startSeconds: number;
  /** Where the page that was read begins, and at which sweep. */
  readonly pageStartSeconds: number;
  readonly pageMillimetresPerSecond: number;
  readonly isMicrovolts?: boolean;
}

/** Draws a flat trace with one column of 0 to 100 in the middle of the page; says what is inked. */
function draw(scene: Scene) {
  const screen = screenOf(scene.devicePixelRatio);
  const columnCount = WIDTH * scene.devicePixelRatio;
  const element = document.createElement('canvas');
  element.width = columnCount;
  element.height = 200 * scene.devicePixelRatio;
  const context = element.getContext('2d');
  if (!context) throw new Error('no canvas');
  const page = pageGeometry(
    screen,
    scene.pageMillimetresPerSecond,
    scene.pageStartSeconds,
    columnCount,
  );
  const maximum = new Float32Array(columnCount);
  maximum[columnCount / 2] = 100;
  const trace: ChannelTrace = {
    channelIndex: 3,
    unit: 'µV',
    filtering: { kind: 'none' },
    centre: 0,
    range: { minimum: 0, maximum: 100 },
    drawing: {
      kind: 'columns',
      minimum: new Float32Array(columnCount),
      maximum,
      filled: new Uint8Array(columnCount).fill(1),
    },
  };
  drawTraces(context, {
    page: { ...page, traces: [trace] },
    geometry: pageGeometry(screen, 30, scene.startSeconds, columnCount),
    layout: {
      rows: [{ ...ROW, isMicrovolts: scene.isMicrovolts ?? true }],
      headings: [],
      heightCssPixels: 200,
    },
    view: VIEW,
    screen,
    palette: paletteOf('light'),
  });
  return boundsOfInk(context);
}

function boundsOfInk(context: CanvasRenderingContext2D) {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const inked = Array.from({ length: width * height }, (_, i) => i).filter(
    (i) => (data[i * 4 + 3] ?? 0) > 127,
  );
  const rows = inked.map((i) => Math.floor(i / width));
  const top = Math.min(...new Set(rows));
  const spikeColumns = inked.filter((_, i) => rows[i] === top + 3).map((i) => i % width);
  const columns = new Set(inked.map((i) => i % width));
  return {
    topDevicePixels: top,
    bottomDevicePixels: Math.max(...new Set(rows)) + 1,
    spikeDevicePixels: spikeColumns,
    leftDevicePixels: Math.min(...columns),
    rightDevicePixels: Math.max(...columns) + 1,
  };
}

describe('drawTraces', () => {
  test.each([1, 1.5, 2, 3])(
    '%d device pixels to the CSS pixel: true height',
    (devicePixelRatio) => {
      const ink = draw({
        devicePixelRatio,
        startSeconds: 12.5,
        pageStartSeconds: 12.5,
        pageMillimetresPerSecond: 30,
      });
      // 100 µV at 10 µV/mm is 10 mm, 40 CSS pixels; the pen adds its own width.
      const pen = Math.round(devicePixelRatio);
      const height = ink.bottomDevicePixels - ink.topDevicePixels - pen;
      expect(Math.abs(height - 40 * devicePixelRatio)).toBeLessThanOrEqual(1);
      const middle = (WIDTH * devicePixelRatio) / 2;
      for (const column of ink.spikeDevicePixels)
        expect(Math.abs(column - middle)).toBeLessThanOrEqual(1.5);
    },
  );

  test('a page read for an earlier time is drawn where it belongs', () => {
    const ink = draw({
      devicePixelRatio: 1,
      startSeconds: 13.5,
      pageStartSeconds: 12.5,
      pageMillimetresPerSecond: 30,
    });
    // One second is 120 columns.
    expect(ink.spikeDevicePixels).toEqual([300 - 120]);
    expect(ink.rightDevicePixels).toBe(WIDTH - 120);
  });

  test('a page read at another sweep is drawn at the present one', () => {
    const ink = draw({
      devicePixelRatio: 1,
      startSeconds: 12.5,
      pageStartSeconds: 12.5,
      pageMillimetresPerSecond: 60,
    });
    expect(ink.spikeDevicePixels).toEqual([150]);
    expect(ink.rightDevicePixels).toBe(300);
  });

  test('without a scale in microvolts the page fills four fifths of the row', () => {
    const ink = draw({
      devicePixelRatio: 1,
      startSeconds: 12.5,
      pageStartSeconds: 12.5,
      pageMillimetresPerSecond: 30,
      isMicrovolts: false,
    });
    expect(ink.bottomDevicePixels - ink.topDevicePixels - 1).toBe(48);
    expect((ink.bottomDevicePixels + ink.topDevicePixels) / 2).toBeCloseTo(120.5, 0);
  });
});
