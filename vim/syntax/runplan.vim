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
syn keyword runplanKind abc aerobic aqua-jog aqua-jogging aquajog aquajogging bike biking circuit
syn keyword runplanKind circuits comp competition continuous core cross cross-train cross-trainer
syn keyword runplanKind cross-training crosstraining cycle cycling drill drills easy easy-run
syn keyword runplanKind elliptical ez fartlek gentle gym hike hiking hill hills holiday interval
syn keyword runplanKind intervals jog jog-walk jogging ladder ladders lift lifting lifts long
syn keyword runplanKind long-run longrun lsd medium-long meet mid-long mobility off pilates plyo
syn keyword runplanKind plyometric plyometrics plyos pool pre-meet pre-race premeet prerace
syn keyword runplanKind progression progressive pyramid race rec recovery regeneration repeats rest
syn keyword runplanKind ride row rower rowing ruck rucking run run-hike run-walk shake shake-out
syn keyword runplanKind shakeout sick skate skating ski skiing speed speedwork spin spinning steady
syn keyword runplanKind strength strengthen strengthening stretch stretches stretching stride
syn keyword runplanKind strider striders strides swim swimming tab tempo tempo-run tempos test
syn keyword runplanKind threshold time-trial track travel trunk turbo walk walk-jog walk-run walking
syn keyword runplanKind weights x-train x-training xtrain yoga
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
