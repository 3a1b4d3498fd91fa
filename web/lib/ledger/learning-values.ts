import type { EvidenceFile, NewClaim } from './api.ts'
import { sessionsOf, type Span } from './span.rules.ts'

/** What the form of outside learning holds. */
export interface LearningValues {
  title: string
  organiser: string
  category: string
  deliveryMode: string
  organiserLevel: string
  isConcentrated: boolean
  isRotation: boolean
  isCadreRecognised: boolean
  purpose: string
  note: string
  spans: Span[]
  evidence: EvidenceFile | null
}

export const newSpan = (): Span => ({ fromOn: '', lastOn: '', length: 'day', amount: '' })

export const noLearning = (): LearningValues => ({
  ...{ title: '', organiser: '', category: '', deliveryMode: '', organiserLevel: '', purpose: '', note: '' },
  ...{ isConcentrated: false, isRotation: false, isCadreRecognised: false, spans: [newSpan()], evidence: null },
})

/** For the API; choices not yet made go as they are, and the server names them. */
export function bodyOf(values: LearningValues): Omit<NewClaim, 'id' | 'evidenceFileId'> {
  const { title, organiser, note, purpose, spans } = values
  const { category, deliveryMode, organiserLevel, isConcentrated, isRotation, isCadreRecognised } = values
  return {
    title: title.trim(),
    ...(organiser.trim() && { organiser: organiser.trim() }),
    ...(note.trim() && { note: note.trim() }),
    ...(purpose && { purpose: purpose as NonNullable<NewClaim['purpose']> }),
    category: category as NewClaim['category'],
    deliveryMode: deliveryMode as NewClaim['deliveryMode'],
    organiserLevel: organiserLevel as NewClaim['organiserLevel'],
    ...{ isConcentrated, isRotation, isCadreRecognised },
    sessions: sessionsOf(spans).map(({ session }) => session),
  }
}

/** Where a form shows faults itself. */
export const LEARNING_POINTERS = [
  ...['title', 'organiser', 'category', 'deliveryMode', 'organiserLevel', 'purpose', 'note', 'sessions', 'evidenceFileId'].map(
    (name) => `/body/${name}`,
  ),
]
