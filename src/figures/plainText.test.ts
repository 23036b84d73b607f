import { expect, test } from 'vitest';
import { plainText } from './plainText';

test('what Plotly would read as markup becomes plain characters', () => {
  expect(plainText('<b>C3</b> & <i>')).toBe('&lt;b&gt;C3&lt;/b&gt; &amp; &lt;i&gt;');
});
