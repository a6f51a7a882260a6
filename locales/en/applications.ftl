## Applications: answers, evidence, submission, advice

applications-title = Applications
applications-none = There is no application yet.
applications-levels = Levels of the { $scheme }
applications-start = Start the { $level } application
applications-running = One application is on its way. Another can be started when it has ended.
applications-lead-starts = A lead of the employer can start it.
applications-register-first = The employer has to be registered before it can apply.
applications-register-finish = Finish the registration

application-title = { $level } application
application-level = Level
application-reference = Reference
application-scheme = Scheme
application-reference-is = reference { $reference }
application-started = Started
application-changed = Last changed
application-status-open = In progress
application-status-submitted = Submitted
application-status-assessing = Being assessed
application-status-assessed = With the panel
application-status-decided = Awarded
application-status-withdrawn = Withdrawn
application-tasks = Criteria
application-task-hint = { $topic }{ $count ->
    [0] { "" }
    [one] , 1 item of evidence
   *[other] , { $count } items of evidence
}
application-check = Check all answers
application-more = More
application-library = Evidence library
application-submission = What was submitted
application-withdraw = Withdraw this application

stand-title = Where you stand
stand-title-reading = Where it stands
stand-met = { $level } would be met today.
stand-met-then = By the employer’s own word, { $level } was met on the day it was submitted.
stand-not-met = { $level } would not be met today.
stand-not-met-then = By the employer’s own word, { $level } was not met.
stand-in-place = { $in_place } of { $needed } criteria are in place.
stand-excused = { $count ->
    [one] 1 does not apply.
   *[other] { $count } do not apply.
}
stand-gaps = { $count ->
    [one] What is missing: 1 thing
   *[other] What is missing: { $count } things
}
stand-standard-below = Below every level
stand-why = Why
stand-ways = The shortest ways to { $level }
stand-way = { $count ->
    [one] 1 criterion more:
   *[other] { $count } criteria more:
}
stand-ways-more = There are very many ways, and not all were looked at: another may take less.
stand-own-word = This goes by the employer’s own answers. An assessor checks them after submission.

next-answer-title = Next: answer this criterion
next-answer-action = Answer it
next-submit-title = Next: check and submit
next-submit-text = Every criterion is answered, and { $level } would be met. A senior person has to sign.
next-submit-action = Check and submit
next-lead-title = Next: ask a lead to submit
next-lead-text = { $level } would be met. A lead of your organisation can submit the application.
next-blocked-title = Every criterion is answered
next-blocked-text = { $level } cannot be submitted yet: see what is missing under “Where you stand”.
next-reading-title = The employer is at work
next-reading-text = You can read the answers. { $level } is with the employer until it submits.
next-submitted-title = Submitted
next-submitted-text = The scheme team will give it to an assessor. The employer’s leads get an e-mail when there is a decision.
next-assessing-title = With an assessor
next-assessing-text = The assessor reads the answers and the evidence. There is nothing to do here now.
next-assessed-title = With the panel
next-assessed-text = The assessor has finished, and the panel decides. The employer’s leads get an e-mail with the decision.
next-allocate-title = Next: allocate an assessor
next-allocate-text = The { $level } application waits for an assessor of the employer’s place.
next-allocate-action = Allocate an assessor
next-decided-action = See the awards
next-decided-title = Awarded
next-decided-text = The panel has awarded { $level }.
next-withdrawn-title = Withdrawn
next-withdrawn-text = This application was withdrawn. A lead can start a new one at any time.

deferral-title = The panel deferred its decision on { $day }
deferral-actions = What to do
deferral-act-by = Submit again by { $day }.

offered-title = The { $label } edition is out
offered-text = This application is under the { $here } edition. A lead chooses whether it moves to the new one. Nothing is lost either way.
offered-link = See what would change

kept-title = { $count ->
    [one] Kept from an earlier edition: 1 answer
   *[other] Kept from an earlier edition: { $count } answers
}
kept-text = The { $label } edition does not ask for these. They are kept as you left them, and count for nothing now.

