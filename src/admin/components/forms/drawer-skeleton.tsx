import { Skeleton } from "@medusajs/ui"

/** The inside of a drawer until what it is about is known. */
const DrawerSkeleton = () => (
  <div aria-busy className="flex flex-col gap-y-6 px-6 py-6">
    {["w-24", "w-32", "w-28"].map((width) => (
      <div key={width} className="flex flex-col gap-y-2">
        <Skeleton className={`h-4 ${width}`} />
        <Skeleton className="h-8 w-full" />
      </div>
    ))}
  </div>
)

export default DrawerSkeleton
