/** Where the tests are: beside the sources, and tools/ for the tests of the code base itself. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // a busy machine is slow, not wrong; what hangs still ends
    testTimeout: 60_000,
    // many tests wait for a program of their own; by default one core is left idle
    maxWorkers: '100%',
    environment: 'node',
    include: ['packages/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.stryker-tmp/**'],
    passWithNoTests: true,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', 'packages/testkit/**'],
    },
  },
});
