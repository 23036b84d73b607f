import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import axe from 'axe-core';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { TracePage, TraceRequest } from '../../analysis/tracePage';
import { isThinned, thinTrace } from '../../filtering/thinTrace';
import type { ChannelIdentity, ChannelType } from '../../recording/identity';
import type { Recording } from '../../recording/recording';
import type { LoadPage } from './createPageLoader';
import { Polygraph } from './Polygraph';
import { DEFAULT_POLYGRAPH_VIEW } from './traceTypes';
import type { PolygraphMark, PolygraphView } from './traceTypes';

const RATE_HZ = 2000;
const DURATION_SECONDS = 60;
const NOMINAL_PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** 100 µV from 30 s for 100 ms; else flat. */
const square = (seconds: number) => (seconds >= 30 - 1e-9 && seconds < 30.1 - 1e-9 ? 100 : 0);
/** One sample of 100 µV at 30 s; else flat. */
const spike = (seconds: number) => (Math.abs(seconds - 30) < 1e-6 ? 100 : 0);

function recordingOf(labels: readonly string[]): Recording {
  return {
    format: 'EDF',
    byteCount: 0,
    headerByteCount: 256,
    recordByteCount: 0,
    recordCount: DURATION_SECONDS,
    recordDurationSeconds: 1,
    header: {
      patientText: '',
      recordingText: '',
      startLocal: { year: 2024, month: 1, day: 2, hour: 10, minute: 0, second: 0 },
    },
    channels: labels.map((label, index) => ({
      index,
      label,
      sampleRateHz: RATE_HZ,
      samplesPerRecord: RATE_HZ,
      recordByteOffset: 0,
      scale: { kind: 'microvolts', microvoltsPerCount: 1, offsetMicrovolts: 0, fileUnit: 'uV' },
      digitalMinimum: -32768,
      digitalMaximum: 32767,
      transducer: '',
      prefilter: '',
    })),
    annotationChannels: [],
    runs: [{ startSeconds: 0, endSeconds: DURATION_SECONDS, firstRecordIndex: 0, recordCount: 60 }],
    notes: [],
  };
}

function identitiesOf(...types: readonly ChannelType[]): ReadonlyMap<number, ChannelIdentity> {
  return new Map(
    types.map((type, index) => [
      index,
      {
        type,
        site: undefined,
        reference: undefined,
        muscleId: undefined,
        side: undefined,
        confidence: 'sure',
      },
    ]),
  );
}

/** Answers as the worker would for a channel whose samples are `wave` of their time. */
function loaderOf(wave: (seconds: number) => number): LoadPage {
  const samples = Float64Array.from({ length: RATE_HZ * DURATION_SECONDS }, (_, i) =>
    wave(i / RATE_HZ),
  );
  return (request) => Promise.resolve(pageOf(samples, request));
}

function pageOf(samples: Float64Array, request: TraceRequest): TracePage {
  const { interval, columnCount } = request;
  const samplesPerColumn = ((interval.endSeconds - interval.startSeconds) / columnCount) * RATE_HZ;
  const firstSample = interval.startSeconds * RATE_HZ;
  const from = Math.max(0, Math.floor(firstSample) - 1);
  const to = Math.min(samples.length, Math.ceil(interval.endSeconds * RATE_HZ) + 2);
  return {
    interval,
    columnCount,
    traces: request.channelIndexes.map((channelIndex) => ({
      channelIndex,
      unit: 'µV',
      filtering: { kind: 'none' },
      centre: 0,
      range: { minimum: -100, maximum: 100 },
      drawing: isThinned({ samplesPerColumn })
        ? { kind: 'columns', ...thinTrace(samples, { firstSample, samplesPerColumn, columnCount }) }
        : {
            kind: 'samples',
            pieces: [
              {
                seconds: Float64Array.from({ length: to - from }, (_, i) => (from + i) / RATE_HZ),
                values: Float32Array.from(samples.subarray(from, to)),
              },
            ],
          },
    })),
  };
}

const FILTERS = { eegFilter: undefined, emgFilter: undefined, corrections: [] };
const EMG_ONLY = identitiesOf('EMG');
const ONE_CHANNEL = recordingOf(['R ECR']);

