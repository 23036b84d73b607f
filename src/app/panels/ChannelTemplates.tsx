import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { saveFile } from '../saveFile';
import {
  applyTemplate,
  changesSettings,
  keepTemplates,
  loadTemplates,
  makeTemplate,
  parseTemplate,
  writeTemplate,
} from '../state/channelTemplates';
import type { ChannelTemplate } from '../state/channelTemplates';
import { useWorkspace, useWorkspaceContext } from '../useWorkspace';

/** Corrections kept under a name, offered again for recordings with the same labels. */
export function ChannelTemplates() {
  const { recording } = useWorkspaceContext().opened;
  const settings = useWorkspace((workspace) => workspace.settings.present);
  const changeSettings = useWorkspace(({ actions }) => actions.changeSettings);
  const [templates, setTemplates] = useState(loadTemplates);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  const keep = (next: readonly ChannelTemplate[]) => {
    setTemplates(next);
    setProblem(
      keepTemplates(next)
        ? undefined
        : 'This browser keeps nothing for this page; save the template as a file instead.',
    );
  };
  const add = (template: ChannelTemplate) =>
    keep([...templates.filter((other) => other.name !== template.name), template]);
  const apply = (template: ChannelTemplate) =>
    changeSettings((before) => applyTemplate(template, recording, before) ?? before);
  const openFile = async (file: File) => {
    const template = parseTemplate(await file.text());
    if (template === undefined) {
      setProblem(`${file.name} is not a channel template, or it is damaged. Choose another file.`);
      return;
    }
    add(template);
    if (applyTemplate(template, recording, settings) === undefined)
      setProblem(`“${template.name}” is for other labels than this recording has; it was kept.`);
    else apply(template);
  };
  const offered = templates.filter((template) => {
    const after = applyTemplate(template, recording, settings);
    return after !== undefined && changesSettings(settings, after);
  });
  const template = makeTemplate(name.trim(), recording, settings);
  const isEmpty = template.corrections.length + template.derivations.length === 0;
  return (
    <>
      {offered.length > 0 && (
        <Alert
          color="blue"
          variant="outline"
          p="xs"
          role="region"
          aria-label="Templates for these labels"
        >
          <Group gap="xs">
            {offered.map((one) => (
              <Button.Group key={one.name}>
                <Button size="compact-xs" onClick={() => apply(one)}>
                  Apply template “{one.name}”
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Forget template “${one.name}”`}
                  onClick={() => keep(templates.filter((other) => other !== one))}
                >
                  Forget
                </Button>
              </Button.Group>
            ))}
          </Group>
        </Alert>
      )}
      <Group gap="xs">
        <TextInput
          size="xs"
          aria-label="Name of the template"
          placeholder="name, e.g. ward 3 polygraphy"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty || template.name === ''}
          onClick={() => add(template)}
        >
          Keep corrections as template
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty || template.name === ''}
          onClick={() =>
            saveFile(
              `${template.name}.polymyo-template.json`,
              writeTemplate(template),
              'application/json',
            )
          }
        >
          Save template file
        </Button>
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          Open template file …
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-label="Template file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.item(0);
            if (file) void openFile(file);
            currentTarget.value = '';
          }}
        />
      </Group>
      {problem !== undefined && (
        <Alert color="red" role="alert" p="xs">
          {problem}
        </Alert>
      )}
    </>
  );
}
