// stub
export const enrolOneself = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const takeNewerVersion = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
