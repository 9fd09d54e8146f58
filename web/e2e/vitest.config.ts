import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Tests of a running service in a real browser, one after the other: each goes on where the one before ended.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  test: {
    environment: 'node',
    include: ['e2e/**/*.e2e.ts'],
    sequence: { concurrent: false },
    fileParallelism: false,
    bail: 0,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
