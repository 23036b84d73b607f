/**
 * Makes a stage remember its last answer by its inputs' key, so that a change further down the path
 * does not read the file again. The answer is the same without it, only later.
 *
 * A stage that failed is not remembered.
 */
export function rememberLast<Inputs, Answer>(
  compute: (inputs: Inputs) => Promise<Answer>,
): (key: string, inputs: Inputs) => Promise<Answer> {
  let last: { readonly key: string; readonly answer: Answer } | undefined;
  return async (key, inputs) => {
    if (last?.key === key) return last.answer;
    last = undefined;
    const answer = await compute(inputs);
    last = { key, answer };
    return answer;
  };
}
