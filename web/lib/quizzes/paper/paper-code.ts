import type { Paper } from '../api.ts'

/** What paper, sheet and key are matched by: the end of the id, which is random. */
export const paperCode = ({ id }: Pick<Paper, 'id'>): string => id.slice(-8).toUpperCase()
