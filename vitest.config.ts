import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside VS Code, with mocha.
    exclude: ['test/vscode/**'],
    // Only ends what hangs: a busy machine may take its time.
    testTimeout: 30_000,
  },
});
