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