edition-title = The { $label } edition
edition-intro = This application is under the { $here } edition of the { $scheme }. The scheme has published the { $there } edition, and the application may move to it.
edition-kept-safe = Every answer, number and item of evidence stays, whichever a lead chooses. If the application stays, it is judged by the edition it is under now.
edition-under = Under { $label }, today
edition-track = Size
edition-track-text = “{ $there }” under { $label }, by the employer’s facts of today. Now: “{ $here }”.
edition-track-new = “{ $there }” under { $label }, by the employer’s facts of today. Now all sizes are treated alike.
edition-track-gone = Under { $label } all sizes are treated alike. Now: “{ $here }”.
edition-level = What is different about { $level }
edition-new = { $count ->
    [one] 1 new criterion
   *[other] { $count } new criteria
}
edition-answered-before = (you have answered it before)
edition-changed = { $count ->
    [one] 1 criterion is asked differently
   *[other] { $count } criteria are asked differently
}
edition-changed-text = Your answers stay. Read them again after moving.
edition-parts = What is different:
edition-number = { $label }: at least { $at_least }
edition-was = Before:
edition-now = Now:
edition-no-longer = { $count ->
    [one] 1 criterion is asked no longer
   *[other] { $count } criteria are asked no longer
}
edition-no-longer-text = What you answered is kept and shown on the application, and counts for nothing.
edition-answer-kept = (your answer is kept)
edition-not-answered = (not answered)
edition-lost = Numbers that are asked no longer
edition-same = { $count ->
    [one] 1 criterion stays as it is
   *[other] { $count } criteria stay as they are
}
edition-question = Does this application move?
edition-choice-missing = Choose whether the application moves or stays
edition-move = Yes, move to { $label }
edition-move-hint = It is judged by the new edition. You cannot go back.
edition-stay = No, stay with { $label }
edition-stay-hint = It is judged by the { $label } edition, to the end.
edition-button = Save the choice
edition-lead = A lead of the employer can choose.
edition-stale = The application, or what is offered, changed while you were reading, so nothing was saved. Read it again and choose.

offer-title = Offer the { $label } edition
offer-intro = Employers with an open application under an earlier edition see what changes, criterion by criterion, and choose whether to move. Their leads get an e-mail. Nothing they have answered is lost, and whoever does not choose stays where they are.
offer-changes = Different from { $before }
offer-no-changes = Nothing is different.
offer-open = { $open ->
    [0] No application is open under an earlier edition.
    [one] 1 application is open under an earlier edition.
   *[other] { $open } applications are open under an earlier edition.
}
offer-offered = This edition is offered. { $open ->
    [0] No application is open under an earlier edition.
    [one] 1 application is open under an earlier edition.
   *[other] { $open } applications are open under an earlier edition.
}
offer-button = Offer it to open applications

criterion-place = { $level }, criterion { $at } of { $of }: { $topic }
criterion-good = What good looks like
criterion-examples = What you could show
criterion-help = What can help, in the support directory:
criterion-others = Other criteria
criterion-evidence = { $count ->
    [one] This criterion needs at least 1 item of evidence.
   *[other] This criterion needs at least { $count } items of evidence.
}
criterion-evidence-age = { $unit ->
    [days] Each has to be about a day no more than { $count } days before the assessment.
    [weeks] Each has to be about a day no more than { $count } weeks before the assessment.
    [years] Each has to be about a day no more than { $count } years before the assessment.
   *[months] Each has to be about a day no more than { $count } months before the assessment.
}

