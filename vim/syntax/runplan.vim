" The colours of Runplan in Vim. Made of the words of the language: node scripts/generate-vim-syntax.ts
if exists('b:current_syntax')
  finish
endif

syn case ignore
syn iskeyword @,48-57,_,-
syn keyword runplanWord age allow also alternative am any at athlete avoid back because best block
syn keyword runplanWord born cadence caution climb cue descent done dose error exercise extends for
syn keyword runplanWord form ftp group import in info level like missed movement note on pace plan
syn keyword runplanWord pm policy recover runplan shoes since stand starts surface symptoms targets
syn keyword runplanWord to total units vdot wakes warning week with workout
syn keyword runplanKind abc aerobic amble aqua-jog aqua-jogging aquajog aquajogging bike biking
syn keyword runplanKind build-ups buildups circuit circuits comp competition continuous core cross
syn keyword runplanKind cross-train cross-trainer cross-training crosstraining cycle cycling drill
syn keyword runplanKind drills easy easy-run elliptical ez fartlek gentle gym hike hiking hill hills
syn keyword runplanKind holiday interval intervals jog jog-walk jogging ladder ladders lift lifting
syn keyword runplanKind lifts long long-run longrun lsd med-long medium-long meet mid-long mobility
syn keyword runplanKind off pilates plyo plyometric plyometrics plyos pool pre-meet pre-race prehab
syn keyword runplanKind premeet prerace prog progression progressive pyramid race rec recovery
syn keyword runplanKind regeneration repeats rest ride row rower rowing ruck rucking run run-hike
syn keyword runplanKind run-walk shake shake-out shakeout sick skate skating ski skiing speed
syn keyword runplanKind speedwork spin spinning steady strength strengthen strengthening stretch
syn keyword runplanKind stretches stretching stride strider striders strides stroll swim swimming
syn keyword runplanKind tab tempo tempo-run tempos test threshold time-trial track travel trunk
syn keyword runplanKind turbo walk walk-jog walk-run walking weights x-train x-training xtrain yoga
syn keyword runplanDay fr fri friday mo mon monday sa sat saturday su sun sunday th thu thur thurs
syn keyword runplanDay thursday tu tue tues tuesday we wed wednesday weds
syn match runplanWord /\v<(recent\s+longest|threshold\s+pace|weeks\s+start\s+on|recent\s+volume|threshold\s+hr|to\s+failure|cleared\s+by|resting\s+hr|hr\s+reserve|spine\s+load|cool\s+down|until\s+lap|each\s+side|pain\s+rule|warm\s+up|by\s+feel|max\s+hr|1rm)>/
syn match runplanFigure /\v<\d+([.:,]\d+)*(-\d+([.:]\d+)*)?(\s*(km|mi|min|m|h|s|bpm|spm|kg|lb|w)>|\%|>)(\/(km|mi)>)?/
syn match runplanDate /\v<\d{4}-\d\d-\d\d>/
syn match runplanTarget /\v\@\s*[a-z0-9][a-z0-9-]*/
syn region runplanText start=/"/ end=/"/ oneline
syn match runplanComment /\v(#|\/\/).*$/ contains=@Spell

hi def link runplanWord Keyword
hi def link runplanKind Type
hi def link runplanDay Label
hi def link runplanFigure Number
hi def link runplanDate Constant
hi def link runplanTarget Identifier
hi def link runplanText String
hi def link runplanComment Comment

let b:current_syntax = 'runplan'
