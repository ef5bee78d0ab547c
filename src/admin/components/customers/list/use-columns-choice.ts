import { useState } from "react"
import {
  DEFAULT_COLUMNS,
  keepColumns,
  readColumns,
  withColumnToggled,
  type ColumnId,
} from "../../../lib/customer-columns"

/** Which columns somebody wants to see of this chatbot's customers. */
export const useColumnsChoice = (chatbotId: string) => {
  const [chosen, setChosen] = useState(() => readColumns(chatbotId))

  const choose = (columns: ColumnId[]) => {
    keepColumns(chatbotId, columns)
    setChosen(columns)
  }

  return {
    chosen,
    toggle: (column: ColumnId) => choose(withColumnToggled(chosen, column)),
    reset: () => choose(DEFAULT_COLUMNS),
  }
}

export type ColumnsChoice = ReturnType<typeof useColumnsChoice>