answer-title = Answer
answer-none = There is no answer yet.
answer-saved-by = Last saved by { $name }, { $at }
answer-state = Status
answer-status = How far are you?
answer-status-not_started = Not started
answer-status-in_progress = In progress
answer-status-met = Met
answer-status-not_applicable = Not applicable
answer-status-counted = Met, counted
answer-by-itself = Met: counted from the health needs assessment of { $day }. You need not answer it, and can.
answer-by-itself-link = The report of the health needs assessment
answer-status-short = Not enough yet
answer-met-hint = It is in place now, and you can show it
answer-status-missing = Choose how far you are
answer-reason = Why does it not apply to you?
answer-reason-hint = The assessor accepts the reason or refuses it
counted-so-far = { $count } so far. This criterion takes at least { $at_least }.
counted-needs-none = No health needs assessment counts yet. It counts once its report is published, or once it is added as one you held elsewhere.
counted-only-from-hna = Campaigns count that have started and say which priority of a health needs assessment they answer. It has to be published, or recorded as held elsewhere, and people asked by the day the campaign began
counted-only-evaluated = Campaigns count that have started and are evaluated
counted-only-all-year = Campaigns count that have started and run all year
counted-only-theme = Campaigns count that have started and belong to the theme “{ $theme }”
counted-from-campaigns = { $kept ->
    [0] Add your campaigns
    [one] Your campaign
   *[other] Your { $kept } campaigns
}
counted-from-advocates = { $kept ->
    [0] Add your health advocates
    [one] Your health advocate
   *[other] Your { $kept } health advocates
}
counted-from-needs = { $kept ->
    [0] Add your health needs assessment
    [one] Your health needs assessment
   *[other] Your { $kept } health needs assessments
}
answer-number-hint = At least { $at_least } for this criterion
answer-narrative = What you do
answer-narrative-hint = In your own words: what, for whom, since when. Leave out anything about one person’s health.
answer-narrative-none = Nothing written yet
answer-evidence = Evidence
answer-evidence-tick = Tick what shows it
answer-evidence-none = Your library is empty. Add the first item here.
answer-evidence-nothing = No evidence named
answer-evidence-file = { $kind }, { $name }
answer-evidence-left-out = { $count ->
    [one] Find it by its title: 1 more item is in the library
   *[other] Find others by their title: { $count } more items are in the library
}
answer-evidence-find = Find
answer-evidence-find-hint = What you typed and ticked stays; nothing is saved yet
answer-evidence-gone = One of the items was removed from the library in the meantime. Tick the others again
answer-evidence-new = Add new evidence
answer-evidence-add = Add it and save the answer
answer-save = Save and continue
answer-save-list = Save and go to the list

conflict-title = A colleague answered at the same time
conflict-text = { $name } saved an answer here on { $at }, after you opened the page. Nothing of yours is saved yet, and nothing is lost.
conflict-theirs = What { $name } saved
conflict-yours = What you wrote
conflict-merge = Take over what you want to keep from your colleague’s text, then save. Your answer then replaces theirs. Evidence that either of you ticked is ticked.

locked-title = Your answer was not saved
locked-text = This is what you wrote. Copy it if you want to keep it.
locked-back = Back to the application

submission-title = Check your answers
submission-missing = What is missing
submission-change = Change
submission-view = View
submission-not-yet = You can submit when { $level } would be met by your own answers.
submission-lead = A lead of your organisation can submit the application.
submission-sign = Sign and submit
submission-name = Name of the senior person who signs
submission-name-hint = Somebody who can speak for the whole organisation, such as the chief executive or the owner
submission-role = Their role
submission-role-hint = For example, managing director
submission-declaration = This person has read the answers and confirms for { $employer } that they are true and that the evidence may be seen by the assessor and the panel
submission-warning = After you submit, answers and evidence are locked until the panel has decided.
submission-button = Submit the application
submission-name-missing = Enter the name of the senior person who signs
submission-role-missing = Enter the role of the person who signs
submission-declaration-missing = Confirm the declaration
submission-stale = An answer was changed while you were reading. Nothing was submitted. Check the answers again, then submit.

submitted-title = Application submitted
submitted-reference = Your reference
submitted-at = Submitted
submitted-signatory = Signed by
submitted-next = What happens next
submitted-next-allocate = An assessor is named
submitted-next-allocate-text = The scheme team gives the application to an assessor who never advised you.
submitted-next-assess = The assessor checks
submitted-next-assess-text = Each answer is read with its evidence beside it, and marked with a reason.
submitted-next-decide = A panel decides
submitted-next-decide-text = You get an e-mail with the decision. If something is still missing, the application comes back to you with what to do.
submitted-back = Back to the application

