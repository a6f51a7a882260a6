## Allocating, declaring, marking, completing

assessments-title = Assessments
assessments-employer = Employer
assessments-level = Level
assessments-place = Local authority
assessments-stage = Where it stands
assessments-since = Since
assessments-assessor = Assessor
assessments-assessor-now = Assessor now
assessments-allocated-at = Given to you
assessments-completed-at = Completed
assessments-submitted-at = Submitted
assessments-round = Round
assessments-signatory = Signed by
assessments-scope = What is applied for
assessments-scope-whole = The whole employer
assessments-headcount = People employed
assessments-fact-food = Canteen or vending machines
assessments-fact-union = Recognised trade union
assessments-fact-visitors = Visitors or contractors
assessments-yes = Yes
assessments-no = No

assessments-stage-declaring = Declaration needed
assessments-stage-marking = Being marked
assessments-stage-completed = Completed
assessments-stage-ended = Ended

assessments-queue-title = Applications to assess
assessments-queue-submitted = Waiting for an assessor
assessments-queue-assessing = Being assessed
assessments-queue-assessed = With the panel
assessments-queue-count = { $count ->
    [one] One application, longest waiting first.
   *[other] { $count } applications, longest waiting first.
}
assessments-queue-none = There is nothing here at the moment.
assessments-schemes = Schemes
assessments-parts = Parts of the queue
assessments-allocate = Allocate
assessments-reallocate = Change assessor

assessments-mine-title = Your assessments
assessments-mine-in-hand = In hand
assessments-mine-completed = Completed
assessments-mine-none = You have no assessment in hand. You get an e-mail when one is given to you.

assessments-allocation-title = Allocate an assessor
assessments-allocation-question = Who should assess it?
assessments-allocation-button = Allocate
assessments-allocation-nobody = No assessor of this place can take it. Invite one from the page of the scheme’s people first.
assessments-assessor-missing = Choose an assessor
assessments-in-hand = { $count ->
    [0] Nothing in hand
    [one] One case in hand
   *[other] { $count } cases in hand
}
assessments-reallocation-title = Change the assessor
assessments-reallocation-intro = { $name } has this application now. If you give it to somebody else, the marks made so far are kept on record and the new assessor starts afresh.
assessments-barred = Not available
assessments-unfit-not-here = Is not an assessor of this place
assessments-unfit-works-there = Has a role at this employer
assessments-unfit-advised = Advised this employer
assessments-unfit-conflicted = Declared a conflict of interest
assessments-unfit-has-it = Has it already

assessments-declaration-title = Declare any conflict of interest
assessments-declaration-intro = You have been asked to assess this application. The file opens after you have declared that you have no conflict.
assessments-declaration-what = What counts as a conflict
assessments-declaration-what-intro = You have a conflict with { $employer } if, at any time in the last 36 months, you
assessments-declaration-employed = were employed by it
assessments-declaration-advised = advised it
assessments-declaration-governs = helped to govern it, for example as a director, trustee or governor
assessments-declaration-family = were a close relative of somebody who did any of these
assessments-declaration-financial = had a financial interest in it
assessments-declaration-question = Your declaration
assessments-declaration-clear = I have no conflict of interest
assessments-declaration-conflict = I have a conflict of interest
assessments-declaration-conflict-hint = The application goes back to the coordinator, who finds another assessor.
assessments-declaration-button = Declare
assessments-declaration-missing = Say whether you have a conflict of interest
assessments-conflict-reason = What is the conflict?
assessments-conflict-reason-hint = One sentence is enough. Only the scheme’s coordinators can read it.
assessments-conflict-reason-missing = Say what the conflict is

assessments-file-title = { $employer }, { $level }
assessments-file-next = { $left ->
    [one] One criterion left to mark
   *[other] { $left } criteria left to mark
}
assessments-file-next-text = { $marked } of { $of } marked so far. Your work is saved criterion by criterion.
assessments-file-start = Start marking
assessments-file-continue = Continue marking
assessments-file-ready = Every criterion is marked
assessments-file-ready-text = Look over your marks, write a summary and complete the assessment.
assessments-file-complete = Review and complete
assessments-file-completed = You completed this assessment on
assessments-file-criteria = Criteria
assessments-file-says = The employer says: { $answer }
assessments-file-says-nothing = The employer gave no answer
assessments-file-evidence = { $count ->
    [0] no evidence
    [one] one item of evidence
   *[other] { $count } items of evidence
}
assessments-file-submission = The submission

assessments-answer-not-started = Not started
assessments-answer-in-progress = In progress
assessments-answer-met = Met
assessments-answer-not-applicable = Not applicable
assessments-answer-reason = Why it does not apply
assessments-answer-no-narrative = The employer wrote nothing here.
assessments-count-none = no number given
assessments-count-asked = (at least { $at_least } asked for)
assessments-needs-report = The report of the health needs assessment held on { $day }
assessments-evidence = Evidence
assessments-evidence-none = Nothing is attached.
assessments-evidence-file = { $name }, { $kilobytes } kB
assessments-evidence-link = Link to { $address }
assessments-evidence-about = About
assessments-evidence-redacted = Its content was taken away because it held personal data.
assessments-evidence-pending = The file waits for the virus scanner. Come back later.
assessments-evidence-quarantined = The file was put aside by the virus scanner.

