import { ref, watchEffect } from 'vue'
import { i18n, t } from '@/text'

const title = ref('home')

/** Names the document after the page that was opened. */
export function pageOpened(page: string): void {
  title.value = page
}

export function keepTitle(): void {
  watchEffect(() => {
    void i18n.global.locale.value
    document.title = `${t(`page.${title.value}`)} · ${t('shell.product')}`
  })
}
