import { h, type Html } from '../html/h'

/** A case's status: in words, and by colour whether it is over. */
export const StatusTag = ({ name, closed }: { readonly name: string; readonly closed: boolean }): Html => (
  <span class={`badge ${closed ? '' : 'badge-info'}`}>{name}</span>
)
