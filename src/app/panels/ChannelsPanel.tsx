import { Button, Select, Table, Text } from '@mantine/core';
import type { IdentifiedChannel } from '../../analysis/analysis';
import type { ChannelIdentity, ChannelType, Side } from '../../recording/identity';
import type { Derivation } from '../../recording/recording';
import { useIdentifiedChannels } from '../useIdentities';
import { useWorkspace } from '../useWorkspace';
import { BipolarOffers } from './BipolarOffers';
import { ChannelTemplates } from './ChannelTemplates';
import { MUSCLE_CHOICES, SITE_CHOICES } from './channelChoices';

const TYPES: readonly ChannelType[] = [
  'EEG',
  'EMG',
  'ECG',
  'EOG',
  'accelerometer',
  'trigger',
  'other',
];
const SIDES: readonly Side[] = ['left', 'right', 'midline'];

/** What each channel records, as guessed from its label and corrected by the user. */
export function ChannelsPanel() {
  const channels = useIdentifiedChannels();
  if (channels.length === 0) return <Text>This file holds no channels with samples.</Text>;
  return (
    <div className="fill-panel">
      <h2 className="panel-question">Channels: what is what?</h2>
      <Text size="sm" c="dimmed">
        Guessed from the labels. A correction counts at once, in the traces and in every measure,
        and can be undone.
      </Text>
      <BipolarOffers />
      <ChannelTemplates />
      <div className="scroll-box">
        <Table stickyHeader withTableBorder verticalSpacing={3} className="channel-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>No.</Table.Th>
              <Table.Th>Label</Table.Th>
              <Table.Th>Rate (Hz)</Table.Th>
              <Table.Th>Scale</Table.Th>
              <Table.Th>Type</Table.Th>
              <Table.Th>Site or muscle</Table.Th>
              <Table.Th>Side</Table.Th>
              <Table.Th>How sure</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {channels.map((channel) => (
              <ChannelRow key={channel.channel.index} {...channel} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

function ChannelRow({ channel, identity }: IdentifiedChannel) {
  const correctChannel = useWorkspace(({ actions }) => actions.correctChannel);
  const correct = (change: Partial<ChannelIdentity>) =>
    correctChannel({
      channelIndex: channel.index,
      identity: { ...identity, ...change, confidence: 'corrected' },
    });
  const { derivation } = channel;
  const about =
    derivation === undefined
      ? `of channel ${channel.index + 1}, ${channel.label}`
      : `of bipolar channel ${channel.label}`;
  return (
    <Table.Tr>
      <Table.Td>{derivation === undefined ? channel.index + 1 : 'made'}</Table.Td>
      <Table.Td>{channel.label}</Table.Td>
      <Table.Td>{Number(channel.sampleRateHz.toPrecision(7))}</Table.Td>
      <Table.Td>
        {derivation === undefined ? (
          describeScale(channel.scale)
        ) : (
          <RemoveDerivation label={channel.label} derivation={derivation} />
        )}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          w={130}
          aria-label={`Type ${about}`}
          data={TYPES}
          value={identity.type}
          allowDeselect={false}
          onChange={(value) => {
            const type = TYPES.find((one) => one === value);
            if (type) correct({ type, site: undefined, muscleId: undefined, reference: undefined });
          }}
        />
      </Table.Td>
      <Table.Td>
        <PlaceSelect about={about} identity={identity} onCorrect={correct} />
      </Table.Td>
      <Table.Td>
        {identity.type === 'EMG' && (
          <Select
            size="xs"
            w={110}
            aria-label={`Side ${about}`}
            placeholder="not known"
            data={SIDES}
            clearable
            value={identity.side ?? null}
            onChange={(value) => correct({ side: SIDES.find((one) => one === value) })}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Text size="xs">{CONFIDENCE_WORDS[identity.confidence]}</Text>
      </Table.Td>
    </Table.Tr>
  );
}

interface RemoveDerivationProps {
  readonly label: string;
  readonly derivation: Derivation;
}

function RemoveDerivation({ label, derivation }: RemoveDerivationProps) {
  const changeSettings = useWorkspace(({ actions }) => actions.changeSettings);
  const isThis = ({ plusIndex, minusIndex }: Derivation) =>
    plusIndex === derivation.plusIndex && minusIndex === derivation.minusIndex;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Remove ${label}`}
      onClick={() =>
        changeSettings((settings) => ({
          ...settings,
          derivations: settings.derivations.filter((one) => !isThis(one)),
        }))
      }
    >
      Remove
    </Button>
  );
}

interface PlaceSelectProps {
  readonly about: string;
  readonly identity: ChannelIdentity;
  readonly onCorrect: (change: Partial<ChannelIdentity>) => void;
}

function PlaceSelect({ about, identity, onCorrect }: PlaceSelectProps) {
  if (identity.type === 'EEG')
    return (
      <Select
        size="xs"
        w={230}
        searchable
        clearable
        aria-label={`Electrode site ${about}`}
        placeholder="site not known"
        data={SITE_CHOICES}
        value={identity.site ?? null}
        onChange={(site) => onCorrect({ site: site ?? undefined })}
      />
    );
  if (identity.type === 'EMG')
    return (
      <Select
        size="xs"
        w={230}
        searchable
        clearable
        aria-label={`Muscle ${about}`}
        placeholder="muscle not known"
        data={MUSCLE_CHOICES}
        value={identity.muscleId ?? null}
        onChange={(muscleId) => onCorrect({ muscleId: muscleId ?? undefined })}
      />
    );
  return null;
}

const CONFIDENCE_WORDS: Readonly<Record<ChannelIdentity['confidence'], string>> = {
  sure: 'label says so',
  likely: 'likely',
  unknown: 'please check',
  corrected: 'corrected by hand',
};

function describeScale(scale: IdentifiedChannel['channel']['scale']): string {
  switch (scale.kind) {
    case 'microvolts':
      return `${Number(scale.microvoltsPerCount.toPrecision(3))} µV per count`;
    case 'other-unit':
      return `in ${scale.fileUnit}`;
    case 'uncalibrated':
      return 'counts, not calibrated';
  }
}
