## Scheme: what a verdict rests on

scheme-holds = Yes:
scheme-holds-not = No:

scheme-beside-title = The two views side by side
scheme-beside-own = The employer’s own word
scheme-beside-assessed = The assessor’s marks
scheme-beside-in-place = Criteria in place
scheme-beside-count = { $in_place } of { $needed }{ $excused ->
    [0] { "" }
    [one] , 1 does not apply
   *[other] , { $excused } do not apply
}
scheme-beside-below = Below every level
scheme-beside-differs = Where they differ
scheme-beside-agree = The two agree on every criterion.

scheme-says-level = What { $level } takes
scheme-says-held = { $level } has to be held first
scheme-says-open-to-track = { $level } is open to employers of this size
scheme-says-something-met = At least one criterion has to be in place
scheme-says-lower-kept = What the lower levels take is still in place
scheme-says-every = Every criterion: { $in_place } of { $needed } in place{ $excused ->
    [0] { "" }
    [one] , 1 does not apply
   *[other] , { $excused } do not apply
}
scheme-says-core = Every mandatory criterion: { $in_place } of { $needed } in place{ $excused ->
    [0] { "" }
    [one] , 1 does not apply
   *[other] , { $excused } do not apply
}
scheme-says-pool = At least { $at_least } of a choice of { $of }: { $in_place } in place
scheme-says-quota = At least { $at_least } of them in “{ $standard }”: { $in_place } in place
scheme-says-cumulative = At least { $at_least } criteria in all: { $in_place } of { $of } in place
scheme-says-points = At least { $at_least } points: { $points } of { $possible } earned
scheme-says-standard-points = At least { $at_least } points in “{ $standard }”: { $points } earned
scheme-says-standards = Every standard at { $level } or higher: { $in_place } of { $needed } are
scheme-says-best-fit = At least { $at_least } of { $of } standards at { $level } or higher: { $in_place } are
scheme-says-standard = { $standard }: stands at { $level }
scheme-says-standard-below = { $standard }: below every level
scheme-says-standard-set-aside = { $standard }: nothing of it applies

scheme-standing-met = In place
scheme-standing-excused = Does not apply

