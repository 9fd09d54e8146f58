/** A column of a table: its key is the slot that fills it, else the row's member of that name. */
export interface Column {
  key: string
  title: string
  number?: boolean
  /** Left out where there is little room. */
  minor?: boolean
}
