import type { LocalDateTime } from '../../recording/recording';

/** `7 µV/mm`, or `2 mV/mm` from a thousand microvolts up. */
export function formatSensitivity(microvoltsPerMillimetre: number): string {
  return `${formatMicrovolts(microvoltsPerMillimetre)}/mm`;
}

/** `70 µV`, or `1.5 mV` from a thousand microvolts up; three significant figures. */
export function formatMicrovolts(microvolts: number): string {
  return Math.abs(microvolts) >= 1000
    ? `${String(Number((microvolts / 1000).toPrecision(3)))} mV`
    : `${String(Number(microvolts.toPrecision(3)))} µV`;
}

/** `200 ms` below a second, else `2 s`. */
export function formatSpan(seconds: number): string {
  return seconds < 1
    ? `${String(Number((seconds * 1000).toPrecision(3)))} ms`
    : `${String(Number(seconds.toPrecision(3)))} s`;
}

/**
 * Time from the start of the recording as `m:ss` or `h:mm:ss`, with as many decimals as a step of
 * `stepSeconds` needs.
 */
export function formatElapsed(seconds: number, stepSeconds: number): string {
  const decimalCount = Math.min(3, Math.max(0, Math.ceil(-Math.log10(stepSeconds) - 1e-9)));
  const unit = 10 ** decimalCount;
  const ticks = Math.round(Math.abs(seconds) * unit);
  const wholeSeconds = Math.floor(ticks / unit);
  const fraction = decimalCount === 0 ? '' : `.${String(ticks % unit).padStart(decimalCount, '0')}`;
  const hours = Math.floor(wholeSeconds / 3600);
  const minutes = Math.floor(wholeSeconds / 60) % 60;
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const clock =
    hours > 0
      ? `${String(hours)}:${twoDigits(minutes)}:${twoDigits(wholeSeconds % 60)}`
      : `${String(minutes)}:${twoDigits(wholeSeconds % 60)}`;
  return `${seconds < 0 && ticks > 0 ? '−' : ''}${clock}${fraction}`;
}

/** The recorder's own clock at an instant, `hh:mm:ss`, passing midnight as a clock does. */
export function formatClock(startLocal: LocalDateTime, seconds: number): string {
  const startOfDaySeconds = startLocal.hour * 3600 + startLocal.minute * 60 + startLocal.second;
  const ofDay = (((startOfDaySeconds + Math.floor(seconds)) % 86_400) + 86_400) % 86_400;
  return [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
