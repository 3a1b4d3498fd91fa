/** What a backup or a restoration is doing; `writing` comes very often. */
export type Step = 'checking' | 'schema' | 'table' | 'media' | 'writing' | 'reading' | 'serving'

export type Note = (step: Step, values: { name?: string; files?: number; bytes?: number }) => void
