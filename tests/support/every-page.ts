import { COURSE_PAGES } from './course-pages.ts'
import { FILM_PAGES } from './film-pages.ts'
import { GATHERING_PAGES } from './gathering-pages.ts'
import { LEARNING_PAGES } from './learning-pages.ts'
import { OFFICE_PAGES } from './office-pages.ts'
import { PHONE_ONLY, SHELL_PAGES, type WalkedPage } from './pages.ts'
import { QUIZ_PAGES } from './quiz-pages.ts'
import { STUDY_PAGES } from './study-pages.ts'
import { DRY_RUN_PAGES, TRAINING_PAGES } from './training-pages.ts'

/** Every page of the product, in the states worth a look. */
export const EVERY_PAGE: readonly WalkedPage[] = [
  ...SHELL_PAGES,
  ...OFFICE_PAGES,
  ...TRAINING_PAGES,
  ...DRY_RUN_PAGES,
  ...LEARNING_PAGES,
  ...FILM_PAGES,
  ...STUDY_PAGES,
  ...QUIZ_PAGES,
  ...COURSE_PAGES,
  ...GATHERING_PAGES,
  ...PHONE_ONLY,
]

/** Routes of which no picture is taken, and why. */
export const NOT_PICTURED: Readonly<Record<string, string>> = {}
