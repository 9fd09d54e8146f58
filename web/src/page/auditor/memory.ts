/** The tree that this browser saw and verified last: what a later one has to continue. */
export interface SeenTree {
  origin: string
  size: number
  /** Base 64. */
  root: string
}

const STORED = 'zhenzan.seen-tree'

export function remembered(): SeenTree | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null') as SeenTree | null
  } catch {
    return null
  }
}

export function rememberedSize(origin: string): number | null {
  const tree = remembered()
  return tree?.origin === origin ? tree.size : null
}

export function remember(tree: SeenTree): void {
  const before = remembered()
  if (before === null || before.origin !== tree.origin || tree.size > before.size) localStorage.setItem(STORED, JSON.stringify(tree))
}
