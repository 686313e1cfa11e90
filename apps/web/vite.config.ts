import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.GROUNDBREAK_SERVER ?? 'http://127.0.0.1:8600'

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server } },
  build: {
    // Browsers of the offices' own desktops (UOS, Kylin) follow Chromium at a distance of years.
    target: 'chrome87',
    cssTarget: 'chrome87',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
