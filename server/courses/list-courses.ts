// stub
export const showCourses = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const showWaiting = (..._: unknown[]): Promise<any> => { throw new Error('soon') }
