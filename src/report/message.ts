/** What happened, and what the reader can do about it: one sentence each. */
export interface Message {
  readonly what: string;
  readonly next: string;
}
