/**
 * Stops the program when it is wrong about itself; never for bad data, which is a `Result`.
 *
 * @throws Error with `message` when `condition` is false.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${message}`);
}

/** Ends a switch over a union: compiles only while every member has its own case. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
