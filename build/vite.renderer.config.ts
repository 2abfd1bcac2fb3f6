import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

/** Source smaller than this, in bytes, is not worth a file of its own. */
const KRUIMEL = 60_000;

/**
 * How the screens are built. The page runs under `script-src 'self'` without inline script, from
 * any address, without network: so no polyfill is written into the page, no file is turned into a
 * data address, and every address is relative.
 *
 * @param root the project folder; the screens are in its folder renderer
 * @param outDir where the bundle goes
 */
export function rendererConfig({ root, outDir }: { root: string; outDir: string }): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    cacheDir: join(root, '.cache', 'vite'),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      // One sheet in one order: a screen that is fetched later changes nothing of what is drawn.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        output: {
          // Otherwise such a file is named after all the parts that need it.
          chunkFileNames: ({ name }) =>
            `assets/${name.startsWith('deel~') ? 'deel' : '[name]'}-[hash].js`,
          codeSplitting: {
            // What several parts need is kept together per set of parts, without crumbs.
            groups: [
              {
                name: 'deel',
                minShareCount: 2,
                entriesAware: true,
                entriesAwareMergeThreshold: KRUIMEL,
              },
            ],
          },
        },
      },
    },
    logLevel: 'warn',
  };
}

/**
 * Builds the screens.
 *
 * @throws what vite throws for source that does not build
 */
export async function buildRenderer(options: { root: string; outDir: string }): Promise<void> {
  // React picks its quick form by this name, and it may say "test" when tests do the building.
  process.env['NODE_ENV'] = 'production';
  await build(rendererConfig(options));
}

const root = dirname(import.meta.dirname);

export default rendererConfig({ root, outDir: join(root, 'dist', 'renderer') });
