/** What `completionItem/resolve` tells: looked up when an offer is looked at, not before. Hovers say the same. */
import {
  ast,
  type Definition,
  explain,
  inline,
  keyOfName,
  keywordFacts,
  namesOf,
  PHASE,
  type RunplanDocument,
  WORD_LISTS,
} from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { athleteText } from '../hover/athlete.ts';
import { HoverContext } from '../hover/context.ts';
import { blockText, painRuleText, policyText, workoutLines, workoutText } from '../hover/definitions.ts';
import { exerciseText } from '../hover/exercise.ts';
import { definitionsOf } from '../hover/imports.ts';
import { phaseText } from '../hover/phase.ts';
import { ruleText } from '../hover/rule.ts';
import { weekText } from '../hover/week.ts';
import { dotted, freeText, type HoverPart, paragraph, strong } from '../words/markup.ts';
import type { About } from './offer.ts';

/** The documentation of an offer in an open file; undefined where there is no more to say. */
export function documentationOf(
  session: ClientSession,
  document: RunplanDocument,
  about: About,
): Promise<HoverPart[] | undefined> | HoverPart[] | undefined {
  const context = new HoverContext(document, session);
  switch (about.is) {
    case 'definition':
      return session.workspace.withDocument(about.file, ({ parseResult }) => {
        const node = namesOf(parseResult.value).byType.get(about.type)?.get(keyOfName(about.name));
        return node && definitionText(node, context);
      });
    case 'file':
      return session.workspace.withDocument(about.file, definitionsOf);
    case 'week':
      return weekText(
        context.plans.flatMap(({ name, weeks }) =>
          name === about.plan ? (weeks.find(({ number }) => number === about.number) ?? []) : [],
        ),
        context,
      );
    case 'rule':
      return ruleText(about.id, [], context);
    case 'parameter':
      return parameterText(about.rule, about.name);
    case 'word':
      return about.list === PHASE.called
        ? phaseText(about.word)
        : aboutText(WORD_LISTS.get(about.list)?.facts.get(about.word)?.about);
    case 'keyword':
      return aboutText(keywordFacts(about.word, about.type)?.about);
  }
}

function definitionText(node: Definition, context: HoverContext): HoverPart[] | undefined {
  switch (node.$type) {
    case ast.Athlete.$type:
      return athleteText(node, context);
    case ast.Block.$type:
      return blockText(node);
    case ast.Exercise.$type: {
      const backs = context.plans.map(({ athlete }) => athlete.back);
      return exerciseText(node, backs.length > 0 ? backs : undefined);
    }
    case ast.PainRule.$type:
      return painRuleText(node);
    case ast.Policy.$type:
      return policyText(node);
    case ast.Workout.$type:
      return workoutText(node, workoutLines(node, context));
    default:
      return undefined;
  }
}

function parameterText(rule: string, name: string): HoverPart[] | undefined {
  const about = explain(rule)?.about;
  const parameter =
    about && 'parameters' in about ? about.parameters.find((one) => one.name === name) : undefined;
  if (!parameter) return undefined;
  const values = new Set(Object.values(parameter.default).flatMap((byBack) => Object.values(byBack)));
  return [
    paragraph(dotted(strong(`${rule} ${name}`), `by default ${[...values].join(', ')}`)),
    paragraph('The ', ...inline(parameter.meaning), '.'),
  ];
}

function aboutText(text: string | undefined): HoverPart[] | undefined {
  return text === undefined ? undefined : freeText(text);
}
