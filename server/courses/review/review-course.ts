// stub
export const reviewCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
