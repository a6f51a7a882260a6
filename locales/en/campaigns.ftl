## Campaigns and events of an employer

campaigns-title = Campaigns
campaigns-intro = Everything you do for a health topic counts here, from a stall at lunch to a programme that runs all year. What criteria count as campaigns is read from this list, so nobody types the number in.
campaigns-add = Add a campaign
campaigns-count = { $count ->
    [one] 1 campaign
   *[other] { $count } campaigns
}
campaigns-none = There are no campaigns here yet. Start with one you have held, or plan the next.
campaigns-none-shown = There are no such campaigns.
campaigns-shown = Show
campaigns-shown-all = All campaigns
campaigns-shown-running = Running
campaigns-shown-planned = Planned
campaigns-shown-over = Over
campaigns-shown-not-evaluated = Over and not evaluated
campaigns-show = Show these
campaigns-aside = Health calendar and downloads
campaigns-ahead = Coming up in the national health calendar
campaigns-ahead-none = Nothing in the next months that you have not planned.
campaigns-plan-this = Plan this one
campaigns-elsewhere = Downloads and related pages
campaigns-ics = All campaigns for your calendar (ICS)
campaigns-ics-one = This campaign for your calendar (ICS)
campaigns-csv = All campaigns as a table (CSV)

campaigns-told = About the campaign
campaigns-outcome = What came of it
campaigns-state = Where it stands
campaigns-days = When
campaigns-from-to = { $from } to { $to }
campaigns-since = since { $from }, all year
campaigns-all-year = all year
campaigns-starts-on = First day
campaigns-theme = Theme
campaigns-priority = Priority it answers
campaigns-assessment = Health needs assessment of
campaigns-reach = People reached
campaigns-evaluation = Evaluation
campaigns-evaluated-on = Evaluated on
campaigns-not-said = Not said yet
campaigns-changed = Saved by { $name }, { $at }
campaigns-evaluate = Evaluate it
campaigns-next-title = Say what came of it
campaigns-next-text = A few lines are enough. Some criteria count only campaigns that are evaluated.
campaigns-remove = Remove this campaign

campaigns-new-title = Add a campaign
campaigns-new-occasion = Filled in from the national health calendar: { $title }, { $organisation }. Change whatever you do otherwise.
campaigns-new-topic = What is it about?
campaigns-new-topic-hint = For example, “Walking challenge” or “Backs: lift it right”
campaigns-new-starts-on-hint = For example, 27 3 2026
campaigns-new-ends-on = Last day (optional)
campaigns-new-ends-on-hint = Leave it empty if it is on one day, or if it runs all year and has no end yet
campaigns-new-all-year = It runs all year
campaigns-new-answers = Which priority does it answer? (optional)
campaigns-new-answers-hint = Where a criterion asks for campaigns that follow from a health needs assessment, this one counts once that assessment is published, if it begins after people were asked
campaigns-new-answers-none = None of them
campaigns-new-answers-needs = The health needs assessment of { $day } as a whole
campaigns-new-answers-needs-words = The health needs assessment of { $day }: “{ $words }”
campaigns-new-answers-open = { $title } (health needs assessment under way, { $day })
campaigns-new-answers-published = { $title } (health needs assessment published, held { $day })
campaigns-new-answers-given-up = { $title } (health needs assessment given up, { $day })
campaigns-new-answers-words = As said before: “{ $words }”
campaigns-new-answers-empty = There is no priority of a health needs assessment to choose yet. Where a criterion asks for campaigns that follow from one, plan it or tell of it first:
campaigns-new-theme = Theme of the scheme (optional)
campaigns-new-theme-none = No theme

campaigns-topic-missing = Enter what the campaign is about
campaigns-starts-on-missing = Enter the first day of the campaign

campaigns-details-title = Change the campaign
campaigns-evaluation-title = What came of it?
campaigns-evaluation-reach = How many people did it reach? (optional)
campaigns-evaluation-reach-hint = How many of the people who work for you. Never write who they were
campaigns-evaluation-words = What changed, and how can you tell?
campaigns-evaluation-words-hint = For example, what people said, what they do now that they did not before, or what you would do differently
campaigns-evaluation-learnt = What did you learn for the next one? (optional)
campaigns-evaluation-learnt-hint = For example, what you would keep, and what you would leave out
campaigns-evaluation-pulse = A short survey before and after shows what changed, and keeps everybody unknown.
campaigns-evaluation-small = So few people work here that numbers would point to them. Ask around, and write in words what people said. Never write who said it.
campaigns-evaluation-withheld = Too few people answered a survey for numbers that point to nobody. Ask around, and write in words what people said. Never write who said it.
campaigns-evaluation-day = When did you evaluate it?
campaigns-evaluation-day-hint = For example, 27 3 2026

