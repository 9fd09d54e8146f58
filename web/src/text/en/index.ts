import shell from './shell'
import part from './part'
import entry from './entry'
import counter from './counter'
import creator from './creator'
import brand from './brand'
import audience from './audience'
import operator from './operator'
import reviewer from './reviewer'
import auditor from './auditor'
import open from './open'
import account from './account'
import growth from './growth'
import judgement from './judgement'
import tag from './tag'
import value from './value'
import type { Texts } from '..'

const en: Texts = { ...shell, ...part, ...entry, ...creator, ...counter, ...brand, ...audience, ...operator, ...reviewer, ...auditor, ...open, ...account, ...judgement, ...tag, growth, value }

export default en
