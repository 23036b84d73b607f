const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const LATIN1 = new TextDecoder('windows-1252');
const REPLACEMENT = '\uFFFD';

/**
 * Turns bytes into text: UTF-8 where they are valid UTF-8, else Latin-1 (Windows-1252).
 *
 * EDF fields hold a fixed number of bytes, so the last UTF-8 character may be cut in half; it is
 * dropped when an earlier character shows that the text is UTF-8. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = UTF8.decode(bytes);
  if (!text.includes(REPLACEMENT)) return text;
  const whole = text.trimEnd().slice(0, -1);
  const onlyLastIsCut = text.trimEnd().endsWith(REPLACEMENT) && !whole.includes(REPLACEMENT);
  if (onlyLastIsCut && hasNonAscii(whole)) return whole;
  return LATIN1.decode(bytes);
}

/** Text of a header field: decoded, control characters taken out, blanks at both ends trimmed. */
export function decodeHeaderText(bytes: Uint8Array): string {
  return decodeText(bytes)
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}

function hasNonAscii(text: string): boolean {
  return /[\u0080-\uffff]/.test(text);
}
