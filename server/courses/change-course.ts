// stub
export const changeCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
