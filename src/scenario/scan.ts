import { NESTING_MAX, NODES_MAX } from './tree.ts';

/**
 * Measures how deep and how large a YAML text is before the YAML library reads it, because that library recurses: a text of a thousand
 * brackets exhausts the stack. The scanner follows the same lexical rules (indentation, quotes, plain and block scalars, flow collections)
 * without building anything, in one pass, and stops at the first thing that a scenario may not contain: anchors, aliases, tags, directives,
 * explicit keys, a second document, a key inside a key. What it accepts still goes through the library, which reports what is left.
 */
export interface ScanProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

/** `nestingMax`: lists, maps and brackets around one value, all together. */
export function scanNesting(text: string, nestingMax: number = NESTING_MAX): ScanProblem | undefined {
  return new Scanner(text, nestingMax).run();
}

type Step = 'lineStart' | 'blockStart' | 'document' | 'flow' | 'end';

const CONDITIONAL_HINT = 'write if(c, a, b) instead of c ? a : b';
const QUOTES_HINT = 'text with ": " in it needs quotes';

class Scanner {
  private readonly text: string;
  private readonly nestingMax: number;
  private pos = 0;
  private problem: ScanProblem | undefined;
  private nodes = 0;
  private started = false; // content or `---` was seen
  private colonSeen = false; // this entry already has its key
  private readonly flowColons: boolean[] = []; // the same for the current entry of each open bracket
  private bracketClosed = false; // this entry began with a collection in brackets
  private valueEnded = false; // only a comma, a colon or a closing bracket may follow
  private entryStart = 0;
  /** Columns of the open block collections, as 2 · column (+ 1 for a list: a list may stand under its key's column). */
  private readonly open: number[] = [];
  private indentNext = 0; // a line must be at least so far in to continue the current value
  private indentValue = 0;
  private readonly brackets: number[] = []; // offsets of the open ones
  private flowKey = false; // what ended last may be followed by a colon without a space

  constructor(text: string, nestingMax: number) {
    this.text = text;
    this.nestingMax = nestingMax;
  }

  run(): ScanProblem | undefined {
    let step: Step = 'lineStart';
    while (step !== 'end' && this.problem === undefined) {
      if (step === 'lineStart') step = this.lineStart();
      else if (step === 'blockStart') step = this.blockStart();
      else if (step === 'document') step = this.document();
      else step = this.flow();
    }
    if (this.problem === undefined && this.flowLevel > 0) this.bracketFault();
    return this.problem;
  }

  private lineStart(): Step {
    if (this.pos >= this.text.length) return 'end';
    if (this.text[this.pos] === '%' && !this.started)
      return this.fail(this.pos, 'directives are not part of a scenario');
    const mark = this.documentMark();
    if (mark === '...' || (mark === '---' && this.started))
      return this.fail(this.pos, 'a file holds one document', 'remove this line');
    this.colonSeen = false;
    this.bracketClosed = false;
    this.valueEnded = false;
    this.entryStart = this.pos;
    if (mark === '---') {
      this.started = true;
      this.pos += 3;
      this.indentValue = 0;
      this.indentNext = 0;
      return 'document';
    }
    this.indentValue = this.skip(' ');
    if (this.isTabIndent()) return this.tabFault();
    if (this.indentNext > this.indentValue && !isEmpty(this.text[this.pos + 1])) this.indentNext = this.indentValue;
    return 'blockStart';
  }

  private blockStart(): Step {
    const char = this.text[this.pos];
    if (char !== '-' && char !== '?' && char !== ':') return 'document';
    if (!isEmpty(this.text[this.pos + 1])) return 'document';
    if (char !== '-') return this.indicatorFault(char);
    this.enter(2 * this.indentValue + 1);
    this.pos += 1;
    const width = 1 + this.skip(' ');
    if (this.isTabIndent()) return this.tabFault();
    this.indentNext = this.indentValue + 1;
    this.indentValue += width;
    return 'blockStart';
  }

