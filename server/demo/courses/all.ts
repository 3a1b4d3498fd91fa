import { BRANCH_WORK } from './branch-work.ts'
import { CIVIL_CODE } from './civil-code.ts'
import type { DemoCourse } from './course.ts'
import { FIRST_AID } from './first-aid.ts'
import { FRAUD_AND_DATA } from './fraud-and-data.ts'
import { FRUIT_PRUNING } from './fruit-pruning.ts'
import { GUEST_HOUSE } from './guest-house.ts'

/** In the order in which they are made: their films come in the same. */
export const DEMO_COURSES: readonly DemoCourse[] = [
  FRUIT_PRUNING,
  GUEST_HOUSE,
  FRAUD_AND_DATA,
  CIVIL_CODE,
  BRANCH_WORK,
  FIRST_AID,
]
