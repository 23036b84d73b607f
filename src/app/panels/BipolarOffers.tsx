import { Alert, Button, Group, Text } from '@mantine/core';
import type { Derivation } from '../../recording/recording';
import { useLabelOf } from '../useAnswer';
import { useWorkspace, useWorkspaceContext } from '../useWorkspace';

/** Pairs of channels whose labels say they are two contacts of one muscle, to be made bipolar. */
export function BipolarOffers() {
  const { bipolarPairs } = useWorkspaceContext().opened;
  const derivations = useWorkspace(({ settings }) => settings.present.derivations);
  const changeSettings = useWorkspace(({ actions }) => actions.changeSettings);
  const labelOf = useLabelOf();
  const open = bipolarPairs.filter((pair) => !derivations.some((made) => isSame(made, pair)));
  if (open.length === 0) return null;
  const make = (pairs: readonly Derivation[]) =>
    changeSettings((settings) => ({
      ...settings,
      derivations: [...settings.derivations, ...pairs],
    }));
  return (
    <Alert
      color="blue"
      variant="outline"
      p="xs"
      role="region"
      aria-label="Bipolar channels offered"
    >
      <Text size="sm" mb={4}>
        By their labels these are two contacts of one muscle. A bipolar channel is the first minus
        the second. Both channels remain as they are; give them the type “other” if they are not to
        count as muscles.
      </Text>
      <Group gap="xs">
        {open.map((pair) => {
          const name = `${labelOf(pair.plusIndex)} − ${labelOf(pair.minusIndex)}`;
          return (
            <Button
              key={`${pair.plusIndex} ${pair.minusIndex}`}
              size="compact-xs"
              variant="default"
              onClick={() => make([pair])}
            >
              Make bipolar: {name}
            </Button>
          );
        })}
        {open.length > 1 && (
          <Button size="compact-xs" onClick={() => make(open)}>
            Make all {open.length} bipolar
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function isSame(one: Derivation, other: Derivation): boolean {
  return one.plusIndex === other.plusIndex && one.minusIndex === other.minusIndex;
}
