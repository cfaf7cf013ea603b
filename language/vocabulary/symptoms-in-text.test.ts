import { expect, test } from 'vitest';
import { type MentionedSymptom, symptomsIn } from './symptoms-in-text.ts';

test.each<[text: string, symptoms: MentionedSymptom[]]>([
  ['numbness between the legs since Sunday', ['saddle-numbness']],
  ['Saddle area numb after the drive', ['saddle-numbness']],
  ['numb around the groin', ['saddle-numbness']],
  ['saddle too high on the bike', []],
  ['lost control of bladder', ['bladder-or-bowel-change']],
  ['can hardly feel her bladder', ['bladder-or-bowel-change']],
  ['run with the hydration bladder, 1.5 l', []],
  ['disc 2020; bladder trouble since last week', ['bladder-or-bowel-change']],
  ['foot drop on the left again', ['leg-weakness']],
  ['weakness in the left leg', ['leg-weakness']],
  ['the leg gives way on stairs', ['leg-weakness']],
  ['legs weak after the intervals', []],
  ['tingling in both feet', ['both-legs']],
  ['both legs sore', []],
  ['woke up at night with back pain', ['night-pain']],
  ['back pain at night', ['night-pain']],
  ['pain wakes her at four', ['night-pain']],
  ['night run, shin pain', []],
  ['long run at night', []],
  ['lost 6 kg without trying', ['weight-loss']],
  ['unexplained weight loss', ['weight-loss']],
  ['lost 3 kg, as planned', []],
  ['numbness in the left leg', ['leg-numbness']],
  ['leg went numb at 5 km', ['leg-numbness']],
  ['foot numb after 4 km', ['leg-numbness']],
  ['numb toes on the left', ['leg-numbness']],
  ['tingling in the left foot', ['leg-numbness']],
  ['pins and needles down the calf', ['leg-numbness']],
  ['numb fingers, cold', []],
  ['numbness down the leg, foot drop', ['leg-weakness', 'leg-numbness']],
  // Denied, over, or what to look out for.
  ['no bladder trouble, no numbness in the leg, no night pain', []],
  ['disc 2020, bladder never affected', []],
  ['foot drop 2019, resolved', []],
  ["pain doesn't come at night", []],
  ['Stop if numbness between the legs or a change of the bladder comes', []],
  ['When the leg goes numb, walk home', []],
  ['If pain wakes you at night, see a doctor.', []],
  ['no fever. Foot drop since Monday', ['leg-weakness']],
  ['no leg pain but foot drop', ['leg-weakness']],
  ['foot drop no better', ['leg-weakness']],
  // Of a plan these words may mean something else.
  ['cancer charity run', []],
  ['flu with fever', []],
])('%s → %j', (text, symptoms) => {
  expect(symptomsIn(text, false).map(({ symptom }) => symptom)).toEqual(symptoms);
});

test.each<[text: string, symptoms: MentionedSymptom[]]>([
  ['breast cancer 2019', ['cancer-history']],
  ['osteoporosis, on cortisone', ['steroids', 'osteoporosis']],
  ['on prednisone', ['steroids']],
  ['no cancer', []],
])('about an athlete: %s → %j', (text, symptoms) => {
  expect(symptomsIn(text, true).map(({ symptom }) => symptom)).toEqual(symptoms);
});

test('tells the sentence that says so', () => {
  expect(symptomsIn('Fine on Monday. Foot drop since Tuesday, left; call me', false)).toEqual([
    { symptom: 'leg-weakness', words: 'Foot drop since Tuesday, left' },
  ]);
});
