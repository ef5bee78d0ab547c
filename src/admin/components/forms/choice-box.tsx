import { RadioGroup } from "@medusajs/ui"
import type { ComponentProps } from "react"

/** One choice of a few, with a sentence about it. Beside a long sentence the circle keeps its size, so that circles stay in line. */
const ChoiceBox = (props: ComponentProps<typeof RadioGroup.ChoiceBox>) => (
  <RadioGroup.ChoiceBox {...props} className="text-left [overflow-wrap:anywhere] [&>:first-child]:shrink-0" />
)

export default ChoiceBox
