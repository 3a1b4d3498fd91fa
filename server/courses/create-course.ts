// stub
export const createCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
