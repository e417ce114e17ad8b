import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.SERENDIP_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    // Maven packs this folder into the root of the WAR
    outDir: '../target/client',
    emptyOutDir: true,
    // an inlined asset would be a data: URL, which the Content-Security-Policy refuses
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: true },
      '/ws': { target: server, changeOrigin: true, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    unstubGlobals: true,
    // generous: a busy machine must not fail a test that waits for nothing else
    testTimeout: 60_000,
  },
});
