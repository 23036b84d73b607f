const MIN_INTERVAL_MS = 33;

/** Passes on at most some thirty calls a second: each costs a trip between threads. */
export function throttled<Progress>(
  listener: (progress: Progress) => void,
): (progress: Progress) => void {
  let lastCallMs = -Infinity;
  return (progress) => {
    const nowMs = performance.now();
    if (nowMs - lastCallMs < MIN_INTERVAL_MS) return;
    lastCallMs = nowMs;
    listener(progress);
  };
}
