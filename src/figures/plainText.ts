/** Makes a text from a file safe for Plotly, which reads tags and links in its texts. */
export function plainText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
