/**
 * What the rules rest on. Only what was confirmed stands here: authors, a journal, volume or DOI that could not be
 * confirmed are left out. Most papers were read as abstracts.
 */

export interface Study {
  /** First author and `et al.`, or all of up to three. */
  readonly authors?: string;
  readonly year: number;
  readonly title?: string;
  /** The journal, or the publisher of a book or guideline. */
  readonly journal?: string;
  /** Volume, with the issue where known: `59(17)`. */
  readonly volume?: string;
  /** Pages, or the article number. */
  readonly pages?: string;
  readonly doi?: string;
  readonly pmid?: string;
  /** What kind of study it is, and what a reader should know about its reach. */
  readonly note?: string;
}

export const SOURCES = {
  Ad87: {
    authors: 'Adams MA, Dolan P, Hutton WC',
    year: 1987,
    title: 'Diurnal variations in the stresses on the lumbar spine',
    journal: 'Spine',
    volume: '12(2)',
    pages: '130–137',
    doi: '10.1097/00007632-198703000-00008',
    pmid: '3589804',
    note: 'Inclinometers on 21 volunteers, and cadaveric spines.',
  },
  An20: {
    authors: 'Anderson LM et al.',
    year: 2020,
    title:
      'What are the benefits and risks associated with changing foot strike pattern during running? A systematic ' +
      'review and meta-analysis of injury, running economy, and biomechanics',
    journal: 'Sports Medicine',
    volume: '50(5)',
    pages: '885–917',
  },
  An22: {
    authors: 'Anderson LM et al.',
    year: 2022,
    title:
      'What is the effect of changing running step rate on injury, performance and biomechanics? A systematic ' +
      'review and meta-analysis',
    journal: 'Sports Medicine - Open',
    volume: '8',
    pages: '112',
  },
  AS24: {
    authors: 'Neason C et al.',
    year: 2024,
    title:
      'Running is acceptable and efficacious in adults with non-specific chronic low back pain: the ASTEROID ' +
      'randomised controlled trial',
    journal: 'British Journal of Sports Medicine',
    doi: '10.1136/bjsports-2024-108245',
    pmid: '39375007',
    note:
      'Randomised trial, 40 adults aged 18–45 with non-specific chronic low back pain, without symptomatic ' +
      'radiculopathy; 12 weeks of run-walk intervals against a waiting list.',
  },
  Ax97: {
    authors: 'Axler CT, McGill SM',
    year: 1997,
    title:
      'Low back loads over a variety of abdominal exercises: searching for the safest abdominal challenge',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '29(6)',
    pages: '804–811',
    doi: '10.1097/00005768-199706000-00011',
    pmid: '9219209',
    note: 'Nine volunteers, twelve exercises; load computed from muscle activity.',
  },
  B08: {
    authors: 'Buist I et al.',
    year: 2008,
    title:
      'No effect of a graded training program on the number of running-related injuries in novice runners: a ' +
      'randomized controlled trial',
    journal: 'American Journal of Sports Medicine',
    volume: '36(1)',
    pages: '33–39',
    doi: '10.1177/0363546507307505',
    pmid: '17940147',
    note:
      'Randomised trial, 532 novice runners: 20.8% injured under the 10% rule over 13 weeks, 20.3% with another ' +
      'programme over 8.',
  },
  Be17: {
    authors: 'Belavý DL et al.',
    year: 2017,
    title: 'Running exercise strengthens the intervertebral disc',
    journal: 'Scientific Reports',
    volume: '7',
    pages: '45975',
    doi: '10.1038/srep45975',
  },
  Bi89: {
    authors: 'Bilanin JE, Blanchard MS, Russek-Cohen E',
    year: 1989,
    title: 'Lower vertebral bone density in male long distance runners',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '21(1)',
    pages: '66–70',
    doi: '10.1249/00005768-198902000-00012',
    pmid: '2927303',
    note: 'Cross-sectional: 13 male runners and 11 who did not run.',
  },
  Bo07: {
    authors: 'Bosquet L et al.',
    year: 2007,
    title: 'Effects of tapering on performance: a meta-analysis',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '39(8)',
    pages: '1358–1365',
    doi: '10.1249/mss.0b013e31806010e0',
    pmid: '17762369',
    note: 'Meta-analysis of 27 studies of competitive athletes; about performance, not injuries.',
  },
  BW22: {
    authors: 'Brooke-Wavell K et al.',
    year: 2022,
    title:
      'Strong, steady and straight: UK consensus statement on physical activity and exercise for osteoporosis',
    journal: 'British Journal of Sports Medicine',
    volume: '56(15)',
    pages: '837–846',
    doi: '10.1136/bjsports-2021-104634',
    pmid: '35577538',
    note: 'A consensus of experts, on meta-analyses where there were any.',
  },
  Ca98: {
    authors: 'Callaghan JP, Gunning JL, McGill SM',
    year: 1998,
    title: 'The relationship between lumbar spine load and muscle activity during extensor exercises',
    journal: 'Physical Therapy',
    volume: '78(1)',
    pages: '8–18',
    doi: '10.1093/ptj/78.1.8',
    pmid: '9442191',
    note: 'Thirteen men; load computed from muscle activity.',
  },
  Cai17: {
    authors: 'Cai C, Yang Y, Kong PW',
    year: 2017,
    title: 'Comparison of lower limb and back exercises for runners with chronic low back pain',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '49(12)',
    pages: '2374–2384',
    doi: '10.1249/MSS.0000000000001396',
    pmid: '28767525',
    note:
      'Randomised trial, 84 recreational runners with chronic low back pain, 8 weeks; three kinds of exercise, and ' +
      'nobody without exercise.',
  },
  Ch20: {
    authors: 'Chaudhari AMW et al.',
    year: 2020,
    title: 'Reducing core stability influences lower extremity biomechanics in novice runners',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '52(6)',
    pages: '1347–1353',
    doi: '10.1249/MSS.0000000000002254',
    pmid: '31851042',
    note: '25 novice runners in a laboratory, before and after exercises that tired the core.',
  },
  Co15: {
    authors: 'Contreras B et al.',
    year: 2015,
    title:
      'A comparison of gluteus maximus, biceps femoris, and vastus lateralis electromyographic activity in the ' +
      'back squat and barbell hip thrust exercises',
    journal: 'Journal of Applied Biomechanics',
    volume: '31(6)',
    pages: '452–458',
  },
  Cy19: {
    authors: 'Calatayud J et al.',
    year: 2019,
    title: 'Tolerability and muscle activity of core muscle exercises in chronic low-back pain',
    journal: 'International Journal of Environmental Research and Public Health',
    volume: '16(19)',
    pages: '3509',
  },
  D19: {
    authors: 'Damsted C et al.',
    year: 2019,
    title:
      'The association between changes in weekly running distance and running-related injury: preparing for a ' +
      'half marathon',
    journal: 'Journal of Orthopaedic & Sports Physical Therapy',
    volume: '49(4)',
    pages: '230–238',
    pmid: '30526231',
    note:
      'Cohort, 261 runners over 14 weeks: more injuries 21 days in when the week had grown by 20–60% than by less ' +
      '(risk difference 22.6%, 95% interval 0.9 to 44.3%); no difference after 56 and 98 days.',
  },
  Da: {
    authors: 'Daniels J',
    year: 2022,
    title: "Daniels' Running Formula, fourth edition",
    journal: 'Human Kinetics',
    note: 'A coaching book: convention from experience, not a study. ISBN 978-1-7182-0366-2.',
  },
  De13: {
    authors: 'Delgado TL et al.',
    year: 2013,
    title: 'Effects of foot strike on low back posture, shock attenuation, and comfort in running',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '45(3)',
    pages: '490–496',
  },
  Di09: {
    authors: 'Distefano LJ et al.',
    year: 2009,
    title: 'Gluteal muscle activation during common therapeutic exercises',
    journal: 'Journal of Orthopaedic & Sports Physical Therapy',
    volume: '39(7)',
    pages: '532–540',
  },
  Du18: {
    authors: 'Duplanty AA et al.',
    year: 2018,
    title:
      'Resistance training is associated with higher bone mineral density among young adult male distance runners ' +
      'independent of physiological factors',
    journal: 'Journal of Strength and Conditioning Research',
    volume: '32(6)',
    pages: '1594–1600',
    doi: '10.1519/JSC.0000000000002504',
    note: 'Cross-sectional: young men who ran, with and without resistance training, and men who did not exercise.',
  },
  Ek07: {
    authors: 'Ekstrom RA, Donatelli RA, Carp KC',
    year: 2007,
    title:
      'Electromyographic analysis of core trunk, hip, and thigh muscles during 9 rehabilitation exercises',
    journal: 'Journal of Orthopaedic & Sports Physical Therapy',
    volume: '37(12)',
    pages: '754–762',
  },
  F25: {
    authors: 'Frandsen JSB et al.',
    year: 2025,
    title:
      'How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study',
    journal: 'British Journal of Sports Medicine',
    volume: '59(17)',
    pages: '1203–1210',
    doi: '10.1136/bjsports-2024-109380',
    pmid: '40623829',
    note: 'Cohort, 5,205 runners and 588,071 sessions over 18 months.',
  },
  Fi20: {
    authors: 'Finucane LM et al.',
    year: 2020,
    title: 'International framework for red flags for potential serious spinal pathologies',
    journal: 'Journal of Orthopaedic & Sports Physical Therapy',
    volume: '50(7)',
    pages: '350–372',
    doi: '10.2519/jospt.2020.9971',
    pmid: '32438853',
    note: 'Expert consensus; says itself that high-quality evidence for most red flags is missing.',
  },
  G16: {
    authors: 'Gabbett TJ',
    year: 2016,
    title: 'The training–injury prevention paradox: should athletes be training smarter and harder?',
    journal: 'British Journal of Sports Medicine',
    volume: '50(5)',
    pages: '273–280',
    doi: '10.1136/bjsports-2015-095788',
  },
  Ga90: {
    authors: 'Garbutt G et al.',
    year: 1990,
    title: 'Running speed and spinal shrinkage in runners with and without low back pain',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '22(6)',
    pages: '769–772',
    doi: '10.1249/00005768-199012000-00006',
    note: 'Seven marathon runners with and seven without chronic low back pain, 30 min at three speeds.',
  },
  GK05: {
    authors: 'Gottschall JS, Kram R',
    year: 2005,
    title: 'Ground reaction forces during downhill and uphill running',
    journal: 'Journal of Biomechanics',
    volume: '38(3)',
    pages: '445–452',
    doi: '10.1016/j.jbiomech.2004.04.023',
    note: 'Ten runners on a treadmill, level and on slopes of 3, 6 and 9 degrees; forces on the ground.',
  },
  Ha09: {
    authors: 'Hart JM et al.',
    year: 2009,
    title: 'Jogging kinematics after lumbar paraspinal muscle fatigue',
    journal: 'Journal of Athletic Training',
    volume: '44(5)',
    pages: '475–481',
    doi: '10.4085/1062-6050-44.5.475',
    pmid: '19771285',
    note: '25 people with recurrent back pain and 25 without, on a treadmill.',
  },
  He11: {
    authors: 'Heiderscheit BC et al.',
    year: 2011,
    title: 'Effects of step rate manipulation on joint mechanics during running',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '43(2)',
    pages: '296–302',
    doi: '10.1249/MSS.0b013e3181ebedf4',
    note: '45 runners on a treadmill, at their own step rate and 5 and 10% above and below it.',
  },
  Hi06: {
    authors: 'Hind K, Truscott JG, Evans JA',
    year: 2006,
    title: 'Low lumbar spine bone mineral density in both male and female endurance runners',
    journal: 'Bone',
    volume: '39(4)',
    pages: '880–885',
    note: 'Cross-sectional: 65 female and 44 male endurance runners.',
  },
  Ho22: {
    authors: 'Horga LM et al.',
    year: 2022,
    title:
      'What happens to the lower lumbar spine after marathon running: a 3.0 T MRI study of 21 first-time marathoners',
    journal: 'Skeletal Radiology',
    volume: '51(5)',
    pages: '971–980',
    doi: '10.1007/s00256-021-03906-5',
    pmid: '34541607',
  },
  I20: {
    authors: 'Impellizzeri FM et al.',
    year: 2020,
    title:
      'What role do chronic workloads play in the acute to chronic workload ratio? Time to dismiss ACWR and its ' +
      'underlying theory',
    journal: 'Sports Medicine',
    doi: '10.1007/s40279-020-01378-6',
    note: 'Analysis of published data of team sports with made-up earlier loads.',
  },
  Ki12: {
    authors: 'Kingsley MI et al.',
    year: 2012,
    title: 'Moderate-intensity running causes intervertebral disc compression in young adults',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '44(11)',
    pages: '2199–2204',
  },
  Ko09: {
    authors: 'Kong PW, Candelaria NG, Smith DR',
    year: 2009,
    title: 'Running in new and worn shoes: a comparison of three types of cushioning footwear',
    journal: 'British Journal of Sports Medicine',
    volume: '43(10)',
    pages: '745–749',
  },
  Le24: {
    authors: 'Leppänen M et al.',
    year: 2024,
    title:
      'Hip and core exercise programme prevents running-related overuse injuries in adult novice recreational ' +
      'runners: a three-arm randomised controlled trial (Run RCT)',
    journal: 'British Journal of Sports Medicine',
    volume: '58(13)',
    pages: '722',
    doi: '10.1136/bjsports-2023-107926',
    note:
      'Randomised trial, 325 novice runners, 24 weeks, exercises before the runs, guided by physiotherapists: injuries ' +
      'of the legs at 0.66 times the rate (95% interval 0.45 to 0.97) with hip and core, against stretching.',
  },
  Ma15: {
    authors: 'Malisoux L et al.',
    year: 2015,
    title: 'Can parallel use of different running shoes decrease running-related injury risk?',
    journal: 'Scandinavian Journal of Medicine & Science in Sports',
    volume: '25(1)',
    pages: '110–115',
  },
  Mg96: {
    authors: 'Magnusson ML et al.',
    year: 1996,
    title: 'Hyperextension and spine height changes',
    journal: 'Spine',
    volume: '21(22)',
    pages: '2670–2675',
  },
  Mi20: {
    authors: 'Mitchell UH et al.',
    year: 2020,
    title:
      'Long-term running in middle-aged men and intervertebral disc health, a cross-sectional pilot study',
    journal: 'PLoS One',
    volume: '15(2)',
  },
  Mo23: {
    authors: 'Mountjoy M et al.',
    year: 2023,
    title:
      "2023 International Olympic Committee's (IOC) consensus statement on relative energy deficiency in sport (REDs)",
    journal: 'British Journal of Sports Medicine',
    volume: '57(17)',
    pages: '1073–1097',
    doi: '10.1136/bjsports-2023-106994',
    pmid: '37752011',
    note: 'Expert consensus on what too little energy from food does to athletes.',
  },
  Ms20: {
    authors: 'Maselli F et al.',
    year: 2020,
    title: 'Prevalence and incidence of low back pain among runners: a systematic review',
    journal: 'BMC Musculoskeletal Disorders',
    volume: '21',
    pages: '343',
    doi: '10.1186/s12891-020-03357-4',
    pmid: '32493481',
    note: 'Systematic review of 19 observational studies.',
  },
  N14: {
    authors: 'Nielsen RO et al.',
    year: 2014,
    title:
      'Excessive progression in weekly running distance and risk of running-related injuries: an association ' +
      'which varies according to type of injury',
    journal: 'Journal of Orthopaedic & Sports Physical Therapy',
    volume: '44(10)',
    pages: '739–747',
    doi: '10.2519/jospt.2014.5164',
    note:
      'Cohort, 874 novice runners: no difference over all injuries; for distance-related ones a hazard ratio of ' +
      '1.59 above 30% (95% interval 0.96 to 2.66).',
  },
  N14b: {
    authors: 'Nielsen RO et al.',
    year: 2014,
    title:
      'Running more than three kilometers during the first week of a running regimen may be associated with ' +
      'increased risk of injury in obese novice runners',
    journal: 'International Journal of Sports Physical Therapy',
    volume: '9(3)',
    pages: '338–345',
    pmid: '24944852',
    note: 'Cohort, 749 novice runners over three weeks; the difference was seen with a body mass index above 30.',
  },
  NG59: {
    authors: 'National Guideline Centre',
    year: 2016,
    title: 'Low back pain and sciatica in over 16s: assessment and management (NICE guideline 59)',
    journal: 'National Institute for Health and Care Excellence',
    note: 'Last updated 2020.',
  },
  Ow20: {
    authors: 'Owen PJ et al.',
    year: 2020,
    title:
      'Which specific modes of exercise training are most effective for treating low back pain? Network meta-analysis',
    journal: 'British Journal of Sports Medicine',
    volume: '54(21)',
    pages: '1279–1287',
    doi: '10.1136/bjsports-2019-100886',
    note: 'Network meta-analysis of trials in adults with non-specific chronic low back pain; evidence of low quality.',
  },
  P77: {
    authors: 'Pollock ML et al.',
    year: 1977,
    title: 'Effects of frequency and duration of training on attrition and incidence of injury',
    journal: 'Medicine and Science in Sports',
    volume: '9(1)',
    pages: '31–36',
    note: 'Randomised trial, 157 male prison inmates aged 20–35, 20 weeks of jogging.',
  },
  Po24: {
    authors: 'Pocovi NC et al.',
    year: 2024,
    title:
      'Effectiveness and cost-effectiveness of an individualised, progressive walking and education intervention for ' +
      'the prevention of low back pain recurrence in Australia (WalkBack): a randomised controlled trial',
    journal: 'The Lancet',
    volume: '404(10448)',
    pages: '134–144',
    doi: '10.1016/S0140-6736(24)00755-4',
    note: 'Randomised trial in adults who had recovered from an episode of low back pain; walking, not running.',
  },
  R14: {
    authors: 'Ristolainen L et al.',
    year: 2014,
    title: 'Training-related risk factors in the etiology of overuse injuries in endurance sports',
    journal: 'The Journal of Sports Medicine and Physical Fitness',
    volume: '54(1)',
    pages: '78–87',
    note:
      'Questionnaire looking back over 12 months, 446 top-level Finnish skiers, swimmers and runners: a 5.2-fold ' +
      'risk of overuse injury below two rest days a week (95% interval 1.9 to 14.1).',
  },
  Ra13: {
    authors: 'Rasmussen CH, Nielsen RO, Juul MS, Rasmussen S',
    year: 2013,
    title: 'Weekly running volume and risk of running-related injuries among marathon runners',
    journal: 'International Journal of Sports Physical Therapy',
    volume: '8(2)',
    pages: '111–120',
    pmid: '23593549',
    note:
      'Retrospective cohort, 662 finishers of a marathon, 68 of them injured: below 30 km a week 2.02 times the risk of ' +
      '30 to 60 km (95% interval 1.26 to 3.24), adjusted for earlier injuries and marathons.',
  },
  Ra18: {
    authors: 'Raabe ME, Chaudhari AMW',
    year: 2018,
    title: 'Biomechanical consequences of running with deep core muscle weakness',
    journal: 'Journal of Biomechanics',
    volume: '67',
    pages: '98–105',
    doi: '10.1016/j.jbiomech.2017.11.037',
    note: 'Computer simulation of eight healthy young adults.',
  },
  RC18: {
    authors: 'Ramskov D et al.',
    year: 2018,
    title:
      'Run Clever – no difference in risk of injury when comparing progression in running volume and running ' +
      'intensity in recreational runners: a randomised trial',
    journal: 'BMJ Open Sport & Exercise Medicine',
    volume: '4(1)',
    pages: 'e000333',
    doi: '10.1136/bmjsem-2017-000333',
    note: 'Randomised trial, 447 recreational runners in the 16 weeks after eight weeks of preparation.',
  },
  Re16: {
    authors: 'Reiman MP et al.',
    year: 2016,
    title:
      'Return to sport after open and microdiscectomy surgery versus conservative treatment for lumbar disc ' +
      'herniation: a systematic review with meta-analysis',
    journal: 'British Journal of Sports Medicine',
    volume: '50(4)',
    pages: '221–230',
    doi: '10.1136/bjsports-2015-094691',
    note: 'Review of 14 studies of athletes of many sports, none of high quality.',
  },
  Ri13: {
    authors: 'Ridge ST et al.',
    year: 2013,
    title: 'Foot bone marrow edema after a 10-wk transition to minimalist running shoes',
    journal: 'Medicine & Science in Sports & Exercise',
    volume: '45(7)',
    pages: '1363–1368',
    note: '36 runners: 19 moved to barefoot-like shoes, 17 kept theirs.',
  },
  Ro24: {
    authors: 'Rodacki CLN et al.',
    year: 2024,
    title: 'Cadence matters: influence of cadence on spinal load during running',
    journal: 'Gait & Posture',
    pages: '528–533',
    doi: '10.1016/j.gaitpost.2024.07.298',
  },
  Sa26: {
    authors: 'Samanna CL et al.',
    year: 2026,
    title:
      'Running is associated with intervertebral disc adaptations: a pre-planned secondary analysis of the ASTEROID ' +
      'randomised controlled trial',
    note: 'The magnetic resonance images of the 40 people in the trial AS24.',
  },
  Sh24: {
    authors: 'Shu D et al.',
    year: 2024,
    title: 'Impact of running exercise on intervertebral disc: a systematic review',
    journal: 'Sports Health',
    volume: '16(6)',
    pages: '958–970',
    doi: '10.1177/19417381231221125',
    pmid: '38204324',
    note: 'Systematic review of 13 studies of people without known disc disease.',
  },
  Si84: {
    authors: 'Sinaki M, Mikkelsen BA',
    year: 1984,
    title: 'Postmenopausal spinal osteoporosis: flexion versus extension exercises',
    journal: 'Archives of Physical Medicine and Rehabilitation',
    volume: '65(10)',
    pages: '593–596',
    pmid: '6487063',
    note: '59 women with osteoporosis of the spine and back pain, 9 of whom did flexion exercises alone; no draw by lot.',
  },
  Sn98: {
    authors: 'Snook SH et al.',
    year: 1998,
    title:
      'The reduction of chronic nonspecific low back pain through the control of early morning lumbar flexion: a ' +
      'randomized controlled trial',
    journal: 'Spine',
    volume: '23(23)',
    pages: '2601–2607',
    doi: '10.1097/00007632-199812010-00015',
    note: 'Randomised trial with partial crossover, 85 people with lasting or recurring back pain, 18 months.',
  },
  St15: {
    authors: 'Stöggl TL, Sperlich B',
    year: 2015,
    title: 'The training intensity distribution among well-trained and elite endurance athletes',
    journal: 'Frontiers in Physiology',
    volume: '6',
    pages: '295',
    doi: '10.3389/fphys.2015.00295',
  },
  St16: {
    authors: 'Steffens D et al.',
    year: 2016,
    title: 'Prevention of low back pain: a systematic review and meta-analysis',
    journal: 'JAMA Internal Medicine',
    volume: '176(2)',
    pages: '199–208',
    doi: '10.1001/jamainternmed.2015.7431',
    pmid: '26752509',
    note:
      'Meta-analysis of 21 trials in the general and working population: relative risk of an episode 0.55 with ' +
      'exercise and education, 0.65 with exercise alone (low to very low quality).',
  },
  St26: {
    year: 2026,
    title:
      'Effects of strength training on injury prevention in recreational runners: a systematic review and meta-analysis',
    doi: '10.22533/at.ed.15953126020114',
    note:
      'Meta-analysis of six trials, 1,443 runners: injury rate ratio 0.74 (95% interval 0.54 to 1.03), the trials ' +
      'differing widely. The authors could not be confirmed.',
  },
  T22: {
    authors: 'Toresdahl BG et al.',
    year: 2022,
    title: 'Training patterns associated with injury in New York City Marathon runners',
    journal: 'British Journal of Sports Medicine',
    volume: '57(3)',
    pages: '146–152',
    doi: '10.1136/bjsports-2022-105670',
    note: 'Cohort, 735 runners over the 16 weeks before a marathon. Online in 2022, in print in 2023.',
  },
  To20: {
    authors: 'Toresdahl BG et al.',
    year: 2020,
    title:
      'A randomized study of a strength training program to prevent injuries in runners of the New York City Marathon',
    journal: 'Sports Health',
    volume: '12(1)',
    pages: '74–79',
    doi: '10.1177/1941738119877180',
    pmid: '31642726',
    note:
      'Randomised trial, 720 first-time marathoners, ten minutes three times a week on their own: 7.1 against 7.3% ' +
      'kept from finishing by an overuse injury.',
  },
  Vi17: {
    authors: 'Vincent HK, Vincent KR',
    year: 2017,
    title: 'When is it safe to run? Applying four pain rules to running participation',
    journal: 'Current Sports Medicine Reports',
    volume: '16(3)',
    pages: '122',
    doi: '10.1249/JSR.0000000000000362',
    note: 'A page of advice by two clinicians, not a study.',
  },
  Wa23: {
    authors: 'Wang Z et al.',
    year: 2023,
    title: 'Effects of tapering on performance in endurance athletes: a systematic review and meta-analysis',
    journal: 'PLoS One',
    volume: '18(5)',
    pages: 'e0282838',
    doi: '10.1371/journal.pone.0282838',
    pmid: '37163550',
    note: 'Meta-analysis of 14 studies, before against after the taper; about performance, not injuries.',
  },
  Wu21: {
    authors: 'Wu B et al.',
    year: 2021,
    title: 'Incidence and risk factors of low back pain in marathon runners',
    journal: 'Pain Research and Management',
    volume: '2021',
    pages: '6660304',
    doi: '10.1155/2021/6660304',
    pmid: '33688384',
    note: 'Questionnaire, 800 half and full marathoners, 36 of them with low back pain.',
  },
  WuH24: {
    authors: 'Wu H et al.',
    year: 2024,
    title:
      'Do exercise-based prevention programs reduce injury in endurance runners? A systematic review and meta-analysis',
    journal: 'Sports Medicine',
    volume: '54(5)',
    pages: '1249–1267',
    doi: '10.1007/s40279-024-01993-7',
    note: 'Nine trials, 1,904 runners: no difference overall; fewer injuries where the exercise was supervised.',
  },
  Ya15: {
    authors: 'Yamato TP et al.',
    year: 2015,
    title: 'Pilates for low back pain',
    journal: 'Cochrane Database of Systematic Reviews',
    pages: 'CD010265',
    doi: '10.1002/14651858.CD010265.pub2',
    note: 'Systematic review of ten trials with 510 people; none of them about runners.',
  },
} as const satisfies Readonly<Record<string, Study>>;

/** The short name of a source, as rules cite it. */
export type SourceCode = keyof typeof SOURCES;

/** A source as a line of a reference list; what is not confirmed is missing from it. */
export function citation(code: SourceCode): string {
  const { authors, year, title, journal, volume, pages, doi, pmid }: Study = SOURCES[code];
  const place = volume ? ` ${volume}${pages ? `:${pages}` : ''}` : pages ? `, ${pages}` : '';
  return [
    ...(authors ? [authors.endsWith('.') ? authors : `${authors}.`] : []),
    ...(title ? [title.endsWith('?') ? title : `${title}.`] : []),
    `${journal ? `${journal} ` : ''}${year}${place && volume ? `;${place.trimStart()}` : place}.`,
    ...(doi ? [`doi:${doi}`] : pmid ? [`PMID ${pmid}`] : []),
  ].join(' ');
}
