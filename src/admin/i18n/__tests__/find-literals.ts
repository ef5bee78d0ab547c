import ts from "typescript"

/** A text that stands in the code instead of in the translations. */
export type Literal = { line: number; text: string }

/** Attributes and fields whose value somebody reads, or has read to them. */
const READ_BY_PEOPLE =
  /^(title|label|\w+Label|placeholder|alt|content|description|text|hint|heading|summary|message|required|tooltip|header|subtitle|confirmText|cancelText|verificationText|aria-(label|description|placeholder|roledescription|valuetext))$/

/** Calls whose first argument somebody reads. */
const SAID_TO_PEOPLE = /^(toast(\.\w+)?|announce|(window\.)?(alert|confirm|prompt))$/

const SENTENCE = /^\p{Lu}\p{L}*[ ,]+\p{L}/u
const LETTER = /\p{L}/u
const ATTRIBUTES_OF_CODE = /^(class\w*|d|id|key|to|href|src|type|name|value|variant|size|color|weight)$/

/** `zalo_secret_token` is a name of the code, wherever it stands. */
const NAME = /^[a-z]+(_[a-z]+)+$/

/** Texts of one source file which are not translated; `isKey` tells the names of translations, which are no texts. */
export function findLiterals(fileName: string, code: string, isKey: (text: string) => boolean = () => false): Literal[] {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true)
  const found = new Map<number, Literal>()

  const note = (node: ts.Node, text: string): void => {
    if (LETTER.test(text) && !NAME.test(text) && !isKey(text)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.set(node.getStart(), { line, text: text.trim() })
    }
  }

  const noteShown = (expression: ts.Node | undefined): void => {
    expression && shownParts(expression).forEach((part) => note(part, part.text))
  }

  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      note(node, node.text)
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      noteShown(node.expression)
    } else if (ts.isJsxAttribute(node) && READ_BY_PEOPLE.test(node.name.getText())) {
      noteShown(node.initializer)
    } else if (ts.isPropertyAssignment(node) && READ_BY_PEOPLE.test(nameOf(node.name))) {
      noteShown(node.initializer)
    } else if (ts.isPropertyAssignment(node) && nameOf(node.name) === "validate") {
      returnedBy(node.initializer).forEach(noteShown)
    } else if (ts.isCallExpression(node) && SAID_TO_PEOPLE.test(node.expression.getText())) {
      noteShown(node.arguments[0])
    } else if (isText(node) && SENTENCE.test(node.text) && !isOfCode(node)) {
      note(node, node.text)
    }
    ts.forEachChild(node, visit)
  }

  visit(file)
  return [...found.values()]
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail

const isText = (node: ts.Node): node is Text =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

const nameOf = (name: ts.PropertyName): string => (ts.isStringLiteral(name) ? name.text : name.getText())

/** The texts that an expression can come out as, or has in it. */
function shownParts(node: ts.Node): Text[] {
  if (isText(node)) {
    return [node]
  }
  if (ts.isJsxExpression(node)) {
    return node.expression ? shownParts(node.expression) : []
  }
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
    return shownParts(node.expression)
  }
  if (ts.isConditionalExpression(node)) {
    return [...shownParts(node.whenTrue), ...shownParts(node.whenFalse)]
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.flatMap(({ expression, literal }) => [...shownParts(expression), literal])]
  }
  if (ts.isBinaryExpression(node)) {
    const joins = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]
    const left = joins.includes(node.operatorToken.kind) ? shownParts(node.left) : []
    const isValue = [...joins, ts.SyntaxKind.AmpersandAmpersandToken].includes(node.operatorToken.kind)
    return isValue ? [...left, ...shownParts(node.right)] : []
  }
  return []
}

/** What a function gives back. */
function returnedBy(node: ts.Node): ts.Node[] {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) {
    return []
  }
  if (!ts.isBlock(node.body)) {
    return [node.body]
  }
  const returned: ts.Node[] = []
  const visit = (inner: ts.Node): void => {
    if (ts.isReturnStatement(inner) && inner.expression) {
      returned.push(inner.expression)
    }
    ts.forEachChild(inner, visit)
  }
  visit(node.body)
  return returned
}

/** Errors are for developers, and some attributes hold names of the code. */
function isOfCode(node: ts.Node): boolean {
  const { parent } = node
  if (!parent || ts.isSourceFile(parent)) {
    return false
  }
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) {
    return true
  }
  if (ts.isNewExpression(parent) || (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.SuperKeyword)) {
    return true
  }
  return ts.isJsxAttribute(parent) ? ATTRIBUTES_OF_CODE.test(parent.name.getText()) : isOfCode(parent)
}
