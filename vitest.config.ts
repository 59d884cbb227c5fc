import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run in other editors, and some with mocha.
    exclude: ['test/vscode/**', 'test/neovim/**'],
    setupFiles: ['test/support/same-cases.ts'],
    // Only ends what hangs: a busy machine may take its time.
    testTimeout: 30_000,
  },
});
