import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // Two cores are what CI has; the whole suite must not depend on more.
    maxWorkers: 2,
  },
})
