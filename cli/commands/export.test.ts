import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '@runplan/exchange';
import { describe, expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';
import { exportCommand } from './export.ts';

const PLAN = `athlete Nora
  recent volume 24 km
athlete Ben
  recent volume 24 km

plan "Spring" for Nora, Ben
  starts 2027-03-01
  week 1
    tue easy 6 km
    sun long 8 km
  week 2
    tue easy 6 km
`;
const ONE = `plan "Short"
  starts 2027-03-01
  week 1
    tue easy 6 km
`;

const WITH_PACES = `athlete "Sam"
  best 10k in 50:00
${ONE.replace('"Short"', '"Short" for "Sam"')}`;

/** Says nothing, and gives what standard output has. */
const done = (stdout: string) => ({ stdout, stderr: '', exitCode: 0 });
const refused = (sentence: string) => ({ stdout: '', stderr: `${sentence}\n`, exitCode: 2 });

describe('where the files go', () => {
  test('one file to standard output, or where -o says', async () => {
    const { path, run } = workspace({ 'a.runplan': ONE });
    const shown = await run(['export', 'a.runplan', '--to', 'html']);
    expect([shown.stderr, shown.exitCode]).toEqual(['', 0]);
    expect(shown.stdout).toMatch(/^<!DOCTYPE html>\n[\s\S]*<\/html>\n$/);
    expect(await run(['export', 'a.runplan', '--to', 'html', '-o', 'b.html'])).toEqual(
      done('Wrote b.html.\n'),
    );
    expect(readFileSync(join(path, 'b.html'), 'utf8')).toBe(shown.stdout);
    expect(await run(['export', '--to=html', '--output=new/folder/', '--', 'a.runplan'])).toEqual(
      done('Wrote new/folder/a.html.\n'),
    );
    expect(readdirSync(path, { recursive: true }).sort()).toEqual([
      'a.runplan',
      'b.html',
      'new',
      'new/folder',
      'new/folder/a.html',
    ]);
  });

  test.each(
    FORMATS.map(({ id, each, extension }) => {
      const name = each === 'session' ? 'a-week-01-tue-easy' : 'a';
      return [id, `${name}.${extension}`] as const;
    }),
  )('%s', async (format, name) => {
    const { path, run } = workspace({ 'a.runplan': WITH_PACES });
    const [shown, kept] = [
      await run(['export', 'a.runplan', '--to', format]),
      await run(['export', 'a.runplan', '--to', format, '-o', 'out/']),
    ];
    expect([shown.stderr, shown.exitCode]).toEqual(['', 0]);
    expect(kept).toEqual(done(`Wrote out/${name}.\n`));
    expect(readFileSync(join(path, 'out', name), 'utf8')).toBe(shown.stdout);
  });

  test('standard input, with a name for the files that are made of it', async () => {
    const { path, run } = workspace();
    const options = { stdin: ONE };
    expect(await run(['export', '-', '--to', 'html', '-o', 'out/'], options)).toEqual(
      done('Wrote out/plan.html.\n'),
    );
    expect(
      await run(['export', '-', '--to', 'html', '-o', 'out', '--stdin-filename', 'b.runplan'], options),
    ).toEqual(done('Wrote out/b.html.\n'));
    expect(readdirSync(join(path, 'out')).sort()).toEqual(['b.html', 'plan.html']);
  });

  test('several plans go into a folder; files without what was asked for are left out', async () => {
    const { path, run } = workspace({
      'plans/a.runplan': ONE,
      'plans/b/c.runplan': PLAN,
      'plans/library.runplan': 'athlete Kim\n',
    });
    expect(await run(['export', 'plans', '--to', 'html'])).toEqual(
      refused('Several plans make several files: name a folder for them, such as -o out/'),
    );
    expect(await run(['export', 'plans', '--to', 'html', '-o', 'plans.html'])).toEqual(
      refused(
        'There are several files to write, and plans.html is the name of one: name a folder, such as -o plans/',
      ),
    );
    const left = 'Left out 1 file without a plan, or without the one that was asked for.\n';
    expect(await run(['export', 'plans', '--to', 'html', '-o', 'out'])).toEqual(
      done(`Wrote 3 files into out.\n${left}`),
    );
    expect(readdirSync(join(path, 'out')).sort()).toEqual(['a.html', 'c-ben.html', 'c-nora.html']);
    expect(await run(['export', 'plans', '--to', 'html', '-o', 'out'])).toEqual(
      done(`All 3 files are in out already, the same.\n${left}`),
    );
    expect((await run(['export', 'plans', '--to', 'html', '-o', 'nora', '--athlete', 'Nora'])).stdout).toBe(
      'Wrote nora/c-nora.html.\nLeft out 2 files without a plan, or without the one that was asked for.\n',
    );
    expect(await run(['export', 'plans', '--to', 'html', '-o', 'ida', '--athlete', 'Ida'])).toEqual(
      refused('plans/a.runplan: There is no athlete "Ida" to choose.'),
    );
    expect(existsSync(join(path, 'ida'))).toBe(false);
  });

  test('plans whose files would have the same name are told', async () => {
    const { run } = workspace({ 'a/x.runplan': ONE, 'b/X.runplan': ONE });
    const { stdout, stderr, exitCode } = await run(['export', 'a', 'b', '--to', 'html', '-o', 'out']);
    expect([stdout, exitCode]).toEqual(['Wrote out/x.html.\n', 2]);
    expect(stderr).toBe(
      "X.html is the name of another plan's file as well: export them into folders of their own.\n",
    );
  });

  test('what is there is not overwritten without a word', async () => {
    const { path, run } = workspace({ 'a.runplan': ONE, 'a.html': 'mine' });
    const target = join(path, 'a.html');
    expect(await run(['export', 'a.runplan', '--to', 'html', '-o', 'a.html'])).toEqual(
      refused('a.html is there already with another content. Overwrite with --force.'),
    );
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect((await run(['export', 'a.runplan', '--to', 'html', '-o', '.', '--force'])).stdout).toBe(
      'Wrote a.html.\n',
    );
    expect(readFileSync(target, 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect((await run(['export', 'a.runplan', '--to', 'html', '-o', 'a.html'])).stdout).toBe(
      'a.html is there already, the same.\n',
    );
    expect(await run(['export', 'a.runplan', '--to', 'html', '-o', 'a.runplan', '--force'])).toEqual(
      refused('a.runplan would be a plan, and this is none: choose another name.'),
    );
    expect(readFileSync(join(path, 'a.runplan'), 'utf8')).toBe(ONE);
  });

  test('no link in the folder leads out of it', async () => {
    const { path, run } = workspace({ 'a.runplan': ONE, 'out/b.html': '', 'secret.txt': 'mine' });
    symlinkSync('../secret.txt', join(path, 'out/a.html'));
    expect((await run(['export', 'a.runplan', '--to', 'html', '-o', 'out'])).stderr).toBe(
      'out/a.html is there already with another content. Overwrite with --force.\n',
    );
    expect((await run(['export', 'a.runplan', '--to', 'html', '-o', 'out', '-f'])).stdout).toBe(
      'Wrote out/a.html.\n',
    );
    expect(lstatSync(join(path, 'out/a.html')).isFile()).toBe(true);
    expect(readFileSync(join(path, 'secret.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    ['no/a.html', 'Cannot write no/a.html: its folder does not exist.'],
    ['file/', 'Cannot create the folder file/: there is a file of that name.'],
  ])('-o %s', async (output, sentence) => {
    const { path, run } = workspace({ 'a.runplan': ONE });
    writeFileSync(join(path, 'file'), '');
    expect(await run(['export', 'a.runplan', '--to', 'html', '-o', output])).toEqual(refused(sentence));
  });
});

describe('what is asked', () => {
  test('the help lists the formats', async () => {
    const { stdout, exitCode } = await workspace().run(['export', '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\nFormats:\n {2}html +The plan as a page for the athlete/);
  });

  test('no option of a format is one of the command itself', () => {
    const own = ['to', 'plan', 'athlete', 'weeks', 'output', 'force', 'stdin-filename', 'help'];
    expect(
      FORMATS.flatMap(({ options }) => Object.keys(options)).filter((name) => own.includes(name)),
    ).toEqual([]);
    expect(Object.keys(exportCommand.options).slice(0, own.length)).toEqual(own);
  });

  test('options of formats', async () => {
    const { run } = workspace({ 'a.runplan': ONE });
    const { stdout } = await run([
      'export',
      'a.runplan',
      '--to',
      'ics',
      '--sequence',
      '7',
      '--alarm=evening',
    ]);
    expect(stdout).toMatch(/\r\nSEQUENCE:7\r\nDTSTAMP:19700101T000007Z\r\n[\s\S]*\r\nTRIGGER:-PT4H\r\n/);
    expect((await run(['export', 'a.runplan', '--to', 'csv', '--bom'])).stdout).toMatch(/^\ufeffweek,/);
    const html = ['export', 'a.runplan', '--to', 'html'];
    const [page, coach] = [await run(html), await run([...html, '--findings'])];
    expect([page.stdout, coach.stdout].map((shown) => shown.includes('<code>'))).toEqual([false, true]);
  });

  test.each([
    [['--to', 'csv', '--alarm', 'evening'], '--alarm is for ics, not for csv.'],
    [['--to', 'ics', '--per', 'month'], '--per can be session or day, not "month".'],
    [
      ['--to', 'ics', '--sequence', '-1'],
      'a.runplan: The option "sequence" is a whole number from 0 to 2147483647, and not "-1".',
    ],
  ])('%j', async (args, sentence) => {
    const { run } = workspace({ 'a.runplan': ONE });
    expect(await run(['export', 'a.runplan', ...args])).toEqual(refused(sentence));
  });

  test('a plan with a mistake is not exported where it would not show', async () => {
    const { path, run } = workspace({ 'a.runplan': ONE.replace('easy 6 km', 'easy 6'), 'b.runplan': ONE });
    const one = await run(['export', 'a.runplan', '--to', 'ics', '-o', 'a.ics']);
    expect([one.stdout, one.exitCode]).toEqual(['', 2]);
    expect(one.stderr).toMatch(
      /^a\.runplan: The format ics needs a file without mistakes, and line 4 has one\. .* To see all: runplan check a\.runplan\n$/,
    );
    const many = await run(['export', '.', '--to', 'ics', '-o', 'out']);
    expect([many.stdout, many.exitCode]).toEqual(['Wrote out/b.ics.\n', 2]);
    expect(readdirSync(path).sort()).toEqual(['a.runplan', 'b.runplan', 'out']);
  });

  test('several athletes', async () => {
    const { path, run } = workspace({ 'a.runplan': PLAN });
    expect(await run(['export', 'a.runplan', '--to', 'ics'])).toEqual(
      refused('This makes 2 files, a-nora.ics and a-ben.ics: name a folder for them, such as -o out/'),
    );
    expect(await run(['export', 'a.runplan', '--to', 'ics', '-o', 'a.ics'])).toEqual(
      refused('There are several files to write, and a.ics is the name of one: name a folder, such as -o a/'),
    );
    expect((await run(['export', 'a.runplan', '--to', 'ics', '-o', 'out'])).stdout).toBe(
      'Wrote 2 files into out.\n',
    );
    expect(readdirSync(join(path, 'out')).sort()).toEqual(['a-ben.ics', 'a-nora.ics']);
    expect((await run(['export', 'a.runplan', '--to', 'ics', '--athlete', 'Ben'])).stdout).toMatch(
      /^BEGIN:VC/,
    );
  });

  test.each([
    [[], /^Say in which format: --to .*\bhtml\b/],
    [['--to', 'htm', 'a.runplan'], 'There is no format htm. Did you mean html?'],
    [['--to', 'pdf', 'a.runplan'], 'There is no format pdf. `runplan export --help` lists the formats.'],
    [['--to', 'html'], 'Name a plan: runplan export plan.runplan --to html'],
    [['--to', 'html', '--wek', '3', 'a.runplan'], 'There is no option --wek. Did you mean --weeks?'],
    [['--to', 'html', '-o', '', 'a.runplan'], '-o needs the name of a file or a folder.'],
    [
      ['--to', 'html', '--stdin-filename', 'x', 'a.runplan'],
      '--stdin-filename is for standard input: add the path - to export it.',
    ],
    [
      ['--to', 'html', '--plan', 'Sprng', 'a.runplan'],
      'a.runplan: The file has no plan "Sprng". Did you mean "Spring"?',
    ],
    [
      ['--to', 'html', '--athlete', 'Nroa', 'a.runplan'],
      'a.runplan: There is no athlete "Nroa" to choose. Did you mean "Nora"?',
    ],
    [
      ['--to', 'html', '--weeks', '7-9', 'a.runplan'],
      'a.runplan: There is no week 7-9: the plan has weeks 1 to 2.',
    ],
    [
      ['--to', 'html', '--weeks', '2-1', 'a.runplan'],
      'a.runplan: Weeks are a number such as 3, a range such as 3-5, or last, not "2-1".',
    ],
    [['--to', 'html', 'none.runplan'], 'Cannot read none.runplan: it does not exist.'],
    [['--to', 'html', 'library.runplan'], 'library.runplan has no plan.'],
  ])('%j', async (args, sentence) => {
    const { run } = workspace({ 'a.runplan': PLAN, 'library.runplan': 'athlete Kim\n' });
    const { stdout, stderr, exitCode } = await run(['export', ...args]);
    expect([stdout, exitCode]).toEqual(['', 2]);
    if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr).toMatch(sentence);
  });

  test('weeks, an athlete', async () => {
    const { run } = workspace({ 'a.runplan': PLAN });
    const args = ['export', 'a.runplan', '--to', 'html', '--athlete', 'ben', '--weeks', 'last'];
    const { stdout } = await run(args);
    expect(stdout).toContain('id="week-2"');
    expect(stdout).not.toContain('id="week-1"');
    expect(stdout).not.toContain('Nora');
  });

  test('control characters of a plan do not reach the terminal', async () => {
    const { run } = workspace({ 'a.runplan': ONE.replace('Short', 'A\u001b[31mB') });
    const { stderr } = await run(['export', 'a.runplan', '--to', 'html', '--plan', '\u001b[2J']);
    expect(stderr).toBe('a.runplan: The file has no plan "␛[2J"; it has "A␛[31mB".\n');
  });
});

test('of several plans those that can be exported are, and the exit code tells of the others', async () => {
  const { path, run } = workspace({ 'a.runplan': ONE, 'b.runplan': new Uint8Array([0xff, 0xfe, 0x00]) });
  const { stdout, stderr, exitCode } = await run(['export', '.', '--to', 'html', '-o', 'out']);
  expect([stdout, exitCode]).toEqual(['Wrote out/a.html.\n', 2]);
  expect(stderr).toMatch(/^b\.runplan: .*UTF-8/);
  expect(readdirSync(join(path, 'out'))).toEqual(['a.html']);
});
