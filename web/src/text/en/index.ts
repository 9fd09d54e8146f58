import shell from './shell'
import part from './part'
import entry from './entry'
import creator from './creator'
import growth from './growth'
import judgement from './judgement'
import value from './value'
import type { Texts } from '..'

const en: Texts = { ...shell, ...part, ...entry, ...creator, ...judgement, growth, value }

export default en
