import type { RecipeError } from '../analysis/recipe';
import { assertNever } from '../base/assert';
import { describeAnalysisError } from './describeAnalysis';

/** What is wrong with a recipe, to follow its name. */
export function describeRecipeError(error: RecipeError): string {
  switch (error.kind) {
    case 'not-json':
      return 'is not JSON. Look for a missing comma or quotation mark.';
    case 'not-a-recipe':
      return 'is not a recipe: it must hold "format": "polymyo-recipe" and "version": 1.';
    case 'unknown-setting':
      return `names the setting “${error.path}”, which does not exist. Check its spelling in docs/result-format.md.`;
    case 'damaged':
      return `does not fit at “${error.path}”: ${error.problem}.`;
    case 'out-of-range':
      return `cannot be used: ${describeAnalysisError({ kind: 'settings', problems: error.problems }).what}`;
    default:
      return assertNever(error);
  }
}
