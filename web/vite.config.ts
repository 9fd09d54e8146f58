import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Where `npm run dev` finds a service; the built console is served by the service itself.
const service = process.env.ZHENZAN_SERVICE ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    vue(),
    Components({
      dirs: [],
      dts: 'src/elements.d.ts',
      resolvers: [ElementPlusResolver({ importStyle: 'css' })],
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': service, '/log': service } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    // A module preload polyfill would be an inline script in some browsers' eyes and is needed by none that is supported.
    modulePreload: { polyfill: false },
    // Data addresses in style sheets and pages would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'happy-dom',
    testTimeout: 30_000,
    include: ['test/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
