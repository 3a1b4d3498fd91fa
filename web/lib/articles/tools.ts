import type { Editor } from '@tiptap/core'
import type { Component } from 'svelte'
import Bold from '@lucide/svelte/icons/bold'
import Heading2 from '@lucide/svelte/icons/heading-2'
import Heading3 from '@lucide/svelte/icons/heading-3'
import ImagePlus from '@lucide/svelte/icons/image-plus'
import Italic from '@lucide/svelte/icons/italic'
import Link from '@lucide/svelte/icons/link'
import List from '@lucide/svelte/icons/list'
import ListOrdered from '@lucide/svelte/icons/list-ordered'
import Pilcrow from '@lucide/svelte/icons/pilcrow'
import Quote from '@lucide/svelte/icons/quote'
import Redo from '@lucide/svelte/icons/redo-2'
import Table from '@lucide/svelte/icons/table'
import BetweenHorizontal from '@lucide/svelte/icons/between-horizontal-end'
import BetweenVertical from '@lucide/svelte/icons/between-vertical-end'
import Trash from '@lucide/svelte/icons/trash-2'
import TableColumns from '@lucide/svelte/icons/table-columns-split'
import TableRows from '@lucide/svelte/icons/table-rows-split'
import Underline from '@lucide/svelte/icons/underline'
import Undo from '@lucide/svelte/icons/undo-2'
import { t } from '#lib/i18n/i18n.ts'

export interface ToolDialogs {
  link: () => void
  picture: () => void
}
interface Tool {
  key: string
  label: () => string
  icon: Component
  run: (editor: Editor, dialogs: ToolDialogs) => unknown
  /** Whether the cursor stands in such a thing; absent where that says nothing. */
  isOn?: (editor: Editor) => boolean
  /** Nothing to be done with it now. */
  isIdle?: (editor: Editor) => boolean
  /** Shown at all; absent: always. */
  isOffered?: (editor: Editor) => boolean
}

const inTable = (editor: Editor) => editor.isActive('table')
const outsideTable = (editor: Editor) => !inTable(editor)

/** The tools of the text in the order of the bar. */
export const TOOLS: readonly Tool[] = [
  {
    ...{ key: 'undo', label: () => t('courses:article.undo'), icon: Undo },
    run: (editor) => editor.chain().focus().undo().run(),
    isIdle: (editor) => !editor.can().undo(),
  },
  {
    ...{ key: 'redo', label: () => t('courses:article.redo'), icon: Redo },
    run: (editor) => editor.chain().focus().redo().run(),
    isIdle: (editor) => !editor.can().redo(),
  },
  {
    ...{ key: 'paragraph', label: () => t('courses:article.paragraph'), icon: Pilcrow },
    run: (editor) => editor.chain().focus().setParagraph().run(),
    isOn: (editor) => editor.isActive('paragraph'),
  },
  {
    ...{ key: 'heading', label: () => t('courses:article.heading'), icon: Heading2 },
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
  },
  {
    ...{ key: 'subheading', label: () => t('courses:article.subheading'), icon: Heading3 },
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
  },
  {
    ...{ key: 'bold', label: () => t('courses:article.bold'), icon: Bold },
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    ...{ key: 'italic', label: () => t('courses:article.italic'), icon: Italic },
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive('italic'),
  },
  {
    ...{ key: 'underline', label: () => t('courses:article.underline'), icon: Underline },
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
    isOn: (editor) => editor.isActive('underline'),
  },
  {
    ...{ key: 'bullets', label: () => t('courses:article.bullets'), icon: List },
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    ...{ key: 'numbers', label: () => t('courses:article.numbers'), icon: ListOrdered },
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    ...{ key: 'quote', label: () => t('courses:article.quote'), icon: Quote },
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  {
    ...{ key: 'link', label: () => t('courses:article.link'), icon: Link },
    run: (_editor, { link }) => link(),
    isOn: (editor) => editor.isActive('link'),
  },
  {
    ...{ key: 'picture', label: () => t('courses:article.picture'), icon: ImagePlus },
    run: (_editor, { picture }) => picture(),
  },
  {
    ...{ key: 'table', label: () => t('courses:article.table'), icon: Table, isOffered: outsideTable },
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    ...{ key: 'rowAfter', label: () => t('courses:article.rowAfter'), icon: BetweenHorizontal, isOffered: inTable },
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    ...{ key: 'columnAfter', label: () => t('courses:article.columnAfter'), icon: BetweenVertical, isOffered: inTable },
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    ...{ key: 'deleteRow', label: () => t('courses:article.deleteRow'), icon: TableRows, isOffered: inTable },
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    ...{ key: 'deleteColumn', label: () => t('courses:article.deleteColumn'), icon: TableColumns, isOffered: inTable },
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    ...{ key: 'deleteTable', label: () => t('courses:article.deleteTable'), icon: Trash, isOffered: inTable },
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
]
