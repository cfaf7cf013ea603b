import { failureReason } from '@runplan/disk';
import {
  type AthleteProfile,
  codes,
  type ExerciseDescription,
  type Explanation,
  exerciseIndex,
  exercisePage,
  explain,
  explainedNames,
  type Finding,
  LibraryExercises,
  type Page,
  type PolicyExplanation,
  ruleGroups,
} from '@runplan/language/internal';
import { DEFAULT_REPORTER, type Look, printable, startReport } from '@runplan/report';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { nameOfUri } from '../files/name-of-uri.ts';
import { uriOf } from '../files/plan-file.ts';
import { reportEnvironment } from '../report-environment.ts';
import { type ColourChoice, lookOfOutput } from '../terminal/look.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import { type FoundPolicy, findPolicy } from './find-policy.ts';
import { exercisesJson, overviewJson, pagesJson, policyJson } from './json.ts';
import { overviewLines } from './overview-lines.ts';
import { pageLines } from './page-lines.ts';
import { policyLines } from './policy-lines.ts';

const BUILT_IN = 'built-in library';

type Format = 'pretty' | 'json';

/** What is to be explained, and how. */
export interface Asked {
  /** Rules, or `exercises`, or `exercise` and its names, as they were typed. */
  readonly topics: readonly string[];
  /** The policy that is explained, as it was typed; undefined where none is. */
  readonly policy: string | undefined;
  /** For whom. */
  readonly athlete: AthleteProfile;
  readonly format: Format;
  readonly color: ColourChoice;
}

/**
 * Writes an explanation to standard output.
 *
 * @throws UsageError where there is nothing of that name
 */
export async function showExplanation({ topics, policy, athlete, format, color }: Asked): Promise<ExitCode> {
  const look = lookOfOutput(color);
  const [topic, ...names] = topics;
  if (topic === 'exercises' || topic === 'exercise') {
    return print(exercisesText(exercisesNamed(topic, names), topic, format, look), EXIT_CODE.ok);
  }
  const explanations = explanationsOf(topics);
  if (policy === undefined) return print(pagesText(explanations, format, look), EXIT_CODE.ok);
  const found = await findPolicy(policy, athlete, process.cwd());
  const shown = { ...found, explanation: onlyRules(found.explanation, explanations) };
  const text = await policyText(shown, format, look);
  return print(text, found.mistakes.length > 0 ? EXIT_CODE.errorsFound : EXIT_CODE.ok);
}

/** All exercises of the library, or those that are named. */
function exercisesNamed(topic: string, names: readonly string[]): readonly ExerciseDescription[] {
  const library = new LibraryExercises();
  if (topic === 'exercises' && names.length === 0) return library.all();
  if (topic === 'exercises')
    throw new UsageError('`runplan explain exercises` lists all; for one: runplan explain exercise NAME');
  if (names.length === 0) throw new UsageError('Which exercise? `runplan explain exercises` lists them.');
  return names.map((name) => {
    const exercise = library.called(name);
    if (exercise) return exercise;
    throw new UsageError(`There is no exercise ${printable(name)} in the built-in library.`, {
      typed: name,
      candidates: library.all().map(({ name: known }) => known),
      otherwise: '`runplan explain exercises` lists them.',
    });
  });
}

function exercisesText(
  exercises: readonly ExerciseDescription[],
  topic: string,
  format: Format,
  look: Look,
): string {
  if (format === 'json') return exercisesJson(exercises);
  return pagesInText(topic === 'exercises' ? [exerciseIndex(exercises)] : exercises.map(exercisePage), look);
}

function explanationsOf(names: readonly string[]): readonly Explanation[] {
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

function pagesText(explanations: readonly Explanation[], format: Format, look: Look): string {
  if (explanations.length === 0) return overviewText(format, look);
  if (format === 'json') return pagesJson(explanations);
  return pagesInText(
    explanations.map(({ page }) => page),
    look,
  );
}

function pagesInText(pages: readonly Page[], look: Look): string {
  const rule = look.colours.dim('═'.repeat(look.width));
  return pages.map((page) => text(pageLines(page, look))).join(`\n${rule}\n\n`);
}

function overviewText(format: Format, look: Look): string {
  const groups = ruleGroups();
  if (format === 'json') {
    return overviewJson(
      groups.flatMap((group) => group.rules),
      codes(),
    );
  }
  return text(overviewLines(groups, codes(), look));
}

async function policyText(policy: FoundPolicy, format: Format, look: Look): Promise<string> {
  const { explanation, mistakes, file } = policy;
  const nameOf = (uri: string) => nameOfUri(uri, file);
  if (format === 'json') {
    return policyJson(explanation, mistakes, nameOf);
  }
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
