// stub
export const describeCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
