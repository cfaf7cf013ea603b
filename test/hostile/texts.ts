/** Texts that somebody can write into a plan so that whoever shows it obeys them. */

/** What a reader of Markdown, HTML or a log takes for more than text. All that can load or lead away names `evil.example`. */
export const HOSTILE_TEXTS: readonly string[] = [
  'x `` ![pixel](https://evil.example/p.png)',
  '![pixel](https://evil.example/p.png)`',
  '`![pixel](https://evil.example/p.png)',
  '``` ![pixel](https://evil.example/p.png) `',
  '\\`![pixel](https://evil.example/p.png)\\`',
  '[click](https://evil.example) | [a]: https://evil.example',
  '<https://evil.example/a`b> https://evil.example/c`d www.evil.example/e`f mail@evil.example',
  '<img src="https://evil.example/p.png" onerror=alert(1)>'.replaceAll('"', "'"),
  '</script><script src=https://evil.example/s.js></script><!--',
  '&lt;img src=x&gt; &#96;![p](//evil.example/p.png)&#96;',
  '# heading',
  '- item',
  '---',
  '::error file=README.md,line=1::pwned by a plan',
  `${'a'.repeat(70)} ::error file=README.md,line=1::pwned by a plan`,
  `${'a '.repeat(36)}##[error]pwned ##vso[task.complete result=Failed;]done`,
  'red \u001b[31m\u009b2J\u0007 \u202egnp.exe\u2066 \u2028::error::x',
  '=cmd()',
];

/** A plan in whose every place for a text of one's own the text stands: as name, reason, cue, note, remark and comment. */
export function planSaying(text: string, comment = text): string {
  return `# ${comment}
# ${comment}
athlete "${text}"
  level intermediate
  born 1984
  back disc
  cleared by "${text}" on 2026-08-20
  recent volume 12 km
  shoes "${text}" 790 km
  pace "${text}" 6:00/km

athlete "B ${text}"
  back pain
  symptoms saddle-numbness

# ${comment}
group "G ${text}" "${text}"

# - ${comment}
# - ${comment}
exercise "E ${text}" "${text}"
  also "F ${text}"
  movement flexion
  spine load high
  dose "${text}"
  caution disc "${text}"
  avoid pain "${text}"
  cue "${text}"
  note "${text}"

# ${comment}
block "${text}"
  "E ${text}" 3 x 10 "${text}"
  "no ${text}" 3 x 10
  rest 60 s # ${comment}

# ${comment}
workout "${text}"
  warm up 2 km "${text}"
  4 x (1 km @ "${text}", jog 400 m)

# ${comment}
policy "${text}"
  mileage-increase limit 5% because "${text}"
  long-run-share off because "${text}"

# ${comment}
pain rule own "${text}"

# ${comment}
plan "${text}" for "${text}", "B ${text}"
  starts 2026-09-21
  race 10k on 2026-10-11 "${text}"
  policy "${text}"
  pain rule "${text}"
  note "${text}"
  allow rest-days because "${text}"

  week 1 base
    mon rest "${text}"
    tue easy 6 km in "${text}" "${text}"
    wed core "${text}" "${text}"
    thu workout "${text}"
    fri core "nobody ${text}"
    sun long 16 km @ "no ${text}"
      allow long-run-share because "${text}"
  week 2 sick "${text}"
    tue easy 12 km # ${comment}
  week 3 race
    sun race 10k "${text}"

plan "P ${text}" for "B ${text}", "nobody ${text}"
  week 1
    mon easy 5 km
    for "B ${text}" easy 3 km "${text}"
    tue easy ${text}
    wed "${text}"
    ${text}
plan "P ${text}" like plan "${text}"
import "${text}.runplan"
`;
}
