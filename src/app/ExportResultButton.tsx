import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { writeResult } from '../report/writeResult';
import { makeResult } from './makeResult';
import { saveFile } from './saveFile';
import { useAnswer } from './useAnswer';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

type ExportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'hashing'; readonly fraction: number }
  | { readonly phase: 'failed'; readonly message: string };

/** Saves the result file: every measure with its settings, no samples, no header texts. */
export function ExportResultButton() {
  const { opened } = useWorkspaceContext();
  const answer = useAnswer();
  const isCurrent = useWorkspace(({ analysis }) => analysis.phase === 'done');
  const [state, setState] = useState<ExportState>({ phase: 'ready' });
  const save = async () => {
    if (answer === undefined) return;
    setState({ phase: 'hashing', fraction: 0 });
    try {
      const result = await makeResult(opened, answer, {
        signal: new AbortController().signal,
        onProgress: (fraction) => setState({ phase: 'hashing', fraction }),
      });
      const name = opened.fileName.replace(/\.[^.]*$/, '');
      saveFile(`${name}.polymyo.json`, writeResult(result), 'application/json');
      setState({ phase: 'ready' });
    } catch (trouble) {
      setState({ phase: 'failed', message: String(trouble) });
    }
  };
  return (
    <Tooltip
      multiline
      w={260}
      label={
        state.phase === 'failed'
          ? `The result could not be saved: ${state.message}`
          : 'Saves every measure with its settings as one file. It holds no samples and none of the header’s texts; the recording’s file name is in it.'
      }
    >
      <Button
        size="xs"
        disabled={answer === undefined || !isCurrent || state.phase === 'hashing'}
        onClick={() => void save()}
      >
        {state.phase === 'hashing'
          ? `Hashing ${Math.round(100 * state.fraction)} %`
          : state.phase === 'failed'
            ? 'Save again'
            : 'Save result'}
      </Button>
    </Tooltip>
  );
}
