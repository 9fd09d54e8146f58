import { ElMessageBox } from 'element-plus/es/components/message-box/index'
import 'element-plus/es/components/message-box/style/css'
import { t } from '@/text'

/** Asks before something that cannot be undone. @returns whether to do it */
export async function confirmed(title: string, text: string, act: string): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, { confirmButtonText: act, cancelButtonText: t('part.cancel') })
    return true
  } catch {
    return false
  }
}

/** Asks for a line of text. @returns null if the person does not go on */
export async function asked(title: string, text: string, act: string, placeholder: string): Promise<string | null> {
  try {
    const answer = await ElMessageBox.prompt(text, title, { confirmButtonText: act, cancelButtonText: t('part.cancel'), inputPlaceholder: placeholder })
    return (answer as { value: string | null }).value ?? ''
  } catch {
    return null
  }
}
