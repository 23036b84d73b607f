import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    runCommandLine: (fileName: string, bytesInBase64: string) => Promise<string>;
  }
}

export const runCommandLine: BrowserCommand<[fileName: string, bytesInBase64: string]>;
