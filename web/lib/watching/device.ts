import { v4 as uuid } from 'uuid'

const KEY = 'lunxun.device'
let id: string | undefined

/** A random name of this browser, so that the server knows one device from another; says nothing about it. */
export function deviceId(): string {
  if (id) return id
  try {
    id = localStorage.getItem(KEY) ?? uuid()
    localStorage.setItem(KEY, id)
  } catch {
    id ??= uuid()
  }
  return id
}
