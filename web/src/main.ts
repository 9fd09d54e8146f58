import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import '@/style/palette.css'
import '@/style/base.css'
import '@/style/element.css'
import '@/style/part.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { whenSignedOut } from './api/http'
import { router } from './router'
import { useSession } from './session'
import './shell/theme'
import { keepTitle } from './shell/title'
import { i18n, preferredLanguage, speak } from './text'

const app = createApp(App)
app.use(createPinia())
app.use(i18n)
whenSignedOut(() => {
  useSession().forget()
  void router.push({ path: '/sign-in', query: { to: router.currentRoute.value.fullPath } })
})
void speak(preferredLanguage()).then(() => {
  keepTitle()
  app.use(router)
  app.mount('#app')
})
