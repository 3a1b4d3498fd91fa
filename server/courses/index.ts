/**
 * Courses: modules of lessons (articles, films, documents, quizzes, attachments) that editors write and three people review; a
 * release freezes a version. The catalogue, enrolment by oneself or by an officer for an audience, progress, and hours posted once
 * when all required lessons are done, less what its films and quizzes have earned already.
 */
export { coursesRoutes } from './routes.ts'
export { settleAudiences, settleCourses } from './settle-courses.job.ts'
