import { expect } from '@playwright/test';

/** Has something done by the control port of the server, which `ServerForBrowsers` describes. */
export async function control(command: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${process.env.E2E_CONTROL_PORT ?? ''}/${command}`);
  expect(answer.status, command).toBe(204);
}
