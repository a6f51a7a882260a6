## The action plan of a health needs assessment

plan-title = Action plan
plan-intro = What you do about the priorities: who sees to it, until when, and how you will know that it worked. The plan lives on after the health needs assessment is published.
plan-back = Health needs assessment
plan-all = Action plan of all health needs assessments
plan-all-intro = Everything that is planned, the next day first. What has ended comes last.
plan-actions = Actions
plan-none = Nothing is planned yet. Actions are planned in a health needs assessment, once its priorities are there.
needs-campaigns-no-priorities = There are no priorities yet. Once they are agreed, campaigns that answer them can be planned from here.
plan-no-priorities = There are no priorities yet. The plan follows from them, but what can be done at once needs not wait.
plan-other = Answers no priority
plan-priority-empty = Nothing is planned about this yet.
plan-campaign = Plan a campaign about this
plan-campaign-another = Plan another campaign about this
plan-campaigns = Campaigns
plan-aside = Progress and downloads
plan-xlsx = The plan as a workbook (XLSX)
plan-ics-none = Nothing is still to be done, so there is nothing for your calendar.
plan-ics = What is to be done, for your calendar (ICS)

plan-progress = { $count ->
    [one] { $done } of 1 action done
   *[other] { $done } of { $count } actions done
}
plan-progress-done = Done
plan-progress-later = To be done, there is time
plan-progress-soon = Due within a week
plan-progress-overdue = Overdue
plan-progress-dropped = Given up

plan-add = Add an action
plan-add-button = Add it
plan-change = Change the action
plan-told = About the action
plan-action = Action
plan-priority = Priority
plan-topic = Topic
plan-owner = Who sees to it
plan-owner-leads = The lead
plan-owner-lead = The lead, { $name }
plan-owner-any-lead = Any of the leads
plan-owner-left = { $name } has left this work: it is the lead’s
plan-due-on = To be done by
plan-measure = How you will know that it worked
plan-cost = Cost
plan-state = Where it stands
plan-state-open = To do
plan-state-done = Done
plan-state-dropped = Given up
plan-ended-on = Done or given up on
plan-ended-on-done = Done on
plan-ended-on-dropped = Given up on
plan-note = What was said
plan-evidence = Evidence
plan-not-said = Not said
plan-left = { $name } cannot see to it any more, so it is the lead’s. You can give it to somebody else.
plan-end = Say that it is done, or given up
plan-reopen = Take it up again

plan-new-action = What is to be done?
plan-new-action-hint = For example, “Put a kettle and a table into the rest room”
plan-new-priority = Which priority does it answer?
plan-new-priority-none = None of them
plan-new-topic-hint = It is taken from the priority, where you choose one
plan-new-topic-choose = Choose a topic
plan-new-owner = Who sees to it?
plan-new-owner-hint = They are reminded seven days before the day, and once when it has passed
plan-new-due-on = By when?
plan-new-due-on-hint = For example, 27 3 2027
plan-new-measure = How will you know that it worked? (optional)
plan-new-measure-hint = Something that can be counted or seen. Leave out what says something about one person’s health
plan-new-cost = What may it cost? (optional)
plan-new-cost-hint = In pounds, for example 250 or 99.50

plan-action-missing = Enter what is to be done
plan-due-on-missing = Enter the day by which it is to be done

plan-ending-title = Is it done?
plan-ending-measure = You wanted to know by this that it worked:
plan-ending-which = What became of it?
plan-ending-done = It is done
plan-ending-dropped = We give it up
plan-ending-on = On which day?
plan-ending-on-hint = For example, 27 3 2026. Left empty, it is today
plan-ending-note = How can one tell, or why do you give it up?
plan-ending-note-hint = A few words are enough. They stand in the report, which whoever judges you can read: name nobody. Where evidence shows that it is done, you can leave this empty
plan-ending-evidence = Evidence that shows it (optional)
plan-ending-evidence-hint = The newest items of your library
plan-ending-evidence-none = None
plan-ending-missing = Choose whether it is done or given up

notice-plan-action-added = The action is in the plan
notice-plan-action-saved = The action was saved
notice-plan-action-ended = It was noted
notice-plan-action-reopened = The action is to be done again

event-plan-action-added = An action was put into the action plan, to be done by { $day }
event-plan-action-changed = An action of the action plan was changed, to be done by { $day }
event-plan-action-done = An action of the action plan was done; it was due on { $day }
event-plan-action-dropped = An action of the action plan was given up; it was due on { $day }
event-plan-action-reopened = An action of the action plan was taken up again, to be done by { $day }

refused-plan-none = There is no action plan here: the health needs assessment was held elsewhere, and is only told of
refused-plan-priority = Choose a priority from the list
refused-plan-topic = Choose a topic from the list, or a priority
refused-plan-owner = Choose somebody from the list: whoever you chose does not work on this any more
refused-plan-day = Enter a day that has not passed
refused-plan-ended = It has been done or given up already
refused-plan-not-ended = It has not been done or given up
refused-plan-nothing-open = Nothing in this action plan is still to be done, so there is no day for a calendar
refused-plan-ends-to-come = Enter a day that is not in the future
refused-plan-ends-before = Enter a day that is not before the first day of the health needs assessment
refused-plan-nothing-shown = Say how one can tell that it is done, or choose evidence that shows it
refused-plan-no-reason = Say why you give it up
refused-plan-evidence = Choose evidence from the list