interface StageProps {
  readonly view?: Partial<PolygraphView>;
  readonly loadPage: LoadPage;
  readonly marks?: readonly PolygraphMark[];
  readonly onMarkClick?: (mark: PolygraphMark) => void;
  readonly onStepJerk?: (direction: 'next' | 'previous') => void;
  readonly onView?: (view: PolygraphView) => void;
}

const NO_MARKS: readonly PolygraphMark[] = [];

function Stage(props: StageProps) {
  const [view, setView] = useState({ ...DEFAULT_POLYGRAPH_VIEW, ...props.view });
  return (
    <MantineProvider theme={{ primaryShade: { light: 8, dark: 8 } }} defaultColorScheme="light">
      <div style={{ height: 640 }}>
        <Polygraph
          recording={ONE_CHANNEL}
          identities={EMG_ONLY}
          filters={FILTERS}
          filtersText="No filters"
          view={view}
          onViewChange={(next) => {
            setView(next);
            props.onView?.(next);
          }}
          loadPage={props.loadPage}
          marks={props.marks ?? NO_MARKS}
          onMarkClick={props.onMarkClick ?? (() => undefined)}
          onStepJerk={props.onStepJerk ?? (() => undefined)}
        />
      </div>
    </MantineProvider>
  );
}

/** How dark each pixel of the traces is, 0 (white) to 1 (black), after a page has been drawn. */
async function readDrawing(container: Element) {
  await expect
    .poll(() => container.querySelector('[aria-busy]')?.getAttribute('aria-busy'))
    .toBe('false');
  const canvas = container.querySelector<HTMLCanvasElement>('canvas[role=img]');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('no canvas');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const inkAt = (x: number, y: number) => {
    const at = (y * canvas.width + x) * 4;
    return 1 - Math.min(data[at] ?? 255, data[at + 1] ?? 255) / 255;
  };
  return { width: canvas.width, height: canvas.height, inkAt };
}

type Drawing = Awaited<ReturnType<typeof readDrawing>>;

const LANE_PIXELS = 60;
const INK = 0.4;

/** Middle of the inked stretch in one column, from the top. */
function middleOfColumn({ height, inkAt }: Drawing, x: number): number {
  const inked = Array.from({ length: height }, (_, y) => y).filter(
    (y) => y > LANE_PIXELS && inkAt(x, y) > INK,
  );
  return ((inked.at(0) ?? NaN) + (inked.at(-1) ?? NaN)) / 2;
}

/** Columns inked in one row. */
function inkedColumns({ width, inkAt }: Drawing, y: number): readonly number[] {
  return Array.from({ length: width }, (_, x) => x).filter((x) => inkAt(x, y) > INK);
}

beforeEach(() => {
  localStorage.clear();
});

