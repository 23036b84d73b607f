import { Alert, Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { parseRecipe, writeRecipe } from '../../analysis/recipe';
import { describeRecipeError } from '../../report/describeRecipeError';
import { saveFile } from '../saveFile';
import { useWorkspace } from '../useWorkspace';

/** Saves all settings as one file, or takes them over from one; a taken-over recipe can be undone. */
export function RecipeButtons() {
  const settings = useWorkspace((workspace) => workspace.settings.present);
  const changeSettings = useWorkspace(({ actions }) => actions.changeSettings);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const recipe = parseRecipe(await file.text());
    setProblem(recipe.ok ? undefined : `${file.name} ${describeRecipeError(recipe.error)}`);
    if (recipe.ok) changeSettings(() => recipe.value);
  };
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => saveFile('polymyo-recipe.json', writeRecipe(settings), 'application/json')}
        >
          Save recipe
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => input.current?.click()}>
          Open recipe …
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label="Recipe file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          if (file) void open(file);
          currentTarget.value = '';
        }}
      />
      {problem !== undefined && (
        <Alert color="red" role="alert" p="xs">
          {problem}
        </Alert>
      )}
    </>
  );
}
