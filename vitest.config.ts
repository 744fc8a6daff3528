import { availableParallelism } from 'node:os'
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
    hookTimeout: 60_000,
    // Vitest leaves one core to itself; much of the time is spent waiting for databases.
    maxWorkers: Math.max(2, availableParallelism()),
    // A machine under load may miss a moment once; what fails twice has failed.
    retry: process.env['CI'] ? 1 : 0,
  },
})
