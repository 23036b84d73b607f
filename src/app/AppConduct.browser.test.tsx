import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeSimulated } from '../../samples/writeSimulated';
import { STEPS } from './state/steps';
import { dropFile } from './testing/dropFile';
import { openApp } from './testing/openApp';
import { showStep } from './testing/showStep';
import { SMALL_RECIPE } from './testing/smallRecipe';

const small = writeSimulated(SMALL_RECIPE, 'small.edf', () => undefined);
const upToDate = page.getByText('Analysis up to date');
const traces = page.getByRole('img', { name: /^Traces from/ });

beforeEach(openApp);

async function openSmall(): Promise<void> {
  dropFile(new File([small.bytes], small.fileName));
  await expect.element(upToDate).toBeVisible();
}

/** Goes through every step, each with its figure drawn. */
async function visitSteps(look: (step: string) => void | Promise<void>): Promise<void> {
  for (const { id, title } of STEPS) {
    await showStep(title);
    await expect
      .poll(() => document.querySelector('#panel :is(h2, canvas)')?.isConnected)
      .toBe(true);
    if (id === 'bursts' || id === 'back-average')
      await expect.poll(() => document.querySelector('figure svg[role=img]')).not.toBeNull();
    await look(id);
  }
}

describe('can be used by everyone', () => {
  test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
    const found: string[] = [];
    const look = async (place: string) => {
      const { violations } = await axe.run(document.body);
      for (const { id, nodes } of violations)
        for (const { html, failureSummary } of nodes)
          found.push(`${place}: ${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`);
    };
    if (document.documentElement.dataset['mantineColorScheme'] !== scheme)
      await page.getByRole('button', { name: `Switch to ${scheme} colours` }).click();
    // A hint of the button just pressed lies outside the landmarks while it is shown.
    await userEvent.hover(page.getByRole('heading', { name: 'Polymyo' }));
    await expect.element(page.getByRole('tooltip')).not.toBeInTheDocument();
    await expect.poll(() => document.documentElement.dataset['mantineColorScheme']).toBe(scheme);
    await look('start');
    await openSmall();
    await visitSteps(look);
    expect([...new Set(found)]).toEqual([]);
  });

  test('nothing is wider than a window of 1024 pixels', async () => {
    await page.viewport(1024, 768);
    const overflowing: string[] = [];
    const look = (place: string) => {
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > 1024) overflowing.push(`${place}: ${scrollWidth}`);
      for (const part of document.querySelectorAll('header, main, nav'))
        if (part.scrollWidth > part.clientWidth)
          overflowing.push(`${place}: ${part.className} ${part.scrollWidth} > ${part.clientWidth}`);
    };
    look('Start');
    await openSmall();
    await visitSteps(look);
    expect(overflowing).toEqual([]);
  });
});

describe('keeps to itself and stays quick', () => {
  test('no request leaves the page’s own origin', async () => {
    performance.clearResourceTimings();
    await openSmall();
    await visitSteps(() => undefined);
    const asked = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('data:'));
    expect(asked.length).toBeGreaterThan(0);
    const outside = asked.filter(
      (name) =>
        !name.startsWith(`blob:${location.origin}`) && new URL(name).origin !== location.origin,
    );
    expect(outside).toEqual([]);
    await expect.element(page.getByText('Sent elsewhere: 0')).toBeVisible();
  });

  test('the page’s own thread is free while its workers analyse', async () => {
    const tasksMs: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasksMs.push(duration);
    });
    dropFile(new File([small.bytes], small.fileName));
    await expect.element(traces).toBeVisible();
    observer.observe({ type: 'longtask' });
    await expect.element(upToDate).toBeVisible();
    observer.disconnect();
    // An analysis on this thread would block it for seconds; `npm run bench -- page` has the figures.
    expect(tasksMs.filter((durationMs) => durationMs > 500)).toEqual([]);
  });
});