  private document(): Step {
    this.skip(' \t');
    while (this.text[this.pos] === ':' && isEmpty(this.text[this.pos + 1])) {
      if (this.colonSeen) return this.nestedKey();
      if (this.bracketClosed) return this.fail(this.entryStart, 'a key must be text', 'put it in quotes');
      this.colonSeen = true;
      this.valueEnded = false;
      this.enter(2 * this.indentValue);
      this.indentNext = this.indentValue + 1;
      this.pos += 1;
      this.skip(' \t');
    }
    const char = this.text[this.pos];
    if (char === undefined || char === '\n' || char === '\r' || char === '#') return this.nextLine();
    this.started = true;
    if (this.valueEnded)
      return this.fail(this.pos, 'text after the end of a value', 'is a comma, a colon or a quotation mark missing?');
    if (isForbiddenStart(char) || ((char === '-' || char === '?') && isEmpty(this.text[this.pos + 1])))
      return this.indicatorFault(char);
    if (char === '[' || char === '{') return this.openBracket();
    if (char === ']' || char === '}') return this.fail(this.pos, `there is no bracket that this ${char} could close`);
    this.count();
    if (char === '"' || char === "'") return this.quoted(char);
    if (char === '|' || char === '>') return this.blockScalar();
    return this.plain();
  }

  private flow(): Step {
    let indent = -1;
    for (let moved = true; moved; ) {
      const before = this.pos;
      if (this.newline()) {
        indent = this.skip(' ');
        this.indentValue = indent;
      }
      this.skip(' \t');
      moved = this.pos > before;
    }
    const char = this.text[this.pos];
    if (char === undefined) return 'end';
    if (
      indent !== -1 &&
      char !== '#' &&
      (indent < this.indentNext || (indent === 0 && this.documentMark() !== undefined))
    ) {
      const closesHere = indent === this.indentNext - 1 && this.flowLevel === 1 && (char === ']' || char === '}');
      if (!closesHere) return this.bracketFault();
    }
    if (char === ',') {
      this.count(); // the library makes an entry also of nothing between two commas
      this.pos += 1;
      this.flowKey = false;
      this.flowColons[this.flowLevel - 1] = false;
      this.valueEnded = false;
      this.entryStart = this.pos;
      return 'flow';
    }
    if (char === '#') {
      this.toLineEnd();
      return 'flow';
    }
    if (isForbiddenStart(char)) return this.indicatorFault(char);
    if ((char === '-' || char === '?') && endsInFlow(this.text[this.pos + 1])) return this.indicatorFault(char);
    if (char === ':' && (this.flowKey || endsInFlow(this.text[this.pos + 1]))) {
      if (this.flowColons[this.flowLevel - 1] === true) return this.nestedKey();
      this.flowColons[this.flowLevel - 1] = true;
      this.flowKey = false;
      this.valueEnded = false;
      this.pos += 1;
      return 'flow';
    }
    const closes = char === ']' || char === '}';
    if (this.valueEnded && !closes) return this.afterValue();
    if (char === '[' || char === '{') return this.openBracket();
    if (closes) {
      if (this.text[this.brackets.at(-1)!] !== (char === ']' ? '[' : '{')) return this.bracketFault();
      this.pos += 1;
      this.flowKey = true;
      this.brackets.pop();
      this.flowColons.pop();
      this.bracketClosed = true;
      this.valueEnded = true;
      return this.flowLevel > 0 ? 'flow' : 'document';
    }
    this.count();
    if (char === '"' || char === "'") {
      this.flowKey = true;
      return this.quoted(char);
    }
    this.flowKey = false;
    return this.plain();
  }

  private openBracket(): Step {
    this.brackets.push(this.pos);
    this.pos += 1;
    this.flowKey = false;
    this.valueEnded = false;
    this.flowColons.push(false);
    this.entryStart = this.pos;
    this.checkDepth();
    this.count();
    return 'flow';
  }

