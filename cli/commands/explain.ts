import { failureReason } from '@runplan/disk';
import type {
  AthleteProfile,
  ExerciseDescription,
  Explanation,
  Finding,
  Page,
  PolicyExplanation,
} from '@runplan/language/internal';
import { DEFAULT_REPORTER, type Look, printable, startReport } from '@runplan/report';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { FoundPolicy } from '../explaining/find-policy.ts';
import { nameOfUri } from '../files/name-of-uri.ts';
import { uriOf } from '../files/plan-file.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { reportEnvironment } from '../report-environment.ts';
import { COLOUR_OPTION, type ColourChoice, lookOfOutput } from '../terminal/look.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const BUILT_IN = 'built-in library';

const OPTIONS = {
  policy: {
    value: 'POLICY',
    help: 'Show what a policy sets: FILE#NAME, FILE, or standard, cautious, return-from-pain',
  },
  level: {
    value: 'LEVEL',
    choices: ['novice', 'intermediate', 'advanced'],
    help: 'With --policy, for whom: novice, intermediate (default) or advanced',
  },
  back: {
    value: 'STATUS',
    choices: ['healthy', 'history', 'disc', 'pain'],
    help: 'With --policy, for whom: healthy (default), history, disc or pain',
  },
  format: {
    value: 'FORMAT',
    choices: ['pretty', 'json'],
    help: 'How it is written: pretty (default) or json',
  },
  color: COLOUR_OPTION,
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Explains the rules: what they look for, why, how sure we are, and how to accept or set them; and exercises.

Usage: runplan explain                         list all rules
       runplan explain RULE…                   the pages of rules
       runplan explain --policy POLICY [RULE…] every rule as a policy sets it, and where that comes from
       runplan explain exercises               the exercises of the built-in library, by what they are for
       runplan explain exercise NAME…          all about exercises

RULE is what stands in a finding, such as mileage-increase or syntax. POLICY is the name of a built-in policy, a file
that defines one policy, or FILE#NAME (in quotes, if there are spaces in it).

Options:
${describeOptions(OPTIONS)}
Exit codes: 0 explained; 1 the policy has mistakes, they are shown; 2 could not run.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

type Format = 'pretty' | 'json';

/** `runplan explain`: shows what rules say about themselves, and what policies set. */
export const explainCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: {
    words: async () => {
      const { explainedNames } = await import('@runplan/language/internal');
      return ['exercises', 'exercise', ...explainedNames()];
    },
  },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan explain --help');
    const format = (values.format ?? 'pretty') as Format;
    const look = lookOfOutput((values.color ?? 'auto') as ColourChoice);
    const [topic, ...names] = operands;
    if (topic === 'exercises' || topic === 'exercise') {
      return print(
        await exercisesText(await exercisesNamed(topic, names), topic, format, look),
        EXIT_CODE.ok,
      );
    }
    const explanations = await explanationsOf(operands);
    if (values.policy !== undefined) {
      const { findPolicy } = await import('../explaining/find-policy.ts');
      const athlete = {
        level: values.level ?? 'intermediate',
        back: values.back ?? 'healthy',
      } as AthleteProfile;
      const found = await findPolicy(String(values.policy), athlete, process.cwd());
      const policy = { ...found, explanation: onlyRules(found.explanation, explanations) };
      const text = await policyText(policy, format, look);
      return print(text, found.mistakes.length > 0 ? EXIT_CODE.errorsFound : EXIT_CODE.ok);
    }
    if (values.level !== undefined || values.back !== undefined) {
      throw new UsageError('--level and --back say for whom a policy is explained: add --policy.');
    }
    return print(await pagesText(explanations, format, look), EXIT_CODE.ok);
  },
};

/** All exercises of the library, or those that are named. */
async function exercisesNamed(
  topic: string,
  names: readonly string[],
): Promise<readonly ExerciseDescription[]> {
  const { LibraryExercises } = await import('@runplan/language/internal');
  const library = new LibraryExercises();
  if (topic === 'exercises' && names.length === 0) return library.all();
  if (topic === 'exercises')
    throw new UsageError('`runplan explain exercises` lists all; for one: runplan explain exercise NAME');
  if (names.length === 0) throw new UsageError('Which exercise? `runplan explain exercises` lists them.');
  return names.map((name) => {
    const exercise = library.called(name);
    if (exercise) return exercise;
    throw new UsageError(
      `There is no exercise ${printable(name)} in the built-in library. \`runplan explain exercises\` lists them.`,
    );
  });
}

