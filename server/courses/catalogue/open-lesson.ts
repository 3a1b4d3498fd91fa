// stub
export const openLesson = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
