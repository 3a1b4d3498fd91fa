import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'

const node = (name: string, include: string[], options = {}) => ({
  extends: false as const,
  test: { name, include, environment: 'node' as const, testTimeout: 60_000, hookTimeout: 120_000, ...options },
})

export default defineConfig({
  plugins: [
    tailwindcss(),
    sveltekit({
      files: { src: 'web', assets: 'web/static' },
      adapter: adapter({ pages: process.env['LUNXUN_BUILD'] ?? 'build', fallback: 'index.html', precompress: true }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'media-src': ['self', 'blob:', 'data:'],
          'style-src': ['self', 'unsafe-inline'],
          'worker-src': ['self', 'blob:'],
        },
      },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // Left alone, the shell comes as some forty little files, and each costs a slow line a round trip.
            codeSplitting: {
              groups: [
                { name: 'base', test: /node_modules[/](svelte|esm-env|clsx|i18next|openapi-fetch)[/]/, priority: 2 },
                {
                  name: 'shell',
                  test: /web[/]lib[/](account|api|i18n|shell|ui)[/]|node_modules[/]@lucide[/]/,
                  minShareCount: 6,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/media': 'http://127.0.0.1:3000' } },
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      node('unit', ['{server,db,media-pipeline,web/lib}/**/*.test.ts', 'tests/house/**/*.test.ts']),
      node('api', ['tests/api/**/*.test.ts', 'tests/attacks/**/*.test.ts'], { exclude: ['tests/attacks/media*.test.ts'] }),
      // One file at a time: each test keeps the cores busy by itself.
      node('pipeline', ['tests/pipeline/**/*.test.ts', 'tests/attacks/media*.test.ts'], {
        testTimeout: 180_000,
        fileParallelism: false,
      }),
      node('browser', ['tests/browser/**/*.test.ts'], { testTimeout: 180_000, fileParallelism: false }),
    ],
  },
})
