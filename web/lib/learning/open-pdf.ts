import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Opens a PDF; what reads it is loaded only here. Takes it in parts, so that the first page is there before the last. */
export async function openPdf(url: string): Promise<PDFDocumentProxy> {
  const [{ getDocument, GlobalWorkerOptions }, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ])
  GlobalWorkerOptions.workerSrc = worker.default
  return getDocument({ url, disableAutoFetch: true, enableXfa: false }).promise
}