async function exercisesText(
  exercises: readonly ExerciseDescription[],
  topic: string,
  format: Format,
  look: Look,
): Promise<string> {
  if (format === 'json') return (await import('../explaining/json.ts')).exercisesJson(exercises);
  const { exerciseIndex, exercisePage } = await import('@runplan/language/internal');
  return pagesInText(topic === 'exercises' ? [exerciseIndex(exercises)] : exercises.map(exercisePage), look);
}

async function explanationsOf(names: readonly string[]): Promise<Explanation[]> {
  const { explain, explainedNames } = await import('@runplan/language/internal');
  const once = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...once.values()].map((name) => {
    const explanation = explain(name);
    if (explanation) return explanation;
    const isPlan = /[/\\.]/.test(name);
    throw new UsageError(`There is no rule ${printable(name)}.`, {
      typed: name,
      candidates: explainedNames(),
      otherwise: isPlan
        ? 'To explain a policy of a file: runplan explain --policy FILE#NAME'
        : '`runplan explain` lists the rules.',
    });
  });
}

/** The policy with those rules only that were asked for. */
function onlyRules(policy: PolicyExplanation, wanted: readonly Explanation[]): PolicyExplanation {
  if (wanted.length === 0) return policy;
  const ids = new Set(wanted.map(({ about }) => about.id));
  const code = wanted.find(({ about }) => !('group' in about));
  if (code) throw new UsageError(`${code.about.id} is no rule: no policy sets it.`);
  return { ...policy, rules: policy.rules.filter(({ id }) => ids.has(id)) };
}

async function pagesText(explanations: readonly Explanation[], format: Format, look: Look): Promise<string> {
  if (explanations.length === 0) return overviewText(format, look);
  if (format === 'json') return (await import('../explaining/json.ts')).pagesJson(explanations);
  return pagesInText(
    explanations.map(({ page }) => page),
    look,
  );
}

async function pagesInText(pages: readonly Page[], look: Look): Promise<string> {
  const { pageLines } = await import('../explaining/page-lines.ts');
  const rule = look.colours.dim('═'.repeat(look.width));
  return pages.map((page) => text(pageLines(page, look))).join(`\n${rule}\n\n`);
}

async function overviewText(format: Format, look: Look): Promise<string> {
  const { codes, ruleGroups } = await import('@runplan/language/internal');
  const groups = ruleGroups();
  if (format === 'json') {
    const { overviewJson } = await import('../explaining/json.ts');
    return overviewJson(
      groups.flatMap((group) => group.rules),
      codes(),
    );
  }
  const { overviewLines } = await import('../explaining/overview-lines.ts');
  return text(overviewLines(groups, codes(), look));
}

async function policyText(policy: FoundPolicy, format: Format, look: Look): Promise<string> {
  const { explanation, mistakes, file } = policy;
  const nameOf = (uri: string) => nameOfUri(uri, file);
  if (format === 'json') {
    const { policyJson } = await import('../explaining/json.ts');
    return policyJson(explanation, mistakes, nameOf);
  }
  const { policyLines } = await import('../explaining/policy-lines.ts');
  const lines = policyLines(explanation, (uri) => nameOf(uri) ?? BUILT_IN, look);
  return (await mistakesText(policy, look)) + text(lines);
}

/** The mistakes as `runplan check` shows them, and what they mean for what follows. */
async function mistakesText({ mistakes, file, text: source }: FoundPolicy, look: Look): Promise<string> {
  if (mistakes.length === 0 || !file) return '';
  const report = await startReport(
    DEFAULT_REPORTER,
    reportEnvironment({ look, repairs: false, errorsOnly: false }),
  );
  const byFile = Map.groupBy(mistakes, ({ uri }: Finding) => uri);
  const reports = [...byFile].map(([uri, findings]) => {
    const own = uri === uriOf(file);
    const name = nameOfUri(uri, file) ?? uri;
    return report.file({
      name,
      path: name,
      uri,
      text: own ? source : undefined,
      findings,
      plans: 0,
      allowed: [],
      repaired: 0,
    });
  });
  const note = 'What has a mistake does not count. Without it the policy sets:';
  return `${reports.join('')}${look.colours.bold(note)}\n\n`;
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

async function print(content: string, exitCode: ExitCode): Promise<ExitCode> {
  const output = createOutput(process.stdout);
  await output.write(content);
  try {
    await output.end();
    return exitCode;
  } catch (error) {
    process.stderr.write(`Cannot write the explanation: ${failureReason(error)}.\n`);
    return EXIT_CODE.couldNotRun;
  }
}
