declare global {
  namespace App {
    interface PageData {
      /** The viewer may not see this part of the site. */
      isClosed?: boolean
    }
  }
}

export {}
