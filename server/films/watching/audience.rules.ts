/** Whether a film may be watched today by somebody who belongs to these places of the tree. */
export interface OnAir {
  /** Null: withdrawn, or never released. */
  currentVersionId: string | null
  /** Place of the audience; null: everybody. */
  audiencePath: string | null
  /** Days, half-open. */
  availableFrom: string | null
  availableUntil: string | null
}

export const mayWatch = (film: OnAir, paths: readonly string[], today: string) =>
  film.currentVersionId !== null &&
  (film.availableFrom === null || film.availableFrom <= today) &&
  (film.availableUntil === null || today < film.availableUntil) &&
  (film.audiencePath === null || paths.some((path) => path.startsWith(film.audiencePath!)))
