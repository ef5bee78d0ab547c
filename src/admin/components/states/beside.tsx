import { Suspense, type ReactNode } from "react"
import Texts from "./texts"

/** What opens beside or above a page and is fetched then: nothing keeps its place until it is there. */
const Beside = ({ children }: { children: ReactNode }) => (
  <Suspense>
    <Texts>{children}</Texts>
  </Suspense>
)

export default Beside
