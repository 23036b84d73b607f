/** Time of day style: `1:02:03` or `2:03`; tenths of a second below a minute. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(whole % 60)} h`
    : `${minutes}:${twoDigits(whole % 60)} min`;
}

/** A moment in the recording with milliseconds, for example `2:03.456`. */
export function formatMoment(seconds: number): string {
  const sign = seconds < 0 ? '−' : '';
  const milliseconds = Math.round(Math.abs(seconds) * 1000);
  const minutes = Math.floor(milliseconds / 60_000);
  const rest = ((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, '0');
  return `${sign}${minutes}:${rest}`;
}

/** A size in the unit people use for files. */
export function formatByteCount(byteCount: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(
    units.length - 1,
    byteCount < 1000 ? 0 : Math.floor(Math.log10(byteCount) / 3),
  );
  const value = byteCount / 1000 ** power;
  return `${power === 0 ? value : value.toPrecision(3)} ${units.at(power) ?? ''}`;
}
