import { type Issue, issueAt } from './issue.ts';
import { scanNesting } from './scan.ts';
import { forbiddenCharacter } from './tree.ts';

/** Guards that look at the text before the YAML library does: size, characters, nesting, what the format leaves out. */

const BYTES_MAX = 256 * 1024;

export function guardText(text: string, file: string): Issue | undefined {
  const bytes = text.length > BYTES_MAX ? text.length : utf8Length(text);
  if (bytes > BYTES_MAX) {
    const size = `${Math.ceil(bytes / 1024)} KB`;
    return issueAt(
      { file, line: 1, col: 1 },
      '',
      `the file has at least ${size}; at most 256 KB are read`,
      'large data belong in a table beside the scenario',
    );
  }
  const character = forbiddenCharacter(text);
  if (character !== undefined)
    return issueAt(spotAt(text, character.index, file), '', `the text holds the ${character.name}`);
  const problem = scanNesting(text);
  return problem === undefined
    ? undefined
    : issueAt(spotAt(text, problem.offset, file), '', problem.message, problem.hint);
}

/** Line and column (both from 1) of an offset; columns count UTF-16 units. */
function spotAt(text: string, offset: number, file: string): { file: string; line: number; col: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return { file, line, col: offset - start + 1 };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
