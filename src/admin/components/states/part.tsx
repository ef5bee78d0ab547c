import { Container, Skeleton } from "@medusajs/ui"
import { Suspense, type ReactNode } from "react"
import Texts from "./texts"

/** A part of a page that is fetched when it is opened: until then its place is kept. */
const Part = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<Place />}>
    <Texts>{children}</Texts>
  </Suspense>
)

const Place = () => (
  <Container className="flex flex-col gap-y-3 px-6 py-4" aria-busy>
    <Skeleton className="h-7 w-48" />
    <Skeleton className="h-64 w-full" />
  </Container>
)

export default Part
