/** The value that stands under a title in a row of measures; `undefined` when there is none. */
export function readMeasure(title: string): string | undefined {
  const term = [...document.querySelectorAll('dt')].find(
    ({ textContent }) => textContent === title,
  );
  return term?.nextElementSibling?.textContent;
}
