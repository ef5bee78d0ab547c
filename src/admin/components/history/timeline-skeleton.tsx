import { Skeleton } from "@medusajs/ui"

const ROWS = ["w-64", "w-48", "w-72", "w-56", "w-40"]

/** As much room as the first entries take, so that nothing jumps when they come. */
const TimelineSkeleton = () => (
  <div aria-busy className="flex flex-col gap-y-5 px-6 py-5">
    {ROWS.map((width) => (
      <div key={width} className="flex items-start gap-x-3">
        <Skeleton className="size-7 shrink-0 rounded-full" />
        <div className="flex min-w-0 flex-1 flex-col gap-y-2">
          <Skeleton className={`h-4 max-w-full ${width}`} />
          <Skeleton className="h-3 w-24" />
        </div>
      </div>
    ))}
  </div>
)

export default TimelineSkeleton
