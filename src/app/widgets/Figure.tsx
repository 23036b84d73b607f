import type * as PlotlyModule from 'plotly.js';
import type { Config, PlotlyHTMLElement } from 'plotly.js';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Figure as FigureContent } from '../../figures/figure';
import styles from './Figure.module.css';
import { FigureDataTable } from './FigureDataTable';

interface FigureProps {
  readonly figure: FigureContent;
  readonly heightPixels?: number;
}

type Plotly = typeof PlotlyModule;

const DEFAULT_HEIGHT_PIXELS = 480;

/** Plotly is large, so it is fetched when the first figure is drawn; failing that, the nearest error boundary speaks. */
const Plot = lazy(async () => {
  const { default: plotly } = await import('plotly.js');
  return { default: makePlot(plotly) };
});

/** Draws a figure with its caption and the table of its numbers. The only place that runs Plotly. */
export function Figure({ figure, heightPixels = DEFAULT_HEIGHT_PIXELS }: FigureProps) {
  return (
    <figure className={styles.figure}>
      <div style={{ minHeight: heightPixels }}>
        <Suspense fallback={<p>Drawing…</p>}>
          <Plot figure={figure} heightPixels={heightPixels} />
        </Suspense>
      </div>
      <figcaption className={styles.caption}>{figure.caption}</figcaption>
      <FigureDataTable table={figure.table} fileName={figure.fileName} />
    </figure>
  );
}

function makePlot(plotly: Plotly) {
  return function Plot({ figure, heightPixels }: Required<FigureProps>) {
    const placeRef = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (placeRef.current) drawFigure(plotly, placeRef.current, figure);
    }, [figure, heightPixels]);
    useEffect(() => {
      const place = placeRef.current;
      return place ? keepFitting(plotly, place) : undefined;
    }, []);
    return <div ref={placeRef} className={styles.plot} style={{ height: heightPixels }} />;
  };
}

/** Draws or redraws; Plotly writes into what it is given, so it gets copies. */
function drawFigure(plotly: Plotly, place: HTMLDivElement, figure: FigureContent): void {
  const data = figure.data.map((trace) => ({ ...trace }));
  void plotly
    .react(place, data, structuredClone(figure.layout), plotConfig(plotly, figure.fileName))
    .then((drawn) => describeDrawing(drawn, figure.caption));
}

/** The picture itself carries the caption for screen readers; the buttons over it stay reachable. */
function describeDrawing(drawn: PlotlyHTMLElement, caption: string): void {
  for (const [layerIndex, layer] of [...drawn.querySelectorAll('svg.main-svg')].entries()) {
    if (layerIndex === 0) {
      layer.setAttribute('role', 'img');
      layer.setAttribute('aria-label', caption);
    } else {
      layer.setAttribute('aria-hidden', 'true');
    }
  }
}

/** Follows the size of its place until the returned function is called, which takes the drawing away. */
function keepFitting(plotly: Plotly, place: HTMLDivElement): () => void {
  const observer = new ResizeObserver(() => {
    const isVisible = place.clientWidth > 0 && place.clientHeight > 0;
    if (isVisible && place.querySelector('svg.main-svg')) void plotly.Plots.resize(place);
  });
  observer.observe(place);
  return () => {
    observer.disconnect();
    plotly.purge(place);
  };
}

/**
 * The mode bar is listed in full, and sending charts to the vendor is off in three ways: Plotly 4
 * offers it unless told not to.
 */
function plotConfig(plotly: Plotly, fileName: string): Partial<Config> {
  const download = (format: 'svg' | 'png', icon: PlotlyModule.Icon) => ({
    name: `download-${format}`,
    title: `Download as ${format.toUpperCase()}`,
    icon,
    click: (place: PlotlyHTMLElement) => {
      const { clientWidth: width, clientHeight: height } = place;
      // Three times the size on screen prints at about 300 dots per inch.
      const scale = format === 'png' ? 3 : 1;
      const options = { format, filename: fileName, width, height, scale };
      void plotly.downloadImage(place, options);
    },
  });
  return {
    showSendToCloud: false,
    plotlyServerURL: '',
    displaylogo: false,
    responsive: true,
    modeBarButtons: [
      ['zoom2d', 'pan2d', 'zoomIn2d', 'zoomOut2d', 'resetScale2d'],
      [download('svg', plotly.Icons.disk), download('png', plotly.Icons.camera)],
    ],
  };
}
