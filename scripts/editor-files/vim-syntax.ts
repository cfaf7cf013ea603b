/** The syntax file for Vim: words by what they are, since Vim's patterns and those of the grammar have little in common. */
import { DAY_WORDS, KIND_WORDS, OTHER_WORDS, PHRASE_PATTERN } from './word-groups.ts';

function keywords(group: string, words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`syn keyword ${group} ${word}`);
  }
  return lines.join('\n');
}

/** The text of `vim/syntax/runplan.vim`. */
export function vimSyntax(): string {
  return `" The colours of Runplan in Vim. Made of the words of the language: node scripts/generate-vim-syntax.ts
if exists('b:current_syntax')
  finish
endif

syn case ignore
syn iskeyword @,48-57,_,-
${keywords('runplanWord', OTHER_WORDS)}
${keywords('runplanKind', KIND_WORDS)}
${keywords('runplanDay', DAY_WORDS)}
syn match runplanWord /\\v<(${PHRASE_PATTERN})>/
syn match runplanFigure /\\v<\\d+([.:,]\\d+)*(-\\d+([.:]\\d+)*)?(\\s*(km|mi|min|m|h|s|bpm|spm|kg|lb|w)>|\\%|>)(\\/(km|mi)>)?/
syn match runplanDate /\\v<\\d{4}-\\d\\d-\\d\\d>/
syn match runplanTarget /\\v\\@\\s*[a-z0-9][a-z0-9-]*/
syn region runplanText start=/"/ end=/"/ oneline
syn match runplanComment /\\v(#|\\/\\/).*$/ contains=@Spell

hi def link runplanWord Keyword
hi def link runplanKind Type
hi def link runplanDay Label
hi def link runplanFigure Number
hi def link runplanDate Constant
hi def link runplanTarget Identifier
hi def link runplanText String
hi def link runplanComment Comment

let b:current_syntax = 'runplan'
`;
}
