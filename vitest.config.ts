import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/findBrowser.mjs';
import { runCommandLine } from './scripts/runCommandLine.mjs';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Found late by a cold start, which would then reload a running test. */
const LATE_DEPENDENCIES = [
  ...['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime'],
  ...['@mantine/core', '@mantine/hooks', '@tanstack/react-table', '@tanstack/react-virtual'],
  ...['comlink', 'fft.js', 'edfdecoder', 'plotly.js', 'simple-statistics', '@noble/hashes/sha2.js'],
  ...['zod/mini', 'zustand', 'zustand/vanilla', 'axe-core', 'vitest-browser-react'],
];

const executablePath = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,workers,cli,samples}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        worker: { format: 'es' },
        optimizeDeps: { include: LATE_DEPENDENCIES },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { runCommandLine },
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_ARGUMENTS,
                ...(executablePath === undefined ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
    ],
  },
});
