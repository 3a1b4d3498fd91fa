// stub
export const removeCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
