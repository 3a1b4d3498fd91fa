// stub
export const showCatalogue = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const showCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const showOwnCourses = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
