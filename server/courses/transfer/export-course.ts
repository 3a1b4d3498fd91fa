// stub
export const exportCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
