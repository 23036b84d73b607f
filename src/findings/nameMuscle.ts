import type { TriggerMuscle } from './findingInputs';

/** The muscle with its side where known, for example `right wrist extensors`. */
export function nameMuscle({ name, side }: TriggerMuscle): string {
  return side === 'left' || side === 'right' ? `${side} ${name}` : name;
}
