import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { bundledTogether } from './vite/chunks.ts';
import { createOfflineBuild } from './vite/offline-build.ts';
import { buildVersion } from './vite/version.ts';
import { words } from './vite/words.ts';

const offline = createOfflineBuild('build');

export default defineConfig({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin(words),
    sveltekit({
      adapter: offline.adapter,
      serviceWorker: { register: false },
      // The service worker is generated after the build, so kit must not look for a source of it.
      files: { serviceWorker: 'src/none' },
      version: { name: buildVersion(), pollInterval: 0 },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          // The password hash (argon2id) runs as WebAssembly; this allows no JavaScript eval.
          'script-src': ['self', 'wasm-unsafe-eval'],
          'style-src': ['self'],
          // Style attributes in component templates; style elements stay forbidden.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'media-src': ['self', 'blob:'],
          'worker-src': ['self', 'blob:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
        },
      },
    }),
    ...offline.plugins,
  ],
  // Chromium 92 knows private fields. 98 stands for a fault with static ones that nobody here meets; below it, all fields
  // of all classes would be translated, which makes every object of them slower.
  build: { target: ['chrome98', 'safari16'], cssTarget: ['chrome87', 'safari14'] },
  environments: {
    client: {
      build: { rolldownOptions: { output: { codeSplitting: { groups: bundledTogether('src') } } } },
    },
  },
  server: { proxy: { '/api': process.env.JIEFEN_SERVER ?? 'http://127.0.0.1:8787' } },
});
