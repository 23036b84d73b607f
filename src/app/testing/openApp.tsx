import '@mantine/core/styles.css';
import '../app.css';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { App } from '../App';

/** Shows the page as a first visitor finds it, at the size of a usual window. */
export async function openApp(): Promise<void> {
  localStorage.clear();
  history.replaceState(null, '', '#/');
  await page.viewport(1440, 900);
  await render(<App />);
}
