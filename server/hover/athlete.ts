/** Hover text of athletes and of what stands below them. */
import {
  type Athlete,
  ast,
  athleteFrom,
  BACK_STATUS,
  backInWords,
  bandOfZone,
  changeFrom,
  commentAbove,
  count,
  dateInWords,
  exactDistance,
  exactDuration,
  exactPercent,
  FIRST_CADENCE_STEP,
  formatDistance,
  formatHeartRate,
  formatPaceRange,
  formatPercentRange,
  formatTimeOfDay,
  inline,
  isSameName,
  LASTING_RED_FLAGS,
  lineOf,
  METRES_PER_MILE,
  paceFigure,
  partOf,
  RED_FLAGS,
  ruleGroups,
  SYMPTOM,
  sharesOfZone,
  shoeUses,
  standardZone,
  type TrainingPlan,
  totalInWords,
  type Units,
  URGENT_RED_FLAGS,
} from '@runplan/language/internal';
import {
  code,
  dotted,
  freeText,
  type HoverPart,
  inOneLine,
  items,
  paragraph,
  say,
  strong,
  table,
  type Words,
} from '../words/markup.ts';
import { sourceOfPace } from '../words/paces.ts';
import {
  distanceAndBone,
  LIMITS_ARE_PRECAUTION,
  NO_WEIGHT_LOSS,
  RUNNING_AND_DISCS,
  STEP_RATE_AND_LOAD,
} from '../words/topics.ts';
import { distanceConversion } from './amount.ts';
import type { HoverContext } from './context.ts';
import type { Pointed } from './pointed.ts';

/** The paces that are told of an athlete. */
const TOLD_PACES = ['easy', 'marathon', 'threshold', '10k', '5k', 'interval', 'repetition'];

/** The word `athlete` and the name of an athlete. */
export function athleteHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const node = pointed.node as ast.Athlete;
  return pointed.property === 'name' || pointed.word === 'athlete' ? athleteText(node, context) : undefined;
}

/** Who an athlete is. */
export function athleteText(node: ast.Athlete, context: HoverContext): HoverPart[] {
  const athlete = athleteFrom(node);
  const { recentVolume, recentLongest, cadence, ftp, clearance, symptoms } = athlete;
  const comment = commentAbove(node);
  return [
    paragraph(dotted(strong(athlete.name || 'athlete'), athlete.level, backInWords(athlete.back))),
    ...(comment ? freeText(comment) : []),
    ...items([
      ...(recentVolume === undefined && recentLongest === undefined
        ? []
        : [
            dotted(
              recentVolume === undefined
                ? undefined
                : `recently ${formatDistance(recentVolume, context.units)} a week`,
              recentLongest === undefined
                ? undefined
                : `longest run ${formatDistance(recentLongest, context.units)}`,
            ),
          ]),
      ...(cadence === undefined ? [] : [`cadence ${cadence} spm`]),
      ...heartRatesOf(athlete),
      ...(ftp === undefined ? [] : [`ftp ${ftp} W`]),
      ...(symptoms.length > 0 ? [`symptoms: ${symptoms.map(({ word }) => word).join(', ')}`] : []),
      ...(clearance
        ? [
            `cleared by ${clearance.by}${clearance.on === undefined ? '' : ` on ${dateInWords(clearance.on)}`}`,
          ]
        : []),
    ]),
    ...ownZonesTable(athlete, context),
    ...pacesTable(athlete, context),
  ];
}

/** `max hr 182 bpm · resting hr 50 bpm`; nothing where none is known. */
function heartRatesOf({ maxHeartRate, restingHeartRate, thresholdHeartRate }: Athlete): Words[] {
  const told = [
    ['max hr', maxHeartRate],
    ['threshold hr', thresholdHeartRate],
    ['resting hr', restingHeartRate],
  ].flatMap(([words, rate]) => (rate === undefined ? [] : [`${words} ${rate} bpm`]));
  return told.length === 0 ? [] : [dotted(...told)];
}

/** The zones that an athlete has of their own. */
function ownZonesTable(athlete: Athlete, { units }: HoverContext): HoverPart[] {
  const rows = [...athlete.zones]
    .sort(([one], [other]) => one - other)
    .map(([zone, { heartRate, pace }]) => [
      `${zone}`,
      bandOfZone(standardZone(zone, athlete)),
      [heartRate && formatHeartRate(heartRate), pace && formatPaceRange(pace, units)]
        .filter((range) => range !== undefined)
        .join(', '),
    ]);
  return table(['zone', 'band', 'range'], rows);
}

