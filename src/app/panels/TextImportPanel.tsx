import { Button, Card, Group, NumberInput, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { TextImportSettings, TextPreview } from '../../recording/textImport';
import type { OpenRequest } from '../openRecordings';
import type { PageState } from '../state/pageState';

interface TextImportPanelProps {
  readonly page: Extract<PageState, { phase: 'asking-about-text' }>;
  readonly onOpen: (request: OpenRequest) => void;
  readonly onCancel: () => void;
}

/** What a column may be; nothing is chosen beforehand. */
const ROLES = [
  { value: 'uV', label: 'signal in µV' },
  { value: 'mV', label: 'signal in mV' },
  { value: 'V', label: 'signal in V' },
  { value: 'nV', label: 'signal in nV' },
  { value: 'leave out', label: 'leave out' },
] as const;
const TIME_ROLES = [
  { value: 'time in s', label: 'time in seconds' },
  { value: 'time in ms', label: 'time in milliseconds' },
] as const;
type Role = (typeof ROLES)[number]['value'] | (typeof TIME_ROLES)[number]['value'];

/** Shows how a text table is understood and asks for what it does not say: rate and units. */
export function TextImportPanel({ page, onOpen, onCancel }: TextImportPanelProps) {
  const { fileName, file, preview } = page;
  const [roles, setRoles] = useState<ReadonlyMap<number, Role>>(new Map());
  const [sampleRateHz, setSampleRateHz] = useState<number>();
  const hasTime = [...roles.values()].some(isTime);
  const settings = settingsOf(preview, roles, sampleRateHz);
  return (
    <Card withBorder role="region" aria-label="Text table">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {fileName} is a text table: {describeLayout(preview)}. It does not say what its columns
          are; nothing is assumed, so please say it of each.
        </Text>
        <ColumnTable
          preview={preview}
          roles={roles}
          onChoose={(columnIndex, role) => setRoles(new Map(roles).set(columnIndex, role))}
        />
        {!hasTime && (
          <NumberInput
            size="xs"
            w={260}
            label="Sampling rate (Hz)"
            description="Rows a second, as the recorder took them"
            min={1}
            max={1_000_000}
            value={sampleRateHz ?? ''}
            onChange={(value) => setSampleRateHz(typeof value === 'number' ? value : undefined)}
          />
        )}
        <Group gap="xs">
          <Button
            size="xs"
            disabled={settings === undefined}
            onClick={() => settings && onOpen({ kind: 'text', fileName, file, settings })}
          >
            Open as a recording
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface ColumnTableProps {
  readonly preview: TextPreview;
  readonly roles: ReadonlyMap<number, Role>;
  readonly onChoose: (columnIndex: number, role: Role) => void;
}

function ColumnTable({ preview, roles, onChoose }: ColumnTableProps) {
  const { layout, firstRows, timeColumnIndexes } = preview;
  return (
    <Table.ScrollContainer minWidth={0} w="100%" mah={420}>
      <Table withTableBorder verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            {layout.columnNames.map((name, columnIndex) => (
              <Table.Th key={columnIndex}>
                {name}
                <Select
                  size="xs"
                  w={170}
                  aria-label={`What ${name} is`}
                  placeholder={
                    timeColumnIndexes.includes(columnIndex) ? 'time? please say' : 'please say'
                  }
                  data={timeColumnIndexes.includes(columnIndex) ? [...TIME_ROLES, ...ROLES] : ROLES}
                  value={roles.get(columnIndex) ?? null}
                  allowDeselect={false}
                  onChange={(value) => {
                    const role = [...ROLES, ...TIME_ROLES].find((one) => one.value === value);
                    if (role) onChoose(columnIndex, role.value);
                  }}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {firstRows.map((row, rowIndex) => (
            <Table.Tr key={rowIndex}>
              {row.map((field, columnIndex) => (
                <Table.Td key={columnIndex}>{field}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** `undefined` until each column has been spoken of and there is one source of the rate. */
function settingsOf(
  { layout }: TextPreview,
  roles: ReadonlyMap<number, Role>,
  sampleRateHz: number | undefined,
): TextImportSettings | undefined {
  const chosen = layout.columnNames.flatMap((_, columnIndex) => {
    const role = roles.get(columnIndex);
    return role === undefined ? [] : [{ columnIndex, role }];
  });
  const columns = chosen.flatMap(({ columnIndex, role }) =>
    role === 'leave out' || isTime(role) ? [] : [{ columnIndex, unit: role }],
  );
  const times = chosen.flatMap(({ columnIndex, role }) =>
    isTime(role)
      ? [
          {
            kind: 'column' as const,
            columnIndex,
            unit: role === 'time in s' ? ('s' as const) : ('ms' as const),
          },
        ]
      : [],
  );
  if (chosen.length < layout.columnNames.length || columns.length === 0 || times.length > 1)
    return undefined;
  const [time] = times;
  if (time !== undefined) return { time, columns };
  return sampleRateHz === undefined ? undefined : { time: { kind: 'rate', sampleRateHz }, columns };
}

function isTime(role: Role): role is (typeof TIME_ROLES)[number]['value'] {
  return role === 'time in s' || role === 'time in ms';
}

function describeLayout({ layout }: TextPreview): string {
  const { separator, decimalMark, columnNames, firstDataLineIndex } = layout;
  const columns = columnNames.length === 1 ? 'one column' : `${columnNames.length} columns`;
  const mark = decimalMark === ',' ? ', with decimal commas' : '';
  const apart = columnNames.length === 1 ? '' : ` apart by ${SEPARATOR_NAMES[separator]}`;
  return `${columns}${apart}${mark}, numbers from line ${firstDataLineIndex + 1} on`;
}

const SEPARATOR_NAMES = {
  tab: 'tabs',
  semicolon: 'semicolons',
  comma: 'commas',
  blanks: 'blanks',
} as const;
