import { Skeleton } from "@medusajs/ui"

const ROWS = Array.from({ length: 8 }, (_, index) => index)

const GridSkeleton = () => (
  <div aria-busy className="divide-y border-y">
    {ROWS.map((row) => (
      <div key={row} className="flex h-12 items-center gap-x-4 px-6">
        <Skeleton className="size-4 shrink-0" />
        <Skeleton className="size-5 shrink-0" />
        <Skeleton className="h-4 w-full max-w-48" />
        <Skeleton className="ml-auto hidden h-4 w-24 sm:block" />
        <Skeleton className="hidden h-4 w-20 sm:block" />
      </div>
    ))}
  </div>
)

export default GridSkeleton
