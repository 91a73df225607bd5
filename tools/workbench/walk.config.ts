/** `npm run walk`: the long shows of the workbench, which `npm test` leaves out. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tools/workbench/*.walk.ts'], testTimeout: 240_000, fileParallelism: false },
});
