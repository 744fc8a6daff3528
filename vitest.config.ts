import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'cli/**/*.test.ts',
      'collector/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'demo/**/*.test.ts',
    ],
    environment: 'node',
    testTimeout: 20_000,
    // A machine under load may miss a moment once; what fails twice has failed.
    retry: process.env['CI'] ? 1 : 0,
  },
})