withdrawal-title = Withdraw this application?
withdrawal-text = Nobody will judge the { $level } application any more. The answers stay readable, and your evidence stays in the library.
withdrawal-warning = A withdrawn application cannot be taken up again.
withdrawal-button = Withdraw it
withdrawal-keep = Keep it

conversation-title = Questions to the adviser, and answers
conversation-about = Questions and answers: { $title }
conversation-whole = Questions to the adviser, and answers
conversation-none = Nothing has been written yet.
conversation-earlier = { $count ->
    [one] One message
   *[other] { $count } messages
}
conversation-write = { $count ->
    [0] Write a message
   *[other] Read it all or write a message
}
conversation-all = Read it all
conversation-adviser = The adviser is { $name }.
conversation-no-adviser = There is no adviser yet. The scheme team names one after registration.
conversation-who-reads = The employer’s people, its adviser and the scheme team read what is written here. Assessors and the panel do not.
conversation-waiting = { $count ->
    [one] One conversation waits for your answer:
   *[other] { $count } conversations wait for your answer:
}
conversation-the-whole = About the application as a whole
message-by-employer = { $name }, { $at }
message-by-adviser = { $name } (adviser), { $at }
message-asks = Asks for an answer
message-text = Your message
message-text-hint = It cannot be changed once it is sent. Write nothing about anybody’s health.
message-text-missing = Enter your message
message-needs-reply = I need an answer
message-button = Send

held-nobody = Not assigned to anybody.
held-later = { $name }, by { $day }
held-soon = { $name }, by { $day } (soon)
held-overdue = { $name }, overdue since { $day }
held-left = Was with { $name }, who cannot do it any more: it counts as the lead’s, by { $day }
assignment-give = Assign it
assignment-change = Change who does it
assignment-title = Who does this, and by when?
assignment-left = { $name } cannot do it any more. Until somebody else gets it, it counts as the lead’s.
assignment-person = Who does it?
assignment-person-hint = Leads and contributors of your organisation. They are told.
assignment-person-choose = Choose somebody
assignment-person-missing = Choose who does it
assignment-person-gone = This person cannot do it: choose a lead or a contributor of your organisation
assignment-due = By when?
assignment-due-hint = For example, 27 3 2027. They are reminded a week before, and when the day has passed.
assignment-due-missing = Enter the day by which it is to be done
assignment-due-passed = Enter today’s date or a later one
assignment-nobody = Nobody
assignment-button = Assign it
assignment-clear = Take it back
assignment-cancel = Cancel
mine-show = { $count ->
    [one] Show only the one that is yours to do
   *[other] Show only the { $count } that are yours to do
}
mine-only = { $count ->
    [0] Nothing here is yours to do.
    [one] Only the one that is yours to do is shown.
   *[other] Only the { $count } that are yours to do are shown.
}
mine-show-all = Show all criteria

clock-title = Time to work on it
clock-left = { $count ->
    [0] Today is the last day to work on { $level }.
    [one] There is one day left to work on { $level }: until { $day }.
   *[other] There are { $count } days left to work on { $level }: until { $day }.
}
clock-over = The time to work on { $level } ended on { $day }.
clock-over-do = Nothing is lost, and you can still go on. Ask your adviser or the scheme team how to go on.

nudge-button = Ask the employer how it goes
nudge-last = The leads were last asked how it goes on { $day }.

glossary-here = What the words mean
glossary-all = All words

notice-application-started = The application was started
notice-application-edition-moved = The application moved to the new edition. Every answer is still there.
notice-application-edition-kept = The application stays with its edition
notice-edition-offered = The edition is offered, and the leads of open applications are told
notice-application-withdrawn = The application was withdrawn
notice-answer-saved = The answer was saved
notice-message-written = The message was sent
notice-assignment-saved = Who does it was saved
notice-nudged = The leads are asked how it goes

