import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { durationHistogramFigure } from '../../figures/durationHistogramFigure';
import type { Figure as FigureContent } from '../../figures/figure';
import { Figure } from './Figure';

function histogramOf(durationsMs: readonly number[]): FigureContent {
  const mean = { meanMs: 33, lowMs: 31, highMs: 35 };
  const figure = durationHistogramFigure({ muscleLabel: 'Right ECR', durationsMs, mean }, 'light');
  if (!figure) throw new Error('no figure');
  return figure;
}

describe('Figure', () => {
  test('draws the picture and tells what it is', async () => {
    const figure = histogramOf([31, 32, 38]);
    await render(<Figure figure={figure} />);

    await expect.element(page.getByRole('img', { name: figure.caption })).toBeVisible();
    expect(document.querySelectorAll('svg.main-svg .bars .point')).toHaveLength(2);
  });

  test('offers SVG and PNG, and nowhere to send the data', async () => {
    await render(<Figure figure={histogramOf([31, 32, 38])} />);
    await expect.element(page.getByRole('button', { name: 'Download as SVG' })).toBeInTheDocument();

    const titles = [...document.querySelectorAll('.modebar-btn')].map((button) =>
      [button.getAttribute('data-title'), button.getAttribute('aria-label')].join(' '),
    );
    expect(titles).toHaveLength(7);
    expect(titles.filter((title) => /share|cloud|edit|plotly/i.test(title))).toEqual([]);
    expect(titles.join()).toContain('Download as PNG');
  });

  test('has its numbers in a table with units', async () => {
    await render(<Figure figure={histogramOf([31, 32, 38])} />);
    await page.getByText('Table', { exact: true }).click();

    await expect.element(page.getByRole('columnheader', { name: 'From (ms)' })).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'Bursts (count)' })).toBeVisible();
    expect(page.getByRole('row').elements()).toHaveLength(1 + 2);
  });

  test('can be used by everyone: axe finds nothing, table open', async () => {
    const figure = histogramOf([31, 32, 38]);
    const screen = await render(<Figure figure={figure} />);
    await expect.element(page.getByRole('img', { name: figure.caption })).toBeVisible();
    await page.getByText('Table', { exact: true }).click();
    await expect.element(page.getByRole('table')).toBeVisible();

    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('a long table is cut and says so', async () => {
    await render(<Figure figure={histogramOf([31, 5031])} />);
    await page.getByText('Table', { exact: true }).click();

    await expect.element(page.getByText(/first 200 of 1001 rows/)).toBeVisible();
    expect(page.getByRole('row').elements()).toHaveLength(1 + 200);
  });

  test('follows new data, and leaves nothing behind', async () => {
    const screen = await render(<Figure figure={histogramOf([31, 32, 38])} />);
    await expect.poll(() => document.querySelectorAll('.bars .point').length).toBe(2);

    const next = histogramOf([31, 32, 38, 43, 47]);
    await screen.rerender(<Figure figure={next} />);
    await expect.poll(() => document.querySelectorAll('.bars .point').length).toBe(4);
    await expect.element(page.getByRole('img', { name: next.caption })).toBeVisible();

    await screen.unmount();
    expect(document.querySelector('.js-plotly-plot')).toBeNull();
  });

  test('grows with its place', async () => {
    const figure = histogramOf([31, 32, 38]);
    const screen = await render(
      <div style={{ width: 500 }}>
        <Figure figure={figure} />
      </div>,
    );
    const width = () => document.querySelector('svg.main-svg')?.clientWidth;
    await expect.poll(width).toBe(500);

    await screen.rerender(
      <div style={{ width: 800 }}>
        <Figure figure={figure} />
      </div>,
    );
    await expect.poll(width).toBe(800);
  });
});
