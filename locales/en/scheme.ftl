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
scheme-says-held = { $level } is held
scheme-says-open-to-track = { $level } is open to employers of this size
scheme-says-something-met = At least one criterion is in place
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
