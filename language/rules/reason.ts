/** The reason of an `allow`: whether there is one, and what is offered to begin with. */
import type * as ast from '../grammar/generated/ast.ts';
import { between, type GappedText, textWithGaps } from '../text/edit.ts';
import type { Rule } from './define-rule.ts';

/** What stands in a gap until it is filled. */
const GAP = '…';

/** Who agreed and when, where one of them is still open. */
const OPEN_AGREEMENT = /^\s*agreed\s+with\s*(?:…|\.\.\.)|^\s*agreed\s+with\b.*\bon\s*(?:…|\.\.\.)?\s*$/iu;

/** Whether an `allow` says why: blanks, mere punctuation and a proposal that was not filled in count as no reason. */
export function hasReason({ reason = '' }: ast.Allow): boolean {
  return /[\p{L}\p{N}]/u.test(reason) && !isOpenAgreement(reason);
}

/** Whether a reason is the one that is proposed for medical rules, not filled in or not wholly. */
export function isOpenAgreement(reason: string): boolean {
  return OPEN_AGREEMENT.test(reason);
}

/** What a reason begins with. With medical rules it asks who agreed, and when. */
export function reasonToFillIn(group: Rule['group'] | undefined): GappedText {
  return asksWhoAgreed(group)
    ? textWithGaps('agreed with ', { gap: GAP, asks: 'who' }, ' on ', { gap: GAP, asks: 'when' })
    : textWithGaps({ gap: '', asks: 'why' });
}

/** The line that accepts the findings of a rule, but for its reason. */
export function allowLine({ id, group }: Rule): GappedText {
  return between(`allow ${id} because "`, reasonToFillIn(group), '"');
}

/** The line that accepts the findings of a rule as texts show it. */
export function allowInTexts({ id, group }: Rule): string {
  return `allow ${id} because "${reasonToFillIn(group).text || GAP}"`;
}

/** What a reason has to say, as a phrase that ends a title. */
export function askedReason({ group }: Rule): string {
  return asksWhoAgreed(group) ? 'agreed with …' : 'because …';
}

function asksWhoAgreed(group: Rule['group'] | undefined): boolean {
  return group === 'medical';
}