describe('what is drawn is as large as the scale says', () => {
  test.each([
    { emg: 10, sweep: 30, negativeUp: true, pixelsPerMillimetre: undefined },
    { emg: 10, sweep: 30, negativeUp: false, pixelsPerMillimetre: undefined },
    { emg: 5, sweep: 60, negativeUp: true, pixelsPerMillimetre: undefined },
    { emg: 3, sweep: 150, negativeUp: true, pixelsPerMillimetre: undefined },
    { emg: 20, sweep: 300, negativeUp: true, pixelsPerMillimetre: undefined },
    { emg: 7, sweep: 60, negativeUp: false, pixelsPerMillimetre: 5.25 },
  ])('a square of 100 µV and 100 ms at %o', async (setting) => {
    const { emg, sweep, negativeUp, pixelsPerMillimetre } = setting;
    if (pixelsPerMillimetre)
      localStorage.setItem('polymyo.css-pixels-per-millimetre', String(pixelsPerMillimetre));
    const perMillimetre = pixelsPerMillimetre ?? NOMINAL_PIXELS_PER_MILLIMETRE;
    const view = {
      startSeconds: 29.7,
      millimetresPerSecond: sweep,
      sensitivities: { EEG: 7, EMG: emg, other: 100 },
      negativeUp,
    };
    const { container } = await render(<Stage view={view} loadPage={loaderOf(square)} />);

    const drawing = await readDrawing(container);

    const pixelsPerSecond = sweep * perMillimetre;
    const baseline = middleOfColumn(drawing, Math.round(0.15 * pixelsPerSecond));
    const plateau = middleOfColumn(drawing, Math.round(0.35 * pixelsPerSecond));
    const down = plateau - baseline;
    expect(Math.abs(Math.abs(down) - (100 / emg) * perMillimetre)).toBeLessThanOrEqual(1);
    expect(Math.sign(down)).toBe(negativeUp ? 1 : -1);
    const edges = inkedColumns(drawing, Math.round((baseline + plateau) / 2));
    const left = edges.at(0) ?? NaN;
    const right = edges.at(-1) ?? NaN;
    expect(Math.abs(right - left - 0.1 * pixelsPerSecond)).toBeLessThanOrEqual(1);
    // The page begins on a whole column, half a column from where it was put at most.
    const onset = 30 * pixelsPerSecond - Math.round(29.7 * pixelsPerSecond);
    expect(Math.abs(left + 0.5 - onset)).toBeLessThanOrEqual(1);
  });

  test('a spike of one sample among 20,000 keeps its height', async () => {
    const view = { startSeconds: 25, sensitivities: { EEG: 7, EMG: 10, other: 100 } };
    const { container } = await render(<Stage view={view} loadPage={loaderOf(spike)} />);

    const drawing = await readDrawing(container);

    const baseline = middleOfColumn(drawing, 10);
    const heightPixels = 10 * NOMINAL_PIXELS_PER_MILLIMETRE;
    const inked = inkedColumns(drawing, Math.round(baseline + heightPixels) - 1);
    const expected = 5 * 30 * NOMINAL_PIXELS_PER_MILLIMETRE;
    expect(inked.length).toBeGreaterThan(0);
    for (const x of inked) expect(Math.abs(x - expected)).toBeLessThanOrEqual(2);
    expect(inkedColumns(drawing, Math.round(baseline + heightPixels) + 2)).toEqual([]);
  });

  test('the scale bars are as long as they say', async () => {
    const view = { sensitivities: { EEG: 7, EMG: 30, other: 100 }, millimetresPerSecond: 60 };
    const { container } = await render(<Stage view={view} loadPage={loaderOf(square)} />);

    const [amplitude, time] = [...container.querySelectorAll('[data-testid=scale-bar]')];

    expect(amplitude?.parentElement?.textContent).toBe('EMG 200 µV');
    expect(amplitude?.getBoundingClientRect().height).toBeCloseTo((200 / 30) * (96 / 25.4), 1);
    expect(time?.parentElement?.textContent).toBe('200 ms');
    expect(time?.getBoundingClientRect().width).toBeCloseTo(12 * (96 / 25.4), 1);
  });
});

describe('moving about', () => {
  test('keys page, scroll, change the sweep about the middle, and step through jerks', async () => {
    const views: PolygraphView[] = [];
    const steps: string[] = [];
    const { container } = await render(
      <Stage
        view={{ startSeconds: 20 }}
        loadPage={loaderOf(square)}
        onView={(view) => views.push(view)}
        onStepJerk={(direction) => steps.push(direction)}
      />,
    );
    const { width } = await readDrawing(container);
    const pageSeconds = width / (30 * NOMINAL_PIXELS_PER_MILLIMETRE);

    await userEvent.keyboard('{PageDown}');
    expect(views.at(-1)?.startSeconds).toBeCloseTo(20 + pageSeconds, 6);
    await userEvent.keyboard('{ArrowLeft}');
    expect(views.at(-1)?.startSeconds).toBeCloseTo(20 + 0.9 * pageSeconds, 6);
    await userEvent.keyboard('{Control>}-{/Control}');
    expect(views.at(-1)?.millimetresPerSecond).toBe(15);
    expect(views.at(-1)?.startSeconds).toBeCloseTo(20 + 0.4 * pageSeconds, 6);
    await userEvent.keyboard('.');
    expect(steps).toEqual(['next']);
  });

  test('keys pressed in a list stay there', async () => {
    const views: PolygraphView[] = [];
    const screen = await render(
      <Stage loadPage={loaderOf(square)} onView={(view) => views.push(view)} />,
    );
    await screen.getByRole('combobox', { name: 'EMG' }).click();
    await userEvent.keyboard('{End}');
    expect(views.every(({ startSeconds }) => startSeconds === 0)).toBe(true);
  });

  test('the wheel scrolls time, with Ctrl the sweep', async () => {
    const views: PolygraphView[] = [];
    const { container } = await render(
      <Stage
        view={{ startSeconds: 20 }}
        loadPage={loaderOf(square)}
        onView={(view) => views.push(view)}
      />,
    );
    await readDrawing(container);
    const plot = container.querySelector('canvas[role=img]');
    const turn = (init: WheelEventInit) =>
      plot?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init }));

    expect(turn({ deltaY: 100 })).toBe(false);
    await expect.poll(() => views.at(-1)?.startSeconds).toBeGreaterThan(20.5);
    turn({ deltaY: -100, ctrlKey: true });
    await expect.poll(() => views.at(-1)?.millimetresPerSecond).toBe(60);
  });

  test('a click on a mark takes it, a click beside it the channel', async () => {
    const jerk = {
      onsetSeconds: 22,
      offsetSeconds: 22,
      channelIndex: undefined,
      kind: 'jerk',
      label: '1',
      selected: false,
    } as const;
    const clicked: PolygraphMark[] = [];
    const views: PolygraphView[] = [];
    const screen = await render(
      <Stage
        view={{ startSeconds: 20 }}
        loadPage={loaderOf(square)}
        marks={[jerk]}
        onMarkClick={(mark) => clicked.push(mark)}
        onView={(view) => views.push(view)}
      />,
    );
    await readDrawing(screen.container);
    const plot = screen.getByRole('group', { name: /Traces/ });
    const x = 2 * 30 * NOMINAL_PIXELS_PER_MILLIMETRE;

    await plot.click({ position: { x: x + 2, y: 28 } });
    expect(clicked).toEqual([jerk]);
    await plot.click({ position: { x: x + 60, y: 200 } });
    expect(views.at(-1)?.focusedChannelIndex).toBe(0);
  });
});

