## Health needs assessments an employer held, and what the pages of its portfolio have in common

needs-title = Health needs assessments
needs-intro = A health needs assessment asks your people what they need to stay well at work. Criteria ask how long ago the last was, and campaigns follow from what it found.
needs-add = Tell us of one you held elsewhere
needs-none = No health needs assessment is recorded yet.
needs-one-title = Health needs assessment
needs-state-open = Under way
needs-state-published = Published
needs-state-cancelled = Given up
needs-told-text = This one was held elsewhere, or before this service. What is told of it is here; it has no steps.
needs-campaigns = Campaigns that follow from it
needs-cancelled-text = This health needs assessment was given up. What was written down is kept, and counts for nothing, until the adviser removes it.
needs-published-on = The report was published on { $day }. Only the action plan, the campaigns and the answers to suggestions still change.
needs-under-way-since = Under way since { $day }
needs-given-up-on = Given up on { $day }
needs-planned-for = Planned for { $from } to { $to }
needs-go-on = Continue
needs-look = See where it stands
needs-steps = Steps
needs-about = The plan
needs-last-asked = Last asked on
needs-review-on = Looked at again on
needs-review-due = It is time to look at it again
needs-review-due-text = Plan the next health needs assessment. It starts from these priorities and shows what changed.
needs-all-done = Nothing is left to do until the review on { $day }.

needs-step-plan = Plan
needs-step-profile = Who works here
needs-step-survey = Survey
needs-step-conversations = Conversations
needs-step-walkrounds = Walk-rounds
needs-step-findings = Findings
needs-step-suggestions = What people suggested
needs-step-priorities = Priorities
needs-step-actions = Action plan
needs-step-campaigns = Campaigns
needs-step-review = Review date
needs-step-publication = Report

needs-hint-plan = How people are asked, when, at which sites and shifts, and who does what
needs-hint-profile = How many people work at each site, on each shift and on each kind of contract
needs-hint-survey = An anonymous survey of everybody, on a phone or on paper
needs-hint-conversations = A group talks through the topics; only themes are written down
needs-hint-walkrounds = The adviser looks at food, water, rest, smoking, stairs and signs of stress at each site
needs-hint-findings = What stands out, and what each finding rests on
needs-hint-suggestions = Grouped by the adviser, answered by the employer
needs-hint-priorities = Three to five, agreed with the employer
needs-hint-actions = What will be done, by whom, by when, and how you will know
needs-hint-campaigns = Campaigns and events that answer the priorities
needs-hint-review = The day you look at all of this again
needs-hint-publication = The report of the health needs assessment, for the employer and its assessor

needs-next-plan = Check how people will be asked, when and where.
needs-next-profile = Tell how many people work at each site, on each shift and on each kind of contract, so that the answers can be read against who works here.
needs-next-survey = Plan the survey, or see how it goes. Findings can be drawn once it has closed.
needs-next-conversations = Hold the conversation with the manager out of the room. The group approves the themes before they are saved.
needs-next-walkrounds = The adviser walks round each site with the checklist, and publishes what was seen.
needs-next-findings = The adviser draws the findings from the results, the walk-rounds and the conversations.
needs-next-suggestions = Each suggestion gets an answer: done, planned, or not now.
needs-next-priorities = Choose three to five priorities. The employer’s lead agrees to them.
needs-next-agreement = Priorities are chosen. The employer’s lead reads them and agrees; the action plan and the report wait for that.
needs-next-actions = Say for each priority what will be done, by whom and by when.
needs-next-campaigns = Plan a campaign for a priority.
needs-next-review = Choose the day you look at this again.
needs-next-publication = Everything is there. Publish the report.

needs-waits-asked = Waits until people have been asked
needs-waits-findings = Waits for the findings
needs-waits-agreement = Waits for the employer’s lead to agree to the priorities
needs-waits-ready = Waits for the steps before it: people asked, findings, agreed priorities, an action and a review date

needs-status-done = Done
needs-status-begun = In progress
needs-status-to-do = To do
needs-status-optional = Optional
needs-status-waits = Later
needs-status-skipped = Left out