  private quoted(quote: string): Step {
    const start = this.pos;
    for (let i = start + 1; i < this.text.length; i++) {
      const char = this.text[i];
      if (char === '\\' && quote === '"') i++;
      else if (char === quote && quote === "'" && this.text[i + 1] === "'") i++;
      else if (char === quote) {
        this.pos = i + 1;
        this.valueEnded = true;
        return this.flowLevel > 0 ? 'flow' : 'document';
      } else if (char === '\n' && this.continuation(i + 1) === -1) break;
      // A backslash may stand before the end of a line; the next line is checked all the same.
      if (char === '\\' && this.text[i] === '\n' && this.continuation(i + 1) === -1) break;
    }
    return this.fail(start, 'this quotation mark is not closed', 'or the lines inside it are not indented');
  }

  private plain(): Step {
    const { text } = this;
    const inFlow = this.flowLevel > 0;
    let end = this.pos - 1;
    let i = this.pos;
    for (; i < text.length; i++) {
      let char = text[i]!;
      if (char === ':') {
        const next = text[i + 1];
        if (isEmpty(next) || (inFlow && isFlowIndicator(next))) break;
        end = i;
      } else if (isEmpty(char)) {
        if (char === '\r') char = text[++i] ?? '\n'; // a lone \r was refused before
        const next = text[i + 1];
        if (next === '#' || (inFlow && isFlowIndicator(next))) break;
        if (char === '\n') {
          const continued = this.continuation(i + 1);
          if (continued === -1) break;
          i = Math.max(i, continued - 2); // still sees ' #'
        }
      } else {
        if (inFlow && isFlowIndicator(char)) break;
        end = i;
      }
    }
    // A plain scalar has at least one character, so the scanner always moves on.
    this.pos = Math.max(end, this.pos) + 1;
    this.valueEnded = inFlow;
    return inFlow ? 'flow' : 'document';
  }

  private blockScalar(): Step {
    const { text } = this;
    let explicit = -1;
    let i = this.pos + 1;
    for (; ; i++) {
      const char = text[i];
      if (char !== undefined && char >= '1' && char <= '9') explicit = Number(char) - 1;
      else if (char !== '+' && char !== '-') break;
    }
    this.pos = i;
    this.skip(' \t');
    const rest = this.text[this.pos];
    if (rest !== undefined && !'#\r\n'.includes(rest))
      return this.fail(this.pos, 'text in block style starts on the next line');
    this.toLineEnd();
    this.newline();
    let lineStart = this.pos;
    let indent = 0;
    for (let j = this.pos; j < text.length; j++) {
      const char = text[j];
      if (char === ' ') indent++;
      else if (char === '\n') {
        lineStart = j + 1;
        indent = 0;
      } else if (char !== '\r') break;
    }
    if (indent < this.indentNext) {
      this.pos = lineStart;
      return 'lineStart';
    }
    this.indentNext = explicit === -1 ? indent : explicit + (this.indentNext === 0 ? 1 : this.indentNext);
    while (lineStart < text.length && this.continuation(lineStart) !== -1) {
      const newline = text.indexOf('\n', lineStart);
      lineStart = newline === -1 ? text.length : newline + 1;
    }
    this.pos = lineStart;
    return 'lineStart';
  }

  /** Where the text of a continuing line starts, −1 if the line at `offset` does not continue the scalar. */
  private continuation(offset: number): number {
    if (this.indentNext === 0) return this.documentMark(offset) === undefined ? offset : -1;
    let i = offset;
    while (this.text[i] === ' ') i++;
    if (this.text[i] === '\r') return i + 1;
    return this.text[i] === '\n' || i - offset >= this.indentNext ? i : -1;
  }

  private enter(place: number): void {
    this.started = true;
    while (this.open.length > 0 && this.open.at(-1)! > place) this.open.pop();
    if (this.open.at(-1) !== place) {
      this.open.push(place);
      this.count();
    }
    this.checkDepth();
  }

