/** Columns of `film` that are kept as JSON. */
export type Crew = { duty: string; name: string }[]
