import type { ChannelIdentity, ChannelType } from './identity';
import { parseEegLabel } from './parseEegLabel';
import { parseMuscleLabel, parseSide } from './parseMuscleLabel';
import type { Channel } from './recording';
import { isUnclearUnit } from './scaleChannel';

const TRIGGER =
  /^(status|stim\w*|sti ?\d+|(dig )?d?trig(ger)?\w*( \d+)?|marker\w*|event( marker\w*)?|event\w*|photic\w*|psytask|ttl\d*|din\d*)$/i;
const ECG = /(^|[^a-z])(ecg|ekg)/i;
const EOG =
  /(^|[^a-z])[hv]?eog|^[lr]eog|^(loc|roc)(?![a-z])|^e[12][\s\-_/:]*(a1|a2|m1|m2|ref)$|^(eye|auge|oeil|occhio|ojo)\b/i;
const ACCELEROMETER =
  /(^|[^a-z])acc(?![a-z])|(^|[^a-z])acc[\s\-_]?[xyz](?![a-z])|acc?el[ée]ro|accel|akzelero|beschleunig|gyro/i;
const KNOWN_OTHER =
  /^(resp\w*|flow|airflow|new air|nasal p\w*|thor\w*|abdo\w*|chest|temp\w*|sao2|spo2|pulse|pleth\w*|h\.?r\.?|snore|mic|position|body pos\w*|light|pressure|leak|etco2|dc\d+|ox stat)(?![a-z])/i;
const ACCELERATION_UNIT = /^(m?g|m\/s(ec)?(\^?2|\u00b2)?)$/i;

/**
 * Guesses what a channel records, from its label first, then from its unit and transducer.
 *
 * Labels may be English, German, French, Italian, Dutch or Spanish; old temporal sites get their
 * modern names (T3 is T7). A guess is never a measurement: the user can correct each.
 */
export function identifyChannel(
  channel: Pick<Channel, 'label' | 'scale' | 'sampleRateHz' | 'transducer'>,
): ChannelIdentity {
  const label = channel.label.trim();
  if (TRIGGER.test(label)) return plain('trigger', 'sure');
  if (/^s?emg/i.test(label)) return identifyEmg(label, true);
  if (/^eeg/i.test(label)) return identifyEeg(label, true);
  if (ECG.test(label)) return plain('ECG', 'sure');
  if (EOG.test(label)) return { ...plain('EOG', 'sure'), side: sideOfEye(label) };
  if (ACCELEROMETER.test(label))
    return { ...plain('accelerometer', 'sure'), side: parseSide(label) };
  if (KNOWN_OTHER.test(label)) return plain('other', 'likely');
  if (isOtherQuantity(channel)) return identifyByUnit(channel);
  if (parseEegLabel(label) !== undefined) return identifyEeg(label, false);
  if (parseMuscleLabel(label) !== undefined) return identifyEmg(label, false);
  return identifyByTransducer(channel.transducer);
}

function plain(type: ChannelType, confidence: ChannelIdentity['confidence']): ChannelIdentity {
  return {
    type,
    site: undefined,
    reference: undefined,
    muscleId: undefined,
    side: undefined,
    confidence,
  };
}

function identifyEeg(label: string, saysEeg: boolean): ChannelIdentity {
  const parsed = parseEegLabel(label);
  if (parsed === undefined) return plain('EEG', 'likely');
  const { site, reference, side, isDistinct } = parsed;
  const confidence = saysEeg || isDistinct ? 'sure' : 'likely';
  return { ...plain('EEG', confidence), site, reference, side };
}

function identifyEmg(label: string, saysEmg: boolean): ChannelIdentity {
  const parsed = parseMuscleLabel(label);
  if (parsed === undefined) return { ...plain('EMG', 'likely'), side: parseSide(label) };
  const { muscleId, side, isDistinct } = parsed;
  const confidence = isDistinct || (saysEmg && side !== undefined) ? 'sure' : 'likely';
  return { ...plain('EMG', confidence), muscleId, side };
}

/** LOC and ROC are the outer corners of the left and right eye. */
function sideOfEye(label: string): ChannelIdentity['side'] {
  if (/^(loc|leog|e1)/i.test(label)) return 'left';
  if (/^(roc|reog|e2)/i.test(label)) return 'right';
  return parseSide(label);
}

/** A unit that is neither a voltage nor unclear: centimetres of water, per cent, litres. */
function isOtherQuantity({ scale }: Pick<Channel, 'scale'>): boolean {
  return scale.kind === 'other-unit' && !isUnclearUnit(scale.fileUnit);
}

function identifyByUnit({ scale }: Pick<Channel, 'scale'>): ChannelIdentity {
  return plain(ACCELERATION_UNIT.test(scale.fileUnit) ? 'accelerometer' : 'other', 'likely');
}

function identifyByTransducer(transducer: string): ChannelIdentity {
  if (/(^|[^a-z])emg/i.test(transducer)) return plain('EMG', 'likely');
  if (/acc?elero/i.test(transducer)) return plain('accelerometer', 'likely');
  if (/trigger/i.test(transducer)) return plain('trigger', 'likely');
  return plain('other', 'unknown');
}