needs-plan-title = Plan a health needs assessment
needs-plan-change-title = Change the plan
needs-plan-intro = Plan how your people are asked what they need to stay well. You can change the plan while it is under way.
needs-plan-button = Plan a health needs assessment
needs-plan-small = { $people } people work here. Of fewer than { $count } no survey can keep who said what unknown, so people are asked in a structured conversation. It counts as your health needs assessment. A survey can be held beside it where results are told together with those of other small employers.
needs-plan-method = How will people be asked?
needs-plan-method-hint = Most employers hold a survey. A conversation with a group is the way of small teams, and can be held beside a survey.
needs-plan-method-hint-small = The adviser talks with a group of at least { $least }, without the owner or whoever manages them.
needs-plan-too-few = { $people ->
    [one] 1 person works here.
   *[other] { $people } people work here.
} In a survey or a conversation of fewer than { $count }, everybody would know who said what, so neither is held here. Talk with your people in confidence, and write down nothing that points to one of them. Then add the health needs assessment as one you held elsewhere: when it was, how people were asked, and how many took part.
needs-plan-starts-on = First day
needs-plan-starts-on-hint = For example, 27 3 2026
needs-plan-ends-on = Last day
needs-plan-ends-on-hint = The last day on which people are asked
needs-plan-sites = Sites
needs-plan-sites-hint = Choose every site that the adviser visits
needs-shifts = Shifts it must reach
needs-who = Who does what
needs-plan-shifts = Which shifts must it reach? (optional)
needs-plan-shifts-hint = For example, the night shift on Tuesdays, and the drivers before six
needs-plan-who = Who does what? (optional)
needs-plan-who-hint = For example, who tells each shift, and who shows the adviser round
needs-plan-starts-on-missing = Enter the first day
needs-plan-ends-on-missing = Enter the last day
needs-plan-sites-missing = Choose at least one site

needs-people = people
needs-profile-intro = Type totals, as far as you know them. Each group of questions stands by itself. Small groups are never shown in the report.
needs-profile-read = Totals, as far as they are known. Each group stands by itself.
needs-profile-hidden = Not shown, since groups would be smaller than { $count } people.
needs-profile-none = Nobody has typed yet who works here.
needs-profile-differs = { $what }: together { $sum }, and { $people } people are in scope. That can be right; check it.
needs-dimension-site = By site
needs-dimension-shift = By shift
needs-dimension-contract = By contract
needs-dimension-age = By age
needs-group-shift-day = Days
needs-group-shift-early = Early shift
needs-group-shift-late = Late shift
needs-group-shift-night = Nights
needs-group-shift-rotating = Changing shifts
needs-group-contract-permanent = Permanent
needs-group-contract-fixed-term = Fixed term
needs-group-contract-agency = Agency
needs-group-contract-other = Other
needs-group-age-under-25 = Under 25
needs-group-age-25-44 = 25 to 44
needs-group-age-45-64 = 45 to 64
needs-group-age-65-and-over = 65 and over

needs-survey-intro = Findings are drawn from the results of one survey of your people.
needs-survey-choose = Plan it, or choose one you have held.
needs-survey-new = Plan a survey for this health needs assessment
needs-survey-new-intro = The survey you plan here is the one of this health needs assessment. You can still choose another in its survey step.
needs-survey-replaces = “{ $title }” is the survey of this health needs assessment now. The one you plan here takes its place; “{ $title }” stays among your surveys.
needs-survey-which = Which survey belongs to this health needs assessment?
needs-survey-none = None yet
needs-survey-missing = Choose a survey, or none

needs-review-intro = On this day the employer looks at the priorities again, and plans the next health needs assessment.
needs-review-when = When will you look at it again?
needs-review-missing = Enter the day of the review

needs-publication-not-drawn = Something that the findings rest on has changed since they were drawn: results, a walk-round, a conversation or a name. The report can be published once the findings are drawn again and read.
needs-publication-to-findings = See what has changed in the findings
needs-publication-text = Everybody who works on the award at the employer reads the findings and the report as they stand already. Once it is published the report stays as it is, it counts as a health needs assessment that was held, whoever judges the employer finds it as evidence, and the board “you said, we did” can be shown to everybody.
needs-publication-warning = After that only the action plan, the answers to suggestions and the board can change. A photograph can still be taken out; the report then says that one was
needs-publication-button = Publish the report
needs-publication-adviser = Everything is there. The adviser publishes the report.

