import { defineConfig } from 'vitest/config';

/** The reference body takes seconds to build on a busy machine; a test that hangs is still found. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };

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
          include: ['tests/{domain,geometry,models,data,state,ui}/**/*.test.ts'],
          ...PATIENT,
        },
      },
    ],
  },
});
