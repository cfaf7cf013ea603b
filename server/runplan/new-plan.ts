import { type NewPlanStep, nextStep, nextStepFrom, parseDate, sourceOf } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { NEW_PLAN, type NewPlanAnswered } from '../requests.ts';

/** `runplan/newPlan`: the next question on the way to a first plan, or to one that is made from another, or the plan. */
export const newPlanStep: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest<NewPlanStep | null, never>(
      NEW_PLAN,
      ({ answers, today, from }: NewPlanAnswered, token) => {
        const day = parseDate(today);
        if (day === undefined) throw new Refusal(`"${today}" is no date such as 2026-09-28.`);
        if (from === undefined)
          return session.guard<NewPlanStep | null>(token, null, async () => nextStep(answers, day));
        return session.answer<NewPlanStep | null>(from, token, null, (document) => {
          const { plans } = session.workspace.model(document);
          return nextStepFrom({ models: plans, source: sourceOf(document) }, answers, day);
        });
      },
    );
  },
};