refused-applications-locked = The application was submitted, so answers and evidence cannot be changed. If the panel sends it back, they can.
refused-applications-ended = This application has ended and cannot be changed.
refused-applications-no-adviser = There is no adviser yet who could read a message. The scheme team names one after registration.
refused-applications-nudge-not-open = The application is not with the employer, so there is nothing to ask.
refused-applications-nudged-lately = The leads were asked less than seven days ago. Ask again later, or write a message.
refused-applications-being-judged = The application is being judged and cannot be withdrawn now. Ask the scheme team.
refused-applications-moved-on = The application is no longer where this step starts. Open it again to see where it is.
refused-applications-not-met = { $gaps ->
    [one] The application was not submitted: 1 thing is missing.
   *[other] The application was not submitted: { $gaps } things are missing.
}
refused-applications-not-registered = Finish registering the employer first.
refused-applications-already-running = You can start it when the running application has ended.
refused-applications-no-such-level = There is no such level in this edition.
refused-applications-already-held = You hold this level.
refused-applications-lower-level-not-held = You can start it when you hold the level below.
refused-applications-not-for-this-size = Employers of your size cannot apply for this level.
refused-applications-not-an-award = This scheme gives no award to apply for.
refused-applications-edition-not-offered = No other edition is offered to this application, or the choice was made already.
refused-applications-edition-no-such-level = The new edition does not have the level of this application, so it stays with its edition.
refused-applications-edition-not-for-this-size = The new edition does not give this level to employers of your size, so the application stays with its edition.
refused-applications-not-applicable-not-allowed = This criterion has to be answered: “not applicable” cannot be chosen
refused-applications-reason-missing = Say why it does not apply to you
refused-applications-nothing-counted = This criterion does not ask for a number

event-application-started = { $level } application started, reference { $reference }
event-application-edition-moved = Application { $reference } moved from the { $from } edition to the { $to } edition
event-application-edition-kept = Application { $reference } stays with the { $from } edition; { $to } was offered
event-application-withdrawn = Application { $reference } withdrawn
event-application-submitted = { $level } application submitted, reference { $reference }
event-answer-saved = Answer saved: criterion { $number }, { $topic }
event-advice-given = Advice given on the application { $reference }
event-message-written = A message was written about the application { $reference }
event-criterion-assigned = Criterion { $number } was assigned to { $to }
event-assignment-cleared = Criterion { $number } is no longer assigned to anybody
event-nudged = The adviser asked how the application { $reference } goes

letter-application-submitted-subject = Your { $level } application was submitted
letter-application-submitted-body =
    Dear { $name },

    The { $level } application of { $employer } was submitted. Its reference is { $reference }. { $signatory }, { $signatory_role }, signed it.

    The scheme team now gives it to an assessor who never advised you. After that a panel decides, and we write to you again. Until then answers and evidence are locked.

    You can read it here:

    { $page }

    The award team
    { $site }

letter-application-received-subject = { $employer } submitted a { $level } application
letter-application-received-body =
    Dear { $name },

    { $employer } submitted its { $level } application, reference { $reference }. It waits for an assessor.

    { $page }

    The award team
    { $site }

letter-edition-offered-subject = A new edition of the { $scheme }: does your application move?
letter-edition-offered-body =
    Dear { $name },

    The { $scheme } has published its { $label } edition and offers it to the application { $reference } of { $employer }.

    See what would change, criterion by criterion, and choose whether the application moves or stays. Nothing you have answered is lost either way. If you do not choose, it stays where it is.

    { $page }

    The award team
    { $site }

scope-of-whole = Covers the whole employer.
scope-of-sites = Covers these sites: { $sites }.
scope-change = Change what it covers
scope-title = What the application covers
scope-text = Most employers apply as a whole. If only some of your sites take part, choose them: the assessor judges those, and the award, the certificate and the public register name them.
scope-ask = What does this application cover?
scope-choose-whole = The whole employer
scope-choose-whole-hint = Every site, also those you add later
scope-choose-sites = Some of our sites
scope-which = Which sites?
scope-save = Save
scope-cancel = Cancel
scope-missing = Choose what the application covers
scope-sites-missing = Choose at least one site
scope-site-gone = One of these sites was closed in the meantime. Choose again
notice-application-scope-saved = What the application covers is saved
event-application-scope-chosen = Application { $reference }: { $sites ->
    [0] covers the whole employer
    [one] covers 1 site
   *[other] covers { $sites } sites
}
