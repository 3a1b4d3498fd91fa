/**
 * Quizzes: banks of questions with versions, files of questions in and out, quizzes that are frozen when they are released,
 * attempts whose answers are kept one by one, marks by people, statistics. A passed quiz posts its hours to the ledger. Right
 * answers leave the server only when the quiz lets them out.
 */
export { quizzesRoutes } from './routes.ts'
export { sweepAttempts } from './attempts/sweep-attempts.job.ts'
export { reckonStatistics } from './statistics/reckon-statistics.job.ts'
export { listQuizPasses } from './list-passes.ts'
export { findQuizByTitle, listQuizReferences } from './reference-queries.ts'
