import { ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark'

const STORED = 'zhenzan.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')

function chosen(): Theme | null {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : null
}

export const theme = ref<Theme>(chosen() ?? (system.matches ? 'dark' : 'light'))

system.addEventListener('change', (event) => {
  if (chosen() === null) theme.value = event.matches ? 'dark' : 'light'
})

watchEffect(() => document.documentElement.classList.toggle('dark', theme.value === 'dark'))

export function toggleTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  localStorage.setItem(STORED, theme.value)
}
