import type { AstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { Documents } from '../workspace/documents.ts';
import type { RunplanDocument } from './document.ts';
import { isPlan } from './generated/ast.ts';

const URI = 'file:///plan.runplan';
const TEXT = `athlete "Kim"
  recent volume 30 km

plan "Three weeks" for "Kim"
  week 1
    tue easy 8 km
  week 2
    tue easy 9 km
  week 3
    tue easy 10 km
`;

/** Which weeks and definitions of the edited text have the nodes of the text before, in the order of the text. */
function kept(before: string, after: string): readonly boolean[] {
  const documents = new Documents();
  const partsOf = (text: string) => {
    documents.put(URI, text);
    const { statements } = (documents.get(URI) as RunplanDocument).parseResult.value;
    return statements.flatMap((statement): readonly AstNode[] =>
      isPlan(statement) ? statement.weeks : [statement],
    );
  };
  const old = new Set(partsOf(before));
  return partsOf(after).map((part) => old.has(part));
}

describe('an edit', () => {
  test.each([
    ['of a week', TEXT.replace('9 km', '12 km'), [true, true, false, true]],
    ['that adds a week', `${TEXT}  week 4\n    tue easy 9 km\n`, [true, true, true, false, false]],
    ['of a comment above all', `# The plan of Kim\n${TEXT}`, [true, true, true, true]],
    ['of the athlete', TEXT.replace('30 km', '40 km'), [false, false, false, false]],
    ['of the line of the plan', TEXT.replace('Three', 'Some'), [false, false, false, false]],
  ])('%s leaves the rest as it is', (_, after, parts) => {
    expect(kept(TEXT, after)).toEqual(parts);
  });

  test('in front of a mistake reports it again', () => {
    const documents = new Documents();
    const messages = (text: string) => {
      documents.put(URI, text);
      return documents.get(URI)?.parseResult.parserErrors.map(({ message, token }) => [message, token.line]);
    };
    const broken = TEXT.replace('easy 10 km', 'easy 10 km @');
    expect(messages(broken)).toHaveLength(1);
    expect(messages(broken.replace('9 km', '12 km'))).toEqual(messages(broken));
  });
});
