/**
 * Review of what editors make, films and courses alike (三审三校): three stages by three people, none of whom made it. From the
 * first stage on the text is frozen.
 */
export const STAGES = ['first_review', 'second_review', 'final_review'] as const
export type Stage = (typeof STAGES)[number]

/** Where something stands on its way to members. */
export type ContentState = 'draft' | Stage | 'approved' | 'released' | 'withdrawn'

export const stageOf = (state: ContentState): Stage | null => STAGES.find((stage) => stage === state) ?? null

/** What follows when a stage has passed. */
export const afterStage = (stage: Stage): ContentState & ('approved' | Stage) => STAGES[STAGES.indexOf(stage) + 1] ?? 'approved'

/** The text may change: nobody reviews it and nobody sees it. */
export const isOpenText = (state: ContentState) => state === 'draft' || state === 'withdrawn'

/** What hinders somebody as a reviewer. */
export interface Reviewer {
  /** Made it, or a part of it. */
  isOwn: boolean
  /** Stages taken in any round. */
  stagesTaken: readonly Stage[]
}

/** Why this stage is not for somebody; null: it is. */
export function reviewRefusal(stage: Stage, { isOwn, stagesTaken }: Reviewer): 'own' | 'another-stage' | null {
  if (isOwn) return 'own'
  return stagesTaken.every((one) => one === stage) ? null : 'another-stage'
}
