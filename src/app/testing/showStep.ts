import { page } from 'vitest/browser';

/** Goes to a step of the workspace by its name in the navigation. */
export async function showStep(title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
}
