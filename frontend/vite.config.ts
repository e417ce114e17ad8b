import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.SERENDIP_URL ?? 'http://localhost:8080';

/** The version, which only pom.xml states. */
const pom = readFileSync(new URL('../pom.xml', import.meta.url), 'utf8');
const version = /<artifactId>serendip<\/artifactId>\s*<version>(.+)<\/version>/.exec(pom)?.[1];
if (version === undefined) throw new Error('pom.xml names no version');

export default defineConfig({
  plugins: [react()],
  define: { __SERENDIP_VERSION__: JSON.stringify(version) },
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
    // also where there are but two processors, of which it would leave one alone
    maxWorkers: '100%',
    // generous: a busy machine must not fail a test that waits for nothing else
    testTimeout: 60_000,
  },
});
