/** What is said of a figure that can't be meant. */
import type { Units } from '../../../quantities/distance.ts';
import { told } from '../../words.ts';
import { isScale } from './outside.ts';
import type { Implausible } from './problem.ts';

/** Above this many metres or seconds a sum is not worth printing. */
const BEYOND_WORDS = 1e8;

const CHECK = 'Check the figure and its unit.';

/** The problem, and what to do about it. */
export function inWords(facts: Implausible, units: Units): string {
  switch (facts.problem) {
    case 'week':
      return (
        `Week ${facts.subject.kind === 'week' ? facts.subject.week : ''} adds up to ${told(facts.seen, units)} of running. ` +
        `More than ${told(facts.limit, units)} a week can't be meant. Check the figures of its sessions.`
      );
    case 'metres of steps':
      return (
        `The steps of this session add up to ${told(facts.seen, units)}: \`m\` always means metres. If minutes were ` +
        'meant, write `min`.'
      );
    case 'sum': {
      const { seen, limit } = facts;
      const sum = seen.value > BEYOND_WORDS ? 'far more than' : `${told(seen, units)}, more than`;
      return `With all repetitions this is ${sum} ${told(limit, units)}, which can't be meant. ${CHECK}`;
    }
    case 'repetitions':
      return `More than ${facts.limit.value} repetitions in a session can't be meant. ${CHECK}`;
    case 'outside':
      return outsideInWords(facts);
    case 'nothing':
      return `An amount of \`${facts.text}\` can't be meant. Write the real one, or delete the line.`;
    case 'no repetition':
      return `\`${facts.text}\` repeats nothing. Write how often, or delete the step.`;
    case 'held':
      return `\`${facts.exercise}\` is held, and \`${facts.text}\` would be repetitions. For seconds write \`${facts.text} s\`.`;
    case 'nobody':
      return `\`cleared by "${facts.text}"\` names nobody. Write who has agreed to the running, or delete the line.`;
    case 'best':
      return (
        `${facts.distance} in ${facts.text} would be a pace of ${told(facts.pace, 'km')}, ` +
        `${facts.isFast ? 'faster than anyone has run' : 'slower than a slow walk'}. ` +
        (facts.meant === undefined
          ? 'Times are written `52:30` for minutes and seconds, and `1:52:30` with hours.'
          : `If hours and minutes were meant, write \`${facts.meant}\`.`)
      );
  }
}

function outsideInWords(facts: Extract<Implausible, { problem: 'outside' }>): string {
  const { text, quantity, of, isLess, units, meant, limit } = facts;
  if (isScale(limit.unit)) {
    const { low = 0, value } = limit;
    return limit.unit === 'count'
      ? `\`${text}\` can't be meant: ${of} go from ${low} to ${value}.`
      : `\`${text}\` lies outside of ${low} to ${value} ${of}. ${CHECK}`;
  }
  const bound = told(limit, units);
  if (quantity === 'pace') {
    return `\`${text}\` is ${isLess ? 'faster' : 'slower'} than ${bound}, which can't be meant as a pace. ${CHECK}`;
  }
  const isMetres = isLess && quantity === 'amount' && /\d\s*m$/i.test(text);
  const choice = meant.map((one) => `\`${one}\``).join(' or ');
  const advice = meant.length > 0 ? `If that was meant, write ${choice}.` : CHECK;
  if (isMetres) return `\`${text}\` is too short for ${of}: \`m\` always means metres. ${advice}`;
  return `\`${text}\` is ${isLess ? 'less' : 'more'} than ${bound}, which can't be meant for ${of}. ${advice}`;
}