/** Whom a line is about, and who runs the plans of the file. */
interface LineScene {
  readonly athlete: Athlete;
  /** The plans of the athlete. */
  readonly plans: readonly TrainingPlan[];
  readonly context: HoverContext;
}

type LineText = (pointed: Pointed, scene: LineScene) => HoverPart[];

/** What is told of some lines beside what they are. */
const SPECIAL: Readonly<Partial<Record<ast.AthleteAttribute['$type'], LineText>>> = {
  Level: (_, { athlete }) => levelText(athlete),
  Back: (_, { athlete }) => backText(athlete),
  Symptoms: symptomText,
  RecentVolume: ({ node }, { athlete, plans, context }) => [
    paragraph(dotted(strong('recent volume'), 'running a week, mean of the last four', conversionOf(node))),
    ...items(plans.flatMap((plan) => firstWeek(plan))),
    paragraph('The first weeks of a plan are compared with it.'),
    paragraph(inline(distanceAndBone(context.limitOf('bone-load-balance', 'limit', athlete, plans[0])))),
  ],
  RecentLongest: ({ node }, { plans }) => [
    paragraph(dotted(strong('recent longest'), 'the longest run of the last 30 days', conversionOf(node))),
    ...items(plans.flatMap((plan) => firstLongest(plan))),
    paragraph('The runs of the first 30 days are compared with it (', code('long-run-spike'), ').'),
  ],
  StepRate: (_, { athlete, plans, context }) => cadenceText(athlete, plans, context),
  MaxHeartRate: (_, { athlete }) => maxHeartRateText(athlete),
  OwnZone: (_, { athlete, context }) => zonesText(athlete, context),
  ThresholdPace: (_, { athlete, context }) => withPaces('ThresholdPace', athlete, context),
  GivenVdot: (_, { athlete, context }) => withPaces('GivenVdot', athlete, context),
  Best: ({ node }, { athlete, context }) => bestText(node as ast.Best, athlete, context),
  Shoes: ({ node }, { athlete, plans, context }) => shoesText(node as ast.Shoes, athlete, plans, context),
  Wakes: (_, { athlete, plans, context }) => wakesText(athlete, plans, context),
};

/** A line about an athlete. */
export function athleteLineHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { node } = pointed;
  const owner = node.$container;
  if (!ast.isAthlete(owner)) return undefined;
  const special = SPECIAL[node.$type as ast.AthleteAttribute['$type']];
  if (!special) return lineText(node.$type);
  const plans = context.plans.filter((plan) => plan.athlete.node === owner);
  return special(pointed, { athlete: athleteFrom(owner), plans, context });
}

function zonesText(athlete: Athlete, context: HoverContext): HoverPart[] {
  return [
    ...(lineText('OwnZone') ?? []),
    ...ownZonesTable(athlete, context),
    paragraph(
      'Zones 1 and 2 are easy, 3 is moderate, 4 and 5 are hard; of three zones whose last is open, the first is easy, the second moderate and the third hard. Without zones of the athlete those of Norwegian endurance sports (Seiler 2010) hold, as shares of ',
      code('max hr'),
      '.',
    ),
  ];
}

function withPaces(
  type: ast.AthleteAttribute['$type'],
  athlete: Athlete,
  context: HoverContext,
): HoverPart[] {
  return [...(lineText(type) ?? []), ...pacesTable(athlete, context)];
}

/** What a line is, and what there is to say about it. */
function lineText(type: string): HoverPart[] | undefined {
  const line = lineOf(type);
  return (
    line && [
      paragraph(dotted(strong(line.words), line.summary)),
      ...(line.about ? [paragraph(inline(line.about))] : []),
    ]
  );
}

function levelText(athlete: Athlete): HoverPart[] {
  const without =
    athlete.vdotFrom === 'level'
      ? [`Without a best, paces are those of VDOT ${athlete.vdot}, a convention.`]
      : [];
  return [
    paragraph(dotted(strong(`level ${athlete.level}`), 'novice, intermediate or advanced')),
    paragraph('Sets limits such as days of rest and days in a row.'),
    ...without.map((text) => paragraph(text)),
  ];
}

