import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/vscode/{window,web}/**/*.test.ts'],
    // One window at a time: two cores are soon busy with one.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