scheme-why-not-started = Not started yet
scheme-why-in-progress = Started, not finished
scheme-why-number-missing = { $label }: no number yet, at least { $at_least } needed
scheme-why-day-missing = { $label }: no date yet
scheme-why-number-too-low = { $label }: { $is } so far, at least { $at_least } needed
scheme-why-hna-too-old = The health needs assessment may be no older than { $unit ->
    [days] { $count ->
        [one] 1 day
       *[other] { $count } days
    }
    [weeks] { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
    [years] { $count ->
        [one] 1 year
       *[other] { $count } years
    }
   *[months] { $count ->
        [one] 1 month
       *[other] { $count } months
    }
}, and not of a day still to come
scheme-why-too-little-evidence = Evidence: { $items ->
    [0] none yet
    [one] 1 item
   *[other] { $items } items
}, at least { $at_least } needed
scheme-why-evidence-too-old = Evidence: { $recent ->
    [0] none
    [one] 1 item
   *[other] { $recent } items
} from the last { $unit ->
    [days] { $count ->
        [one] day
       *[other] { $count } days
    }
    [weeks] { $count ->
        [one] week
       *[other] { $count } weeks
    }
    [years] { $count ->
        [one] year
       *[other] { $count } years
    }
   *[months] { $count ->
        [one] month
       *[other] { $count } months
    }
}, at least { $at_least } needed; give the day each item is about
scheme-why-not-applicable-not-allowed = “Not applicable” cannot be chosen here
scheme-why-not-applicable-without-reason = No reason why it is not applicable
scheme-why-not-applicable-open = Not yet decided whether it applies
scheme-why-not-applicable-refused = The assessor found that it does apply
scheme-why-not-marked = Not marked yet
scheme-why-mark-too-low = Marked { $mark }: at least { $met_from } is needed

## Scheme: what changes from one edition to the next

scheme-change-ladder = How one level leads to the next
scheme-change-tracks = How employers are told apart by size
scheme-change-prize = How the prize is judged
scheme-change-response-goals = The response to surveys that the scheme hopes for
scheme-change-standard-added = New standard: { $title }
scheme-change-standard-removed = No longer a standard: { $title }
scheme-change-standard-renamed = New name of a standard: { $title }
scheme-change-level-added = New level: { $title }
scheme-change-level-removed = No longer a level: { $title }
scheme-change-level-changed = Changed level: { $title }
scheme-change-criterion-added = New criterion: { $title }
scheme-change-criterion-removed = No longer a criterion: { $title }
scheme-change-criterion-changed = Changed criterion: { $title }
scheme-change-recognition = Recognition: { $title }

scheme-part-title = its title
scheme-part-good-looks-like = what good looks like
scheme-part-levels = the levels that ask for it
scheme-part-tracks = the sizes of employer it is for
scheme-part-number = its number
scheme-part-standard = the standard it belongs to
scheme-part-role = whether it is mandatory or one to choose from
scheme-part-weight = what it earns
scheme-part-effort = how much work it is said to be
scheme-part-condition = which employers it is asked of
scheme-part-not-applicable = whether “not applicable” can be chosen
scheme-part-evidence = the evidence it needs
scheme-part-by-itself = whether it is met by what is counted
scheme-part-counters = the numbers behind it
scheme-part-examples = the examples of what could be shown
scheme-part-links = where to read more
scheme-part-note = remarks
scheme-part-place = its place on the ladder
scheme-part-rules = what it takes
scheme-part-criteria = its criteria
scheme-part-adviser-may-judge = whether the adviser may judge
scheme-part-term = how long an award runs
scheme-part-review-window = when it can be renewed
scheme-part-work-period = how long there is to work towards it
scheme-part-interim-update = how often a holder reports
scheme-part-hna-age = how old the health needs assessment may be
scheme-part-moving-up = what moving up does to the term
scheme-part-marks = how many assessors mark
scheme-part-met-from-mark = the lowest mark that is met
scheme-part-visit = whether an assessor visits
scheme-part-quorum = how many panel members decide
scheme-part-decided-by = who decides

## Scheme: what it is, for everybody

scheme-back = About the award
scheme-kind-award = This is an award: somebody else checks before it is given.
scheme-kind-pledge = This is a pledge: an employer signs it, and nobody checks.
scheme-kind-prize = This is a prize: entries are ranked, and there are winners.
scheme-readiness = Check where you stand
scheme-readiness-text = Answer a few questions and see which level is within reach and what to do first. No account is needed, and nothing is kept.
scheme-questions = Read or print the questions
scheme-questions-text = Every criterion of edition { $edition }, with what good looks like and what it takes.
scheme-prize = The prize
scheme-prize-winners = Winners
scheme-prize-judged-by = Judged by
scheme-prize-handed-over = Handed over
scheme-levels = { $count ->
    [one] The level
   *[other] The levels
}
scheme-ladder-sequential = A level can be worked on once the level below it is held.
scheme-ladder-open = An employer may begin with any level.
scheme-ladder-early-upload = A level may be worked on at any time; it is judged once the level below it is held.
scheme-level-criteria = { $count ->
    [0] No criteria of its own
    [one] 1 criterion
   *[other] { $count } criteria
}
scheme-policy = How { $level } is handled
scheme-own-choice = This edition’s own choice
scheme-recognitions = Recognitions
scheme-recognitions-text = These are given by people, besides the levels.
scheme-recognition-requires = For holders of { $level }.
scheme-tracks = Sizes of employer
scheme-tracks-text = What is asked can differ by size. The size counts that an employer has when its application starts.
scheme-response-goals = Answers to surveys
scheme-response-goals-text = Nobody has to answer a survey. This is how many of the people asked the scheme hopes to hear from.
scheme-response-goal = { $percent }% of the people asked, where { $open ->
    [yes] { $from } or more are asked
   *[no] { $from } to { $to } are asked
}
scheme-standards = { $count ->
    [one] The standard
   *[other] The { $count } standards
}
scheme-editions = Editions
scheme-editions-text = An edition never changes once it is published. An application keeps the edition it started under, unless the employer chooses a newer one.
scheme-edition = Edition { $label }
scheme-edition-published = published on { $day }
scheme-edition-current = Current
scheme-source = Where the criteria come from

## Scheme: how a level is handled

scheme-period = { $unit ->
    [days] { $count ->
        [one] 1 day
       *[other] { $count } days
    }
    [weeks] { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
    [years] { $count ->
        [one] 1 year
       *[other] { $count } years
    }
   *[months] { $count ->
        [one] 1 month
       *[other] { $count } months
    }
}
scheme-policy-term = Awarded for
scheme-policy-term-none = Without an end
scheme-policy-review-window = To be renewed
scheme-policy-around = { $age } before the end of the term to { $age } after it
scheme-policy-work-period = Time to work towards it
scheme-policy-at-most = At most { $age }
scheme-policy-interim-update = Report between awards
scheme-policy-every = Every { $age }
scheme-policy-hna-age = Health needs assessment
scheme-policy-no-older = No older than { $age } at assessment
scheme-policy-moving-up = Moving up to a higher level
scheme-policy-restarts-term = The term starts anew with the higher level
scheme-policy-keeps-term = The end of the term stays where it was
scheme-policy-ends-renewal = This level need not be renewed any more
scheme-policy-evidence = Evidence for each criterion
scheme-policy-marks = Assessors
scheme-policy-marks-are = { $marks ->
    [one] One marks the application
   *[other] { $marks } mark the application, each on their own
}
scheme-policy-met-from = Counts as met
scheme-policy-met-from-is = A mark of { $mark } or more, from 0 to 3
scheme-policy-visit = Visit
scheme-policy-visit-none = Nobody comes to the premises
scheme-policy-visit-optional = The assessor may come to the premises
scheme-policy-visit-required = The assessor comes to the premises
scheme-policy-decided-by = Decided by
scheme-policy-employer-decides = The employer, by its signature
scheme-policy-adviser-decides = The adviser
scheme-policy-assessor-decides = The assessor
scheme-policy-panel-decides = A panel
scheme-policy-region-decides = A local panel, then a check for the region
scheme-policy-quorum = Panel members
scheme-policy-quorum-is = { $quorum ->
    [one] At least one takes part
   *[other] At least { $quorum } take part
}

## Scheme: what the rules of a level ask for

scheme-rule-every = Every criterion that applies is in place
scheme-rule-core-and-pool = Every mandatory criterion that applies is in place, and at least { $at_least } of those to choose from
scheme-rule-pool = { $at_least ->
    [one] At least 1 criterion is in place
   *[other] At least { $at_least } criteria are in place
}
scheme-rule-cumulative = { $at_least ->
    [one] At least 1 criterion is in place, of this level and the levels below it together
   *[other] At least { $at_least } criteria are in place, of this level and the levels below it together
}
scheme-rule-points = { $at_least ->
    [one] At least 1 point
   *[other] At least { $at_least } points
}: a criterion in place gives { $by ->
    [mark] its points times its mark
   *[weight] its points
}
scheme-rule-percent = At least { $at_least }% of the points that can be had: a criterion in place gives { $by ->
    [mark] its points times its mark
   *[weight] its points
}
scheme-rule-quota = at least { $at_least } in “{ $standard }”
scheme-rule-standards = Every standard stands at { $level } or higher: the lowest decides
scheme-rule-best-fit = At least { $at_least } standards stand at { $level } or higher
scheme-rule-lower-kept = Everything that { $levels } takes is still in place
scheme-rule-of = { $rule } (of these criteria: { $numbers })
scheme-rule-for = { $rule } (only for: { $tracks })

## Scheme: what a criterion takes

scheme-takes-evidence = { $at_least ->
    [one] At least 1 item of evidence
   *[other] At least { $at_least } items of evidence
}
scheme-takes-recent-evidence = { $at_least ->
    [one] At least 1 item of evidence, no older than { $age } at assessment
   *[other] At least { $at_least } items of evidence, no older than { $age } at assessment
}
scheme-takes-number = { $label }: at least { $at_least }
scheme-takes-advocates = { $label }: at least { $at_least }, trained within the last { $within }
scheme-takes-from-hna = following from the health needs assessment
scheme-takes-evaluated = evaluated
scheme-takes-all-year = running all year
scheme-takes-theme = on “{ $theme }”
scheme-takes-hna-age = { $label }: no older than { $age } at assessment
scheme-takes-day = { $label }: its date
scheme-when-tracks = Only for: { $tracks }
scheme-when-food-outlet = Only with a canteen or vending machines
scheme-when-no-food-outlet = Only without a canteen or vending machines
scheme-when-union = Only with a recognised trade union
scheme-when-no-union = Only without a recognised trade union
scheme-when-visitors = Only where visitors or contractors come
scheme-when-no-visitors = Only where no visitors or contractors come
scheme-when-size = { $open ->
    [yes] Only from { $from } { $measure ->
        [fte] full-time equivalents
        [people_in_scope] people the award would cover
       *[headcount] employees
    }
   *[no] Only for { $from } to { $to } { $measure ->
        [fte] full-time equivalents
        [people_in_scope] people the award would cover
       *[headcount] employees
    }
}
scheme-track-size = { $open ->
    [yes] { $from } or more { $measure ->
        [fte] full-time equivalents
        [people_in_scope] people the award would cover
       *[headcount] employees
    }
   *[no] { $from } to { $to } { $measure ->
        [fte] full-time equivalents
        [people_in_scope] people the award would cover
       *[headcount] employees
    }
}

## Scheme: the questions of an edition

questions-title = Questions of the { $scheme }, edition { $edition }
questions-heading = Questions
questions-lead = Edition { $edition }: every criterion, what good looks like, and what it takes.
questions-older = A newer edition is published.
questions-newer = Questions of the current edition
questions-print = Your browser can print this page: each level starts on a page of its own.
questions-contents = Contents
questions-count = { $count ->
    [0] No criteria of its own
    [one] 1 criterion
   *[other] { $count } criteria
}
questions-pass = What it takes
questions-requires = { $level } is held
questions-tracks = The employer is one of these: { $tracks }
questions-optional = An employer may begin above this level.
questions-own-criteria = The criteria of this level are this edition’s own choice.
questions-own-pass = What it takes is this edition’s own choice.
questions-mandatory = Mandatory
questions-pool = To choose from
questions-points = { $count ->
    [one] 1 point
   *[other] { $count } points
}
questions-not-applicable = Can be “not applicable”, with a reason
questions-takes = It takes
questions-examples = What you could show
questions-links = Read more

## Scheme: offering an edition

refused-scheme-not-the-newest = There is a newer edition. Only the newest can be offered.
refused-scheme-offered = This edition is offered already.

## Scheme: the readiness check

readiness-title = Check where you stand
readiness-lead = Say a little about the employer, then how far it is with each thing the scheme asks. You see at once which level that would be, what is missing, and what to do first.
readiness-private = You need no account. Nothing you enter is kept or counted, and no cookie is set.
readiness-headcount = How many people work for the employer?
readiness-headcount-hint = People, not posts. Part-time workers count as one each
readiness-headcount-missing = Enter how many people work for the employer
readiness-fte = How many full-time equivalents is that?
readiness-fte-hint = For example 9.5. Two decimals at most
readiness-fte-missing = Enter the number of full-time equivalents
readiness-in-scope = How many people would the award cover?
readiness-in-scope-hint = Usually the same as the headcount
readiness-in-scope-missing = Enter how many people the award would cover
readiness-food-outlet = Is there a canteen or a vending machine at any site?
readiness-union = Does the employer recognise a trade union?
readiness-visitors = Do visitors or contractors come to any site?
readiness-fact-missing = Select yes or no
readiness-yes = Yes
readiness-no = No
readiness-continue = Continue
readiness-again = Start again
readiness-level = Questions for { $level }
readiness-level-lead = { $count ->
    [one] One question. Choose what is true today.
   *[other] { $count } questions. Choose for each what is true today.
}
readiness-met = In place
readiness-in-progress = Begun
readiness-not-started = Not yet
readiness-not-applicable = Does not apply to us
readiness-answer-missing = Choose how far you are
readiness-number-hint = At least { $at_least } is needed
readiness-good = What good looks like for { $number }
readiness-see = See where you stand
readiness-result = Where you stand
readiness-reached = You would get { $level }
readiness-reached-none = No level yet
readiness-own-word = By your own word, on { $day }. Before an award is given, somebody else checks it.
readiness-standards = Where each standard stands
readiness-standard-none = Below every level
readiness-steps = First steps
readiness-steps-text = { $count ->
    [one] The shortest way to { $level } is one criterion.
   *[other] The shortest way to { $level } is { $count } criteria. These are the least work:
}
readiness-gaps = What stands between you and { $level }
readiness-in-place = { $in_place } of { $needed } criteria are in place.
readiness-none-open = No level of this scheme is open to an employer of this size.
readiness-go-on = Go on to the questions for { $level }
readiness-go-optional = Check { $level }, which is optional
readiness-register-title = Work towards it
readiness-register-text = With an account you answer in your own words, gather evidence with colleagues, and always see what is missing.
readiness-register = Register an employer
readiness-more = Change what you entered
readiness-change = Answers for { $level }
readiness-change-facts = About the employer
readiness-print = You can print this page to take it with you: nothing of it is kept here.

## Glossary

glossary-title = What the words mean
glossary-intro = Words that criteria and pages of this service use.
term-hna = Health needs assessment (HNA)
term-hna-meaning = Asking everybody who works for you, in confidence, what affects their health and what would help. You use what they say to choose what to do.
term-advocate = Health advocate
term-advocate-meaning = Somebody who works for you, was trained for it, and helps colleagues with health and wellbeing: runs campaigns, points to help, keeps the evidence together.
term-campaign = Campaign
term-campaign-meaning = Activity about one health topic, for a day or for some weeks, that your people hear of and can take part in.
term-evaluation = Evaluation
term-evaluation-meaning = Looking back at what you did: how many it reached, what they thought, what you would do again.
term-policy = Policy
term-policy-meaning = A written rule of your organisation that people can find, with who is responsible for it and when it was last looked at.
term-risk = Risk assessment
term-risk-meaning = Looking at what could harm people at work, who could be harmed, and what you do about it. The law asks for it.
term-occupational = Occupational health
term-occupational-meaning = A service of doctors and nurses who advise an employer and its people on work and health. Small employers often buy it by the hour.
term-assistance = Employee assistance programme
term-assistance-meaning = A telephone line, and often counselling, that people can use in confidence and that their employer pays for.
term-absence = Sickness absence
term-absence-meaning = Days people were away because they were ill. Here only totals are looked at, never one person’s.
term-return = Return to work
term-return-meaning = A talk, and a plan where one is needed, when somebody comes back after being ill.
term-adjustment = Reasonable adjustments
term-adjustment-meaning = Changes to work or to a workplace so that a disabled person can do the job. The law asks for them.
term-plan = Action plan
term-plan-meaning = A list of what you will do, who does it, by when, and how you will know that it worked.
term-group = Working group
term-group-meaning = A few people from different parts of the organisation who plan health and wellbeing together.
term-induction = Induction
term-induction-meaning = What new people are told and shown in their first days.
term-union = Recognised union
term-union-meaning = A trade union that the employer has agreed to talk with about pay and working conditions.
term-screening = Health screening
term-screening-meaning = Checks such as blood pressure, offered to everybody who wants them. What they find belongs to the person, not to the employer.
term-condition = Long-term condition
term-condition-meaning = An illness that lasts, such as asthma, diabetes or depression, and that people live and work with.
term-portfolio = Portfolio
term-portfolio-meaning = All your answers with what proves them, in one place.
term-evidence = Evidence
term-evidence-meaning = What shows that an answer is true: a document, a picture, a link, a note. Never anything about one person’s health.
term-criterion = Criterion
term-criterion-meaning = One thing a level asks for, with what good looks like.
term-applicable = Not applicable
term-applicable-meaning = A criterion that does not concern you, where the scheme allows it. You say why, and somebody checks it.
term-adviser = Adviser
term-adviser-meaning = A workplace health specialist of your place who helps you, and who can never judge you.
term-assessor = Assessor
term-assessor-meaning = Somebody who reads your answers with their evidence and marks them, and who never advised you.
term-panel = Panel
term-panel-meaning = The people who decide on an award together.
