import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly bug: Error | undefined;
}

/** Catches what the program did wrong while drawing, and says so instead of going blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { bug: undefined };

  static getDerivedStateFromError(bug: Error): ErrorBoundaryState {
    return { bug };
  }

  override render() {
    const { bug } = this.state;
    if (bug === undefined) return this.props.children;
    const report = `${bug.message}\n${bug.stack ?? ''}`;
    return (
      <Alert
        color="red"
        title="This is a bug in Polymyo, not in your recording"
        m="lg"
        role="alert"
      >
        <Stack gap="sm">
          <Text size="sm">
            Your file is untouched. Copy the details for a bug report; they name no patient. Then
            try again, or reload the page.
          </Text>
          <Code block>{bug.message}</Code>
          <Group>
            <CopyButton value={report}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy details'}
                </Button>
              )}
            </CopyButton>
            <Button onClick={() => this.setState({ bug: undefined })}>Try again</Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
}
