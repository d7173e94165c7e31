import type { Page } from 'playwright';

/** What a page said, and what of it nobody expected. */
export interface ConsoleWatch {
  /** This test brings about a message on purpose. */
  expect: (message: RegExp) => void;
  unexpected: () => string[];
}

/**
 * @react-three/fiber 9 makes a THREE.Clock, which three deprecates in favour of Timer. Can go when
 * fiber uses Timer.
 */
const KNOWN = [/THREE\.Clock: This module has been deprecated/];

/** Collects every console message and every error of a page, from before its first script. */
export function watchConsole(page: Page): ConsoleWatch {
  const said: string[] = [];
  const expected = [...KNOWN];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`page error: ${error.stack ?? error.message}`));
  return {
    expect: (message) => expected.push(message),
    unexpected: () => said.filter((text) => !expected.some((message) => message.test(text))),
  };
}
