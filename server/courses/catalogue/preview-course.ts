// stub
export const previewCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const previewLesson = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
