// stub
export const releaseCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
