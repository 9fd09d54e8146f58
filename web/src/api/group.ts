import { get, segment } from './http'
import { pager } from './page'

/** A lockstep group as groups.json of an audit has it, with counts in place of the lists. */
export interface Group {
  group_id: string
  accounts: number
  videos: number
  interactions: number
  invalid: number
  synchronous: boolean
  /** Interactions that independent accounts of the same activity would be expected to make. */
  expected: number
  suspiciousness: number
  /** Absent where a review shows the group. */
  p_value?: number
  q_value: number
  window: { from: string; to: string }
  evidence: string
  evidence_zh: string
  /** Interactions whose verdict a reviewer changed; the figures have them. Absent where a review shows the group. */
  changed_verdicts?: number
  /** The cases by which, as far as the reader may see them. */
  review_ids?: string[]
}

export interface GraphNode {
  id: string
  kind: 'account' | 'video'
  /** Pseudonym of an account, or the work's caption. */
  label: string
  probability: number | null
}

export interface GraphEdge {
  account: string
  video: string
  time: string
}

export interface GroupDetail extends Group {
  /** A sample that fits a picture; `nodes_in_all` says of how many. */
  graph: { nodes: GraphNode[]; edges: GraphEdge[]; nodes_in_all: number }
}

export const groups = () => pager<Group>('/groups')
export const group = (id: string) => get<GroupDetail>(`/groups/${segment(id)}`)