needs-campaigns-intro = Campaigns and events that say they follow from this health needs assessment, by the priority each answers.
needs-campaigns-none = No campaign answers this priority yet.
needs-campaigns-others = Campaigns that answer no priority
needs-campaigns-all = All campaigns of this employer
needs-campaign-planned = Planned
needs-campaign-running = Running
needs-campaign-over = Over, not evaluated
needs-campaign-evaluated = Evaluated
needs-report-title = Report of the health needs assessment
needs-report-read = Read the report
needs-report-draft = See the report as it stands
needs-report-not-published = This report is not published yet. It can still change
needs-report-published = Published on
needs-report-people = People
needs-report-people-unknown = Not known: how many people worked here on the day of the publication was not kept
needs-report-asked = Who was asked
needs-report-response = { $answers } of { $asked } people answered the survey.
needs-report-response-open = { $answers } answers came in through an open link, so there is no response rate.
needs-report-response-pool = { $answers } people at { $count } small employers answered the survey, people here among them. What they said is told of all of them together.
needs-report-response-none = Too few people answered the survey for anything to be told of it.
needs-report-conversation = { $count ->
    [one] 1 person took part in a conversation on { $day }.
   *[other] { $count } people took part in a conversation on { $day }.
}
needs-report-nobody = Nobody has been asked yet.
needs-report-group = Group
needs-report-answered = Answered
needs-report-hidden = not shown
needs-report-dimension-hidden = not shown, since groups would be smaller than { $count } people
needs-report-hidden-text = Groups of fewer than { $count } people are not shown, nor is what would give them away.
needs-report-no-findings = No findings have been drawn yet.
needs-report-outdated = What it rested on has changed. It stands here because a priority was chosen for it
needs-report-interval = 95% interval { $low } to { $high }
needs-report-limit-own = the limit is our own mark
needs-report-limit-from = the limit comes from: { $reference }
needs-report-limits = A limit called our own mark comes from no study. It says where to look first, and not what is healthy.
needs-report-walkround = Walk-round at { $site } on { $day }
needs-report-walkround-all = { $count ->
    [0] Everything that was seen at { $site }
    [one] Everything that was seen at { $site }, with 1 more photograph
   *[other] Everything that was seen at { $site }, with { $count } more photographs
}
needs-report-seen = { $seen } of { $all } things on the list were looked at. Harms or hinders people: { $problems }. Could be better: { $better }. In order: { $good }.
needs-report-seen-findings = What harms or could be better stands among the findings above, unless the adviser left it out.
needs-report-seen-good = In order
needs-report-seen-unmarked = Noted without a mark
needs-report-photographs = Photographs
needs-report-answer-done = Done
needs-report-answer-planned = Planned
needs-report-answer-not_now = Not now
needs-report-answer-none = Not answered yet
needs-report-suggestions-more = { $count ->
    [one] 1 suggestion is not on the board “you said, we did”, and not shown here.
   *[other] { $count } suggestions are not on the board “you said, we did”, and not shown here.
}
needs-report-agreed = The employer agreed to them on { $day }.
needs-report-done = Priorities and what is done about them
needs-report-cost = What all of it may cost together: { $cost }
needs-report-helps = What can help
needs-report-owner = Who
needs-report-owner-lead = The lead
needs-report-due = By
needs-report-state-done = Done
needs-report-state-dropped = Given up
needs-report-before = What became of the one before, of { $day }
needs-report-before-done = { $count ->
    [0] no action planned
    [one] { $done } of 1 action done
   *[other] { $done } of { $count } actions done
}
needs-report-changes = What changed since
needs-report-changes-since = Compared with the survey before, “{ $survey }”, with results of { $day }.
needs-report-changes-none = There are no results of a survey of both health needs assessments, so no figures are compared.

needs-give-up = Give this health needs assessment up
needs-give-up-title = Give this health needs assessment up?
needs-give-up-text = Its steps can no longer be worked on. What was written down is kept, and counts for nothing, until the adviser removes it. It cannot be taken up again. Its survey and the campaigns that follow from it stay.
needs-give-up-why = Why do you give it up?
needs-give-up-why-hint = For example, that too few people work here by now. Leave out what says something about one person
needs-give-up-why-missing = Say why you give it up
needs-give-up-why-none = Nothing was said
needs-given-up-day = Given up on
needs-given-up-by = By
needs-given-up-why = Why
needs-given-up-open = Go to the one that is under way
needs-given-up-again = Start another one
needs-given-up-contents = What was written down
needs-contents-conversations = { $count ->
    [one] 1 conversation
   *[other] { $count } conversations
}
needs-contents-walkrounds = { $count ->
    [one] 1 walk-round, with what was noted on it
   *[other] { $count } walk-rounds, with what was noted on them
}
needs-contents-photographs = { $count ->
    [one] 1 photograph
   *[other] { $count } photographs
}
needs-contents-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
needs-contents-suggestions = { $count ->
    [one] 1 suggestion, with its answer
   *[other] { $count } suggestions, with their answers
}
needs-contents-priorities = { $count ->
    [one] 1 priority
   *[other] { $count } priorities
}
needs-contents-actions = { $count ->
    [one] 1 action of the action plan
   *[other] { $count } actions of the action plan
}
needs-contents-none = Nothing was written down but the plan.
needs-discard = Remove it with all that was written down
needs-discard-title = Remove this health needs assessment with all that was written down?
needs-discard-text = It was given up. Its plan, who works here and everything below go for good, and nobody can bring them back. The history keeps that it was planned, given up and removed.
needs-discard-survey = The survey stays among the surveys of the employer, with its results, and can be chosen for another health needs assessment.
needs-give-up-button = Give it up
needs-to-campaigns = Campaigns that follow from them
needs-held-on = Held on { $day }
needs-method = How people were asked
needs-method-survey = In a survey, on paper or a screen
needs-method-conversation = In conversations
needs-method-mixed = In a survey and in conversations
needs-method-other = In another way
needs-took-part = People who took part
needs-note = Note
needs-remove = Remove this health needs assessment