campaigns-answers = What it answers
campaigns-following-given-up = The health needs assessment this follows from was given up. The campaign stands by itself, and does not count as one that follows from an assessment.
campaigns-following-too-early = This campaign began before people had been asked, so it does not count as one that follows from the health needs assessment. Only campaigns that begin on the last day people are asked or later do.
campaigns-following-under-way = The health needs assessment this answers is under way. The campaign counts as one that follows from it once the report is published, if it begins on the last day people are asked or later.
campaigns-following-words = This campaign names no health needs assessment, so it does not count as one that follows from one. Change it to say which priority it answers.
campaigns-why = Why it matters
campaigns-rests-on = What it rests on
campaigns-findings = { $count ->
    [0] The findings of the health needs assessment
    [one] 1 finding of the health needs assessment
   *[other] { $count } findings of the health needs assessment
}
campaigns-learnt = What was learnt

campaigns-pulse-title = What changed
campaigns-pulse-text = Ask the same few questions before and after, in an anonymous survey. What is told is compared as if different people had answered; a change counts as clear only when its interval leaves out zero.
campaigns-pulse-small = So few people work here that a survey could not keep them unknown. Say in words what people said when you evaluate the campaign.
campaigns-pulse-withheld = Too few people answered for numbers that point to nobody. Say in words what people said when you evaluate the campaign.
campaigns-pulse-waits = What changed can be read once both surveys have closed.
campaigns-pulse-other-questions = The survey after does not ask the same questions as the survey before, so what changed cannot be told.
campaigns-pulse-swapped = The survey before has to close before the survey after opens. These two do not follow each other, so what changed cannot be told.
campaigns-pulse-late = The survey before has to close before the campaign is over. This one closes later, so what changed cannot be told.
campaigns-pulse-not-two = These are not two surveys, so what changed cannot be told.
campaigns-pulse-before = Survey before it
campaigns-pulse-after = Survey after it
campaigns-pulse-after-hint = With the same questions as the one before
campaigns-pulse-none = None yet
campaigns-pulse-plan-before = Plan a short survey before it starts
campaigns-pulse-plan-after = Plan the same survey after it
campaigns-pulse-new-before = What you plan here is the campaign’s survey before it. It has to close before the campaign is over.
campaigns-pulse-new-after = What you plan here is the campaign’s survey after it, with the questions of the one before.
campaigns-pulse-too-late = The campaign has begun, and nobody was asked before it in a short survey. If somebody was, choose that survey. Otherwise say in words what people said when you evaluate the campaign.
campaigns-pulse-in-words = Say in words what people said
campaigns-pulse-choose = Choose the surveys before and after
campaigns-pulse-no-surveys = There are no short surveys to choose from yet.

campaigns-removal-title = Remove “{ $topic }”?
campaigns-removal-text = It cannot be brought back. Criteria of open applications no longer count it; what was handed in stays as it was.

notice-campaign-added = The campaign was added
notice-campaign-saved = The campaign was saved
notice-campaign-removed = The campaign was removed

refused-campaigns-ends-before = The last day must not lie before the first day
refused-campaigns-no-end = Enter the last day, or say that the campaign runs all year
refused-campaigns-theme = Choose a theme from the list
refused-campaigns-priority = Choose a priority from the list
refused-campaigns-priority-given-up = The health needs assessment of that priority was given up. Choose another priority, or none
refused-campaigns-survey = Choose a survey from the list
refused-campaigns-same-survey = Choose two different surveys
refused-campaigns-other-questions = Choose a survey with the same questions as the one before
refused-campaigns-swapped-surveys = The survey before has to close before the survey after opens. Choose one that opened later, or change the two round
refused-campaigns-late-before = Choose a survey that closed before the campaign was over
refused-campaigns-late-plan = The survey before has to close before the campaign is over. Enter an earlier day
refused-campaigns-none-to-plan = No short survey can be planned for this campaign now. The one before it is planned before it begins, the one after it once the campaign and the one before it are over
refused-campaigns-too-long = Choose a short questionnaire: people answer it before the campaign and again after it
refused-campaigns-has-outcome = It is said already what came of the campaign. Enter a first day that is neither in the future nor after its evaluation
refused-campaigns-not-started = The campaign has not started. You can say what came of it once it has
refused-campaigns-evaluated-on = Enter the day you evaluated the campaign
refused-campaigns-evaluation = Enter what came of the campaign
refused-campaigns-reach = { $count ->
    [one] Only 1 person works for you. Enter how many of them it reached, or change the headcount first
   *[other] Only { $count } people work for you. Enter how many of them it reached, or change the headcount first
}
refused-campaigns-evaluated-before = The day of the evaluation must not lie before the campaign’s first day
refused-campaigns-evaluated-to-come = The day of the evaluation must not be in the future

event-campaign-planned = Campaign added: { $topic }
event-campaign-changed = Campaign changed: { $topic }
event-campaign-evaluated = What came of a campaign was recorded: { $topic }
event-campaign-pulses = Surveys before and after a campaign were chosen: { $topic }
event-campaign-removed = Campaign removed: { $topic }
