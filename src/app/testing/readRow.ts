/** The cells of the table row whose first cell reads so; `undefined` when there is none. */
export function readRow(firstCell: string): readonly string[] | undefined {
  return [...document.querySelectorAll('tr')]
    .map(({ cells }) => [...cells].map(({ textContent }) => textContent))
    .find(([first]) => first === firstCell);
}