needs-earlier-title = Add a health needs assessment you held elsewhere
needs-earlier-add = Add it
needs-change-title = Change a health needs assessment
needs-new-held-on = When was it held?
needs-new-held-on-hint = Its last day, if it took longer. For example, 27 3 2026
needs-new-method = How were people asked?
needs-new-took-part = How many people took part? (optional)
needs-new-took-part-hint = A number. Never write who took part
needs-new-note = Anything else? (optional)
needs-new-note-hint = For example, which shifts were asked. Leave out what says something about one person’s health

needs-held-on-missing = Enter the day the health needs assessment was held
needs-method-missing = Choose how people were asked

needs-removal-title = Remove this health needs assessment?
needs-removal-text = It cannot be brought back. Criteria of open applications no longer count it.
needs-removal-campaigns = { $count ->
    [one] 1 campaign says that it follows from it. The campaign stays, without it.
   *[other] { $count } campaigns say that they follow from it. The campaigns stay, without it.
}

portfolio-save = Save
portfolio-cancel = Cancel
portfolio-keep = Keep it
portfolio-remove-button = Remove it
portfolio-changed-by = Saved by

notice-needs-added = The health needs assessment was added
notice-needs-changed = The health needs assessment was saved
notice-needs-given-up = The health needs assessment was given up
notice-needs-planned = The health needs assessment is planned
notice-needs-published = The report is published
notice-needs-removed = The health needs assessment was removed

refused-needs-already-open = Another health needs assessment is under way. Finish it, or give it up, before you plan the next
refused-needs-ends-before = Enter a last day that is not before the first
refused-needs-not-open = This health needs assessment has no steps: it was held elsewhere, and is only told of
refused-needs-given-up = This health needs assessment cannot be worked on any more: it was given up. Plan another one from the list of health needs assessments
refused-needs-not-given-up = Only a health needs assessment that was given up can be removed with all that was written down
refused-needs-not-ready = The report cannot be published yet: people must have been asked, findings drawn, priorities agreed, an action planned and a review date set
refused-needs-not-drawn = Draw the findings again before you publish the report: something they rest on has changed since
refused-needs-taken-survey = Another health needs assessment rests on this survey. Choose another survey, or plan a new one
refused-needs-other-survey = Choose a survey of this employer that was not given up
refused-needs-review-far = Enter a day within the next five years
refused-needs-review-past = Enter a day that is to come
refused-needs-published = This health needs assessment was published. Only its action plan, the answers to suggestions and the board can still change
refused-needs-profile = { $count ->
    [one] Only 1 person works for you. Check these numbers, or change the headcount first
   *[other] Only { $count } people work for you. Check these numbers, or change the headcount first
}
refused-needs-too-many-for-conversation = Choose a survey, or both: where { $count } people or more work, a conversation alone leaves most of them unheard
refused-needs-too-few-for-survey = Choose a conversation, or both: a survey of fewer than { $count } people cannot keep who said what unknown
refused-needs-too-few = Add a health needs assessment you held elsewhere: where fewer than { $count } people work, neither a survey nor a conversation can keep who said what unknown
refused-needs-too-long = Enter a last day within a year of the first
refused-needs-unknown-site = Choose sites of this employer
refused-needs-to-come = Enter a day that is not in the future. You can add the needs assessment once it was held

event-needs-added = Health needs assessment of { $day } added
event-needs-changed = Health needs assessment of { $day } changed
event-needs-given-up = Health needs assessment given up
event-needs-discarded = A health needs assessment that was given up was removed, with all that was written down in it
event-needs-planned = Health needs assessment planned
event-needs-replanned = Plan of the health needs assessment changed
event-needs-profile = Health needs assessment: who works there was told
event-needs-published = Report of the health needs assessment published
event-needs-review = Health needs assessment: to be looked at again on { $day }
event-needs-survey = Health needs assessment: its survey was chosen
event-needs-removed = Health needs assessment of { $day } removed