assessments-criteria-back = Back to the list of criteria
assessments-criteria-caption = { $employer }, criterion { $at } of { $of }
assessments-criteria-answer = What { $employer } says
assessments-criteria-answer-changed = The application is open again, so the employer’s answer may have changed since you marked it.
assessments-criteria-good = What good looks like
assessments-criteria-examples = What an employer could show
assessments-criteria-finding = Your mark
assessments-mark = Your mark
assessments-mark-hint = { $met_from } and above counts as met.
assessments-mark-not-met = Not met
assessments-mark-not-met-hint = Nothing shows that this is in place.
assessments-mark-partly = Partly met
assessments-mark-partly-hint = Begun, or in place for some of the workforce.
assessments-mark-met = Met
assessments-mark-met-hint = In place, and the evidence shows it.
assessments-mark-exceeds = Exceeds
assessments-mark-exceeds-hint = Goes clearly further than what is asked.
assessments-mark-missing = Choose a mark
assessments-not-marked = Not marked
assessments-claim-question = { $employer } says this does not apply to it. Do you agree?
assessments-claim-accept = Yes, it does not apply
assessments-claim-accept-hint = The criterion is left out of the level.
assessments-claim-refuse = No, it applies: mark it
assessments-claim-missing = Say whether you agree that it does not apply
assessments-claim-accepted = Not applicable
assessments-claim-refused = “Not applicable” was not accepted.
assessments-rationale = Why you give this mark
assessments-rationale-claim = Why you decide so
assessments-rationale-hint = Name the evidence you rely on. The panel reads it. Leave out names of staff.
assessments-rationale-missing = Say why you give this mark
assessments-save = Save
assessments-save-next = Save and go to the next
assessments-save-list = Save and return to the list
assessments-previous = Previous
assessments-next = Next
assessments-stale-title = This criterion was marked in another window
assessments-stale-intro = Nothing is lost. This is what was saved there; your own text is in the form below. Save again to put yours in its place.

assessments-completion-title = Review and complete the assessment
assessments-completion-not-yet = You can complete the assessment when every criterion has a mark.
assessments-completion-recommendation = What your marks come to
assessments-completion-met = Your marks meet { $level }.
assessments-completion-not-met = Your marks do not meet { $level } yet.
assessments-completion-marks = Your marks
assessments-completion-summary = Summary for the panel
assessments-completion-summary-hint = What is strong, what is weak, and anything the panel should know. Leave out names of staff.
assessments-completion-warning = You cannot change your marks after you complete the assessment.
assessments-completion-confirm = I have read all the evidence, and these are my own marks
assessments-completion-button = Complete the assessment
assessments-summary = Summary
assessments-summary-missing = Write a summary for the panel
assessments-confirmed-missing = Confirm that these are your marks
assessments-recommended = Marks meet { $level }
assessments-not-recommended = Marks do not meet { $level }
assessments-verdict = { $in_place } of { $needed } criteria are met.
assessments-verdict-excused = { $excused ->
    [one] One does not apply.
   *[other] { $excused } do not apply.
}


refused-assessments-not-an-assessor-here = This person is not an assessor of the employer’s place. Choose another assessor.
refused-assessments-works-there = This person has a role at the employer, so they cannot assess it. Choose another assessor.
refused-assessments-advised = This person advised the employer, so they cannot assess it. Choose another assessor.
refused-assessments-conflicted = This person declared a conflict of interest with this application. Choose another assessor.
refused-assessments-not-waiting = This application is not waiting for an assessor.
refused-assessments-has-it-already = This person has the application already.
refused-assessments-completed = This assessment is complete. It can no longer be changed.
refused-assessments-already-declared = You have made your declaration already.
refused-assessments-not-declared = Declare first whether you have a conflict of interest. The file opens then.
refused-assessments-ended = This assessment was taken from you. Ask the coordinator if you do not know why.
refused-assessments-not-all-marked = { $left ->
    [one] One criterion has no mark yet.
   *[other] { $left } criteria have no mark yet.
}
refused-assessments-claim-open = Say whether you accept that the criterion does not apply.
refused-assessments-no-mark = Choose a mark.
refused-assessments-no-rationale = Say why you give this mark.
refused-assessments-not-asked = This criterion is not asked of this employer.

notice-assessment-allocated = The application has been allocated. We have written to the assessor.
notice-assessment-declared = Thank you. The file is open.
notice-assessment-conflicted = Thank you. The application has gone back to the coordinator.
notice-criterion-marked = Your mark is saved.
notice-assessment-completed = The assessment is complete. We have told the panel.

event-assessment-allocated = Application { $reference } was given to an assessor
event-assessment-reallocated = Application { $reference } was given to another assessor
event-assessment-declared = An assessor declared no conflict of interest
event-assessment-conflicted = An assessor declared a conflict of interest
event-criterion-marked = Criterion { $criterion } was marked
event-assessment-completed = The assessment of application { $reference } was completed

letter-assessment-allocated-subject = An application to assess: { $employer }
letter-assessment-allocated-body =
    Dear { $name },

    You have been asked to assess the application { $reference } of { $employer }.

    Please declare first whether you have a conflict of interest. The file opens after that:
    { $page }

    The award team
    { $site }
letter-assessment-conflicted-subject = { $employer } needs another assessor
letter-assessment-conflicted-body =
    Dear { $name },

    The assessor of the application { $reference } of { $employer } has declared a conflict of interest. The application waits in the queue again.

    Allocate another assessor:
    { $page }

    The award team
    { $site }
letter-assessment-completed-subject = Ready for the panel: { $employer }
letter-assessment-completed-body =
    Dear { $name },

    The assessment of the application { $reference } of { $employer } is complete. The marks and the reasons for them are ready for the panel:
    { $page }

    The award team
    { $site }
