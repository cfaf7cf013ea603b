/** What may follow the amount of a session, by the type of its node; complete, or it does not compile. */
import type { Detail as DetailNode } from '../grammar/generated/ast.ts';
import type { Detail } from './detail.ts';
import { cadenceCue } from './details/cadence-cue.ts';
import { carry } from './details/carry.ts';
import { climb } from './details/climb.ts';
import { cueText } from './details/cue-text.ts';
import { descent } from './details/descent.ts';
import { form } from './details/form.ts';
import { shoeChoice } from './details/shoe-choice.ts';
import { surface } from './details/surface.ts';
import { target } from './details/target.ts';
import type { Held } from './held.ts';

/** In the order in which they are offered. */
export const DETAILS = {
  ShoeChoice: shoeChoice,
  CadenceCue: cadenceCue,
  Climb: climb,
  Descent: descent,
  Form: form,
  Surface: surface,
  Carry: carry,
  Target: target,
  CueText: cueText,
} satisfies { readonly [Type in DetailNode['$type']]: { readonly type: Type } };

type AnyDetail = Omit<Detail<never, Readonly<Record<string, Held>>>, 'read'>;

const BY_TYPE: ReadonlyMap<string, AnyDetail> = new Map<string, AnyDetail>(Object.entries(DETAILS));

/** The detail of a type of node; undefined for a type that is none. */
export function detailOf(type: string): AnyDetail | undefined {
  return BY_TYPE.get(type);
}
