import type { Marionette } from './marionette.ts';

/** Runs a script with Firefox's own privileges, in one lasting scope: what it puts on globalThis stays. */
export async function runPrivileged(
  session: Marionette,
  script: string,
  given: string[],
): Promise<unknown> {
  await session.send('Marionette:SetContext', { value: 'chrome' });
  const answer = await session.send('WebDriver:ExecuteScript', {
    sandbox: 'system',
    newSandbox: false,
    script,
    args: given,
  });
  await session.send('Marionette:SetContext', { value: 'content' });
  return (answer as { value: unknown }).value;
}
