import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/neovim/**/*.test.ts'],
    // Only ends what hangs.
    testTimeout: 120_000,
  },
});
