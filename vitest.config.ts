import { defineConfig } from 'vitest/config';

/** The reference body takes seconds to build on a busy machine; a test that hangs is still found. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Software GL needs both cores for itself: one file at a time, after the quick tests. */
const IN_BROWSER = {
  environment: 'node',
  globalSetup: ['tests/app/global-setup.ts'],
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'architecture', environment: 'node', include: ['tests/architecture.test.ts'] },
      },
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{domain,geometry,models,data,state,scene,ui,repro}/**/*.test.ts'],
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'app',
          include: ['tests/app/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          ...IN_BROWSER,
        },
      },
      {
        test: {
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          ...IN_BROWSER,
        },
      },
    ],
  },
});