describe('measuring', () => {
  test('a drag says time and microvolts between its ends; a click takes it away', async () => {
    const view = { startSeconds: 20, sensitivities: { EEG: 7, EMG: 10, other: 100 } };
    const screen = await render(<Stage view={view} loadPage={loaderOf(square)} />);
    await readDrawing(screen.container);
    const plot = screen.getByRole('group', { name: /Traces/ });
    const { left, top } = plot.element().getBoundingClientRect();
    const send = (type: string, x: number, y: number) =>
      plot.element().dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          buttons: 1,
          clientX: left + x,
          clientY: top + y,
        }),
      );

    send('pointerdown', 300, 200);
    await expect.poll(() => screen.container.querySelector('output')).toBeNull();
    send('pointermove', 300 + 3 * NOMINAL_PIXELS_PER_MILLIMETRE, 200 + 37.7953);
    send('pointerup', 300 + 3 * NOMINAL_PIXELS_PER_MILLIMETRE, 200 + 37.7953);

    // 3 mm at 30 mm/s and 10 mm down at 10 µV/mm, negative up.
    await expect
      .element(screen.getByText('100 ms ± 9 ms · 10 Hz · 100 µV (EMG scale)'))
      .toBeVisible();
    await plot.click({ position: { x: 50, y: 300 } });
    await expect.poll(() => screen.container.querySelector('output')).toBeNull();
  });
});

describe('said in words', () => {
  test('a page that cannot be read, and how to go on', async () => {
    let isBroken = true;
    const working = loaderOf(square);
    const loadPage: LoadPage = (request, signal) =>
      isBroken ? Promise.reject(new Error('NotReadable')) : working(request, signal);
    const screen = await render(<Stage loadPage={loadPage} />);

    await expect.element(screen.getByText(/could not be read/)).toBeVisible();
    isBroken = false;
    await screen.getByRole('button', { name: 'Read again' }).click();
    await expect.element(screen.getByText(/could not be read/)).not.toBeInTheDocument();
  });

  test('time, channels, jerks and polarity', async () => {
    const screen = await render(<Stage view={{ startSeconds: 20 }} loadPage={loaderOf(square)} />);

    await expect
      .element(screen.getByRole('img', { name: /Traces from 0:20.0 to .*0 EEG, 1 EMG.*0 jerks/ }))
      .toBeInTheDocument();
    await expect.element(screen.getByText(/50 µV\/mm · negative up/)).toBeVisible();
    await expect.element(screen.getByText(/clock 10:00:20/).first()).toBeVisible();
  });

  test('no violation that axe knows of', async () => {
    const { container } = await render(<Stage loadPage={loaderOf(square)} />);
    await readDrawing(container);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
