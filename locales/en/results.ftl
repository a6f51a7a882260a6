## Surveys: what they found.

results-title = Results
results-heading = Results: { $title }
results-answers = { $answers } people answered.
results-rate = { $answers } of { $asked } people answered: { $percent }%.
results-rate-low = That is half or fewer; the answers may not stand for everybody.
results-rate-adequate = HSE’s guide calls that adequate.
results-rate-desirable = HSE’s guide calls that desirable.
results-rate-good = HSE’s guide calls that good.
results-rate-very-good = HSE’s guide calls that very good.
results-goal-met = The scheme hoped for { $percent }% of the people asked, { $people } or more. That was reached.
results-goal-not-met = The scheme hoped for { $percent }% of the people asked, { $people } or more. That was not reached.
results-goal-no-rate = The scheme hoped for { $percent }% of the people asked. Whether that was reached cannot be told: with one link for everybody, somebody may have answered twice.
results-goal-untold = The scheme hoped for { $percent }% of the people asked. Whether that was reached is not told, since the number of answers is not.
results-small = Fewer than ten people were asked. To keep anybody from being found out, this survey has no results of its own; it is told only together with other small employers.
results-none = Fewer than { $count } people answered. To keep anybody from being found out, no figure is told.
results-limit-open = Everybody had the same link, so somebody may have answered more than once, and there is no response rate.
results-limit-personal = Everybody had a link of their own that could be used once. Who did not answer may think differently from those who did.
results-limit-slips = Everybody could draw a slip that could be used once. Who did not answer may think differently from those who did.
results-csv = Results as a table (CSV)
results-compare = Compare with the survey before
results-comments = What people wrote
results-promise = No figure is told of fewer than { $count } people, and none from which such a figure could be worked out.
results-unvalidated = Nobody has tested whether these questions measure what they ask about. Take the figures as what people said.
results-contents = On this page
results-scales = Scales
results-scale = Scale
results-mean = Mean
results-band = Band
results-n = Answered
results-reference = Bands compare with:
results-ticks = The marks on the bars show where bands end. A band is for an organisation, never for one person.
results-answer = Answer
results-value = Share or mean
results-ranked = Ranked it
results-points = Points
results-points-text = The most wanted choice of a person counts most points, one that was not ranked none; the mean is shown.
results-base = { $count ->
    [one] One person answered this.
   *[other] { $count } people answered this.
}
results-base-none = Withheld: fewer than { $count } people answered this, or it would give others away.
results-by = By group
results-breakdown-none = Withheld as a whole: too few groups have { $count } or more people who answered, or the groups left out would be too small to hide in.
results-groups-withheld = Withheld: { $groups }. Fewer than { $count } people answered there, or the figures of others would give them away.
results-figure = Figure
results-answers-short = { $count ->
    [one] one answer
   *[other] { $count } answers
}
results-withheld = withheld
results-at-least = { $number } or more
results-at-most = { $number } or fewer
results-rounded = Means have one decimal and shares are whole percents. What is close to either end is told as “or more” or “or fewer”, so that nobody can see when everybody said the same.
results-source = Questions:
results-frozen = Fixed on { $day } for good: answers that were counted cannot be added, changed or looked at one by one.
results-everybody = Everybody
results-csv-code = Code
results-csv-question = Question
results-csv-number = Number
results-csv-group = Group
results-csv-answered = Answered
results-csv-value = Value

comparison-heading = { $title }, compared with { $before }
comparison-text = The two surveys are compared as if different people had answered: nobody’s answers are matched. That many people may have answered both, and that others answered neither, is left out of account. A difference does not say what caused it.
comparison-other = The two surveys asked different questions, or another version of them, or they are not told of the same employers’ people: one alone and the other together with others’, or each together with different ones. So nothing is compared.
comparison-pooled = Both columns are the answers of the people of the same { $count } small employers together. Nothing is told of any of them alone.
comparison-none = No figure was told in both surveys, so nothing is compared.
comparison-before = Before
comparison-after = Now
comparison-difference = Difference
comparison-means = What it means
comparison-interval = { $low } to { $high }
comparison-clear = A clear change
comparison-unclear = No clear change
comparison-method = Differences of shares are in percentage points. Below each stands its 95% interval: Newcombe’s for shares, Welch’s for means. Where zero is in it, there is no clear change.

comments-heading = What people wrote: { $title }
comments-care = Do not pass these words on as they are. Somebody may know a colleague by how they write.
comments-text = Comments are in no order, apart from all other answers, and shown only where { $count } people or more wrote something. E-mail addresses and telephone and National Insurance numbers were taken out when the survey closed.
comments-not-asked = This survey did not ask for comments.
comments-none = Nothing is shown: fewer than { $count } people wrote something, or comments were removed because their time had come.
comments-redacted = { $count ->
    [one] In one comment something was taken out.
   *[other] In { $count } comments something was taken out.
}
