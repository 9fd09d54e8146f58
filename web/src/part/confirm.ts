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
