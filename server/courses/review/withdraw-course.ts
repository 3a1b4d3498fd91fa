// stub
export const redraftCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const withdrawCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