  private checkDepth(): void {
    const depth = this.open.length + this.flowLevel;
    if (depth > this.nestingMax) this.fail(this.pos, `nested more than ${this.nestingMax} deep`);
  }

  private count(): void {
    this.nodes += 1;
    if (this.nodes > NODES_MAX)
      this.fail(this.pos, `more than ${NODES_MAX} values`, 'large data belong in a table beside the scenario');
  }

  private get flowLevel(): number {
    return this.brackets.length;
  }

  private bracketFault(): Step {
    return this.fail(this.brackets.at(-1)!, 'this bracket is not closed', 'or the lines inside it are not indented');
  }

  private afterValue(): Step {
    return this.fail(this.pos, 'text after the end of a value', 'is a comma, a colon or a quotation mark missing?');
  }

  private nestedKey(): Step {
    const before = this.text.slice(this.entryStart, this.pos);
    return this.fail(this.pos, 'a second ": " in one value', / \? /.test(before) ? CONDITIONAL_HINT : QUOTES_HINT);
  }

  private indicatorFault(char: string): Step {
    const [message, hint] = INDICATOR_FAULTS.get(char)!;
    return this.fail(this.pos, message, hint);
  }

  private fail(offset: number, message: string, hint?: string): Step {
    this.problem ??= hint === undefined ? { offset, message } : { offset, message, hint };
    return 'end';
  }

  private documentMark(offset = this.pos): '---' | '...' | undefined {
    const mark = this.text.slice(offset, offset + 3);
    return (mark === '---' || mark === '...') && isEmpty(this.text[offset + 3]) ? mark : undefined;
  }

  /** A tab before the first thing of a line: its width means something else to everybody. */
  private isTabIndent(): boolean {
    if (this.text[this.pos] !== '\t') return false;
    let i = this.pos;
    while (this.text[i] === '\t' || this.text[i] === ' ') i++;
    return !isEmpty(this.text[i]) && this.text[i] !== '#';
  }

  private tabFault(): Step {
    return this.fail(this.pos, 'a line is indented with a tab', 'indent with spaces');
  }

  private nextLine(): Step {
    this.toLineEnd();
    return this.newline() ? 'lineStart' : 'end';
  }

  private toLineEnd(): void {
    const newline = this.text.indexOf('\n', this.pos);
    this.pos = newline === -1 ? this.text.length : this.text[newline - 1] === '\r' ? newline - 1 : newline;
  }

  private newline(): boolean {
    if (this.text[this.pos] === '\r' && this.text[this.pos + 1] === '\n') this.pos += 2;
    else if (this.text[this.pos] === '\n') this.pos += 1;
    else return false;
    return true;
  }

  private skip(characters: ' ' | ' \t'): number {
    const start = this.pos;
    while (this.pos < this.text.length && characters.includes(this.text[this.pos]!)) this.pos++;
    return this.pos - start;
  }
}

const INDICATOR_FAULTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['&', ['anchors are not part of a scenario', 'text that starts with & needs quotes']],
  ['*', ['aliases are not part of a scenario', 'text that starts with * needs quotes']],
  ['!', ['tags are not part of a scenario', 'text that starts with ! needs quotes']],
  ['?', ['a key is written as key: value', 'text that starts with ? needs quotes']],
  [':', ['the key before this colon is missing', 'write key: value']],
  ['-', ['a list in block style starts on its own line', 'text that starts with "- " needs quotes']],
]);

function isForbiddenStart(char: string): boolean {
  return char === '&' || char === '*' || char === '!';
}

function isEmpty(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\n' || char === '\r' || char === '\t';
}

function isFlowIndicator(char: string | undefined): boolean {
  return char !== undefined && ',[]{}'.includes(char);
}

function endsInFlow(char: string | undefined): boolean {
  return isEmpty(char) || isFlowIndicator(char);
}
