import { type NewPlanStep, nextStep, parseDate } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { NEW_PLAN, type NewPlanAnswered } from '../requests.ts';

/** `runplan/newPlan`: the next question on the way to a first plan, or the plan. */
export const newPlanStep: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest<NewPlanStep | null, never>(
      NEW_PLAN,
      ({ answers, today }: NewPlanAnswered, token) =>
        session.guard<NewPlanStep | null>(token, null, async () => {
          const day = parseDate(today);
          if (day === undefined) throw new Refusal(`"${today}" is no date such as 2026-09-28.`);
          return nextStep(answers, day);
        }),
    );
  },
};