/** What a back status means, and which limits differ from those for a healthy back. */
function backText({ level, back }: Athlete): HoverPart[] {
  const differing = ruleGroups()
    .flatMap(({ rules }) => rules)
    .flatMap(({ id, severity, parameters }) => {
      const limitsFor = (status: Athlete['back']) =>
        [
          severity[level][status],
          ...parameters.map((one) => `${one.name} ${one.default[level][status]}`),
        ].join(', ');
      const [own, healthy] = [limitsFor(back), limitsFor('healthy')];
      return own === healthy ? [] : [[code(id), own, healthy] as const];
    });
  return [
    paragraph(dotted(strong(`back ${back}`), BACK_STATUS.facts.get(back)?.short)),
    ...(back === 'healthy' ? [] : [paragraph(LIMITS_ARE_PRECAUTION)]),
    ...table(['rule', backInWords(back), 'a healthy back'], differing),
    ...(back === 'healthy'
      ? []
      : [paragraph('By default, the mildest step of each rule; further steps stand on its page.')]),
    paragraph(RUNNING_AND_DISCS),
  ];
}

function symptomText({ word, property }: Pointed): HoverPart[] {
  if (property === 'symptoms' && RED_FLAGS.some((flag) => flag === word)) {
    return [
      paragraph(dotted(strong(word), 'red flag', toldBy(word))),
      paragraph(
        inline(
          LASTING_RED_FLAGS.includes(word)
            ? 'See a doctor first. No `allow` accepts the finding; a clearance does, `cleared by … on …`, for twelve months.'
            : `See a doctor ${URGENT_RED_FLAGS.includes(word) ? 'at once' : 'first'}. A plan is not the place for it, and no \`allow\` accepts the finding.`,
        ),
      ),
      ...(word === 'weight-loss' ? [paragraph(NO_WEIGHT_LOSS)] : []),
    ];
  }
  if (property === 'symptoms') {
    return [
      paragraph(dotted(strong(word), 'now')),
      paragraph(
        'A professional has to have seen it since it began (',
        code('leg-symptoms'),
        '). With back pain it makes a clearance more pressing (',
        code('clearance'),
        ').',
      ),
    ];
  }
  return [
    paragraph(dotted(strong('symptoms'), 'what the athlete has now, separated by commas')),
    paragraph('With ', code('since'), ' and a date it is known whether a clearance came before or after it.'),
  ];
}

/** What a symptom is, where its word does not say it. */
function toldBy(word: string): string | undefined {
  const short = SYMPTOM.facts.get(word)?.short;
  return short === word ? undefined : short;
}

/** The first week of a plan against what was run lately. */
function firstWeek({ name, weeks, athlete, units }: TrainingPlan): Words[] {
  const [week] = weeks;
  const recent = athlete.recentVolume;
  if (!week || !recent || week.volume.unknown > 0 || week.broken) return [];
  return [
    dotted(
      strong(name),
      `week ${week.number}: ${totalInWords(week.volume, units)}, ${changeFrom(recent, week.volume.distance.high)}`,
    ),
  ];
}

function firstLongest({ name, weeks, athlete, units }: TrainingPlan): Words[] {
  const [week] = weeks;
  const recent = athlete.recentLongest;
  const distance = week?.longestRun?.run?.distance;
  if (!week || !recent || !distance || week.broken) return [];
  return [
    dotted(
      strong(name),
      `longest run of week ${week.number}: ${formatDistance(distance.high, units)}, ${changeFrom(recent, distance.high)}`,
    ),
  ];
}

/** The athlete's step rate, and up to where a cue is left alone. */
function cadenceText(athlete: Athlete, [plan]: readonly TrainingPlan[], context: HoverContext): HoverPart[] {
  const { cadence } = athlete;
  const limit = context.limitOf('cadence-change', 'limit', athlete, plan);
  return [
    paragraph(dotted(strong('cadence'), 'steps a minute, both feet counted')),
    ...(cadence === undefined
      ? []
      : items([
          `${exactPercent(FIRST_CADENCE_STEP)} more: ${Math.round(cadence * (1 + FIRST_CADENCE_STEP))} spm, on easy runs first`,
          ...(limit
            ? [
                say(
                  code('cadence-change'),
                  ` reports a cue below ${Math.ceil(cadence * (1 - limit) - 1e-9)} or above ` +
                    `${Math.floor(cadence * (1 + limit) + 1e-9)} spm`,
                ),
              ]
            : []),
        ])),
    paragraph(STEP_RATE_AND_LOAD),
    paragraph('There is no one cadence for everybody.'),
  ];
}

