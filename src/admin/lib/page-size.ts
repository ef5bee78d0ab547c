export const PAGE_SIZES = [20, 50, 100] as const
export type PageSize = (typeof PAGE_SIZES)[number]

const KEY = "chat_crm.page_size"

/** How many rows of a list somebody wants to see at once, remembered by their browser. */
export const readPageSize = (): PageSize => {
  try {
    return pageSizeOf(localStorage.getItem(KEY))
  } catch {
    return PAGE_SIZES[0]
  }
}

export const keepPageSize = (size: PageSize): void => {
  try {
    localStorage.setItem(KEY, String(size))
  } catch {
    // Storage is full or forbidden: the choice then lasts as long as the page.
  }
}

export const pageSizeOf = (value: string | null): PageSize =>
  PAGE_SIZES.find((size) => String(size) === value) ?? PAGE_SIZES[0]