function maxHeartRateText({ maxHeartRate }: Athlete): HoverPart[] {
  if (maxHeartRate === undefined) return [paragraph(dotted(strong('max hr'), 'the highest heart rate'))];
  const rows = [1, 2, 3, 4, 5].flatMap((zone) => {
    const shares = sharesOfZone(zone);
    if (!shares) return [];
    const rate = { low: shares.low * maxHeartRate, high: shares.high * maxHeartRate };
    return [[`${zone}`, bandOfZone(zone), formatHeartRate(rate), formatPercentRange(shares)]];
  });
  return [
    paragraph(
      dotted(strong('max hr'), 'the highest heart rate', 'what heart rates and zones are measured by'),
    ),
    ...table(['zone', 'band', 'heart rate', 'share'], rows),
    paragraph(
      'The zones are those of Norwegian endurance sports (Seiler 2010). They were drawn up for trained athletes, and single people differ: lines such as ',
      code('zone 2 130-145 bpm'),
      ' of the athlete win.',
    ),
  ];
}

function bestText(node: ast.Best, athlete: Athlete, context: HoverContext): HoverPart[] {
  const counts = athlete.best === node && athlete.vdotFrom === 'best';
  const verdict = counts
    ? `VDOT ${Math.round(athlete.vdot * 10) / 10}`
    : athlete.vdotFrom === 'vdot'
      ? `VDOT ${athlete.vdot} is given and counts instead`
      : athlete.best
        ? `best ${athlete.best.distance} ${athlete.best.time} shows a higher VDOT and counts instead`
        : undefined;
  return [
    paragraph(dotted(strong(inOneLine(partOf(node)?.text ?? 'best')), verdict)),
    ...(counts ? pacesTable(athlete, context) : []),
    paragraph(
      'Paces come from VDOT by the equations of Daniels and Gilbert; one that is given by hand wins.',
    ),
  ];
}

/** The paces of an athlete and where each comes from. */
function pacesTable(athlete: Athlete, context: HoverContext): HoverPart[] {
  const paces = context.pacesOf(athlete);
  const rows = TOLD_PACES.flatMap((name) => {
    const pace = paces.named(name);
    if (!pace) return [];
    return [[name, paceFigure(pace, context.units), sourceOfPace(pace, athlete) ?? '']];
  });
  return table(['name', 'pace', 'how'], rows);
}

/** A pair of shoes: what it has run at the end of each plan. */
function shoesText(
  node: ast.Shoes,
  athlete: Athlete,
  plans: readonly TrainingPlan[],
  context: HoverContext,
): HoverPart[] {
  const most = context.limitOf('shoe-life', 'maximum', athlete, plans[0]);
  const lines = plans.flatMap((plan) => {
    const uses = shoeUses(plan).filter(({ pair }) => isSameName(pair, node.name));
    const last = uses.at(-1);
    if (!last) return [say(strong(plan.name), ' names them for no run')];
    const { metres, estimated, incomplete } = last.after;
    const figure = `${incomplete ? 'at least ' : ''}${estimated ? '≈' : ''}${formatDistance(metres, plan.units)}`;
    return [say(strong(plan.name), ` ${count(uses.length, 'run')} in them, ${figure} at the end`)];
  });
  return [
    paragraph(
      dotted(
        strong(node.name ?? 'shoes'),
        node.used ? `${node.used} already run in them` : 'distance so far not given',
      ),
    ),
    ...items(lines),
    paragraph(
      'Named in a session with ',
      code(`in "${node.name ?? ''}"`),
      ...(most === undefined
        ? ['.']
        : [
            `. Above ${inBothUnits(most, context.units)} is reported, a convention (`,
            code('shoe-life'),
            ').',
          ]),
    ),
  ];
}

/** `800 km (497 mi)`: as it was set, and in the units of the plan. */
function inBothUnits(metres: number, units: Units): string {
  const text = exactDistance(metres);
  return units === 'mi' && !text.endsWith('mi')
    ? `${text} (${Math.round(metres / METRES_PER_MILE)} mi)`
    : text;
}

/** The hour of getting up, and until when loaded bending is reported. */
function wakesText(athlete: Athlete, [plan]: readonly TrainingPlan[], context: HoverContext): HoverPart[] {
  const seconds = context.limitOf('morning-flexion', 'minimum', athlete, plan);
  return [
    paragraph(dotted(strong('wakes'), 'the hour of getting up')),
    ...(athlete.wakes === undefined || seconds === undefined
      ? []
      : items([
          say(
            code('morning-flexion'),
            ` reports bending exercises before ${formatTimeOfDay(athlete.wakes + seconds / 60)} (${exactDuration(seconds)} after getting up)`,
          ),
        ])),
    paragraph(
      'Discs are fullest, and stiffest to bend, soon after getting up. Evidence: B for bending in chronic pain (Sn98), ' +
        'C for exercise (Ad87).',
    ),
  ];
}

function conversionOf(node: { readonly $type: string }): string | undefined {
  const { distance } = node as ast.RecentVolume | ast.RecentLongest;
  return distance && distanceConversion(distance);
}
