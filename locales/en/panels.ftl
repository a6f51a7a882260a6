## Votes, recusals, decisions

panels-employer = Employer
panels-level = Level
panels-place = Local authority
panels-since = Waiting since
panels-marks-met = Level met
panels-marks-not-met = Level not met
panels-decided-at = Decided

panels-agenda-title = Cases for the panel
panels-waiting = To be decided
panels-waiting-count = { $count ->
    [one] One case, longest waiting first.
   *[other] { $count } cases, longest waiting first.
}
panels-waiting-none = No case is waiting for the panel.
panels-pending = Awarded, not yet released
panels-pending-intro = Nobody outside the scheme knows of these awards until a chair releases them.
panels-pending-none = No award is waiting to be released.

panels-case-title = { $employer }, { $level }
panels-decided = The panel has decided
panels-decided-by = Recorded by { $name },
panels-outcome-award = Award the level
panels-outcome-defer = Defer
panels-outcome-defer-hint = The application goes back to the employer with actions and a date.
panels-outcome-missing = Choose award or defer

panels-tally = { $award } to award, { $defer } to defer. At least { $quorum } votes have to count.
panels-vote-next = Read the marks, then vote
panels-vote-link = Go to your vote
panels-view-too-few = More votes are needed
panels-view-award = The panel’s view is to award
panels-view-defer = The panel’s view is to defer
panels-view-tied = The votes are tied: the chair’s own vote decides
panels-decide = Record the decision
panels-verdict = What the marks come to
panels-verdict-met = The marks meet { $level }.
panels-verdict-not-met = The marks do not meet { $level }.
panels-assessor-says = Summary by the assessor, { $name }
panels-assessed-at = Assessment completed
panels-marks-title = Marks and reasons
panels-file = What the employer says, and its evidence
panels-members = The panel
panels-chair = (chair)
panels-takes-no-part = Takes no part:
panels-has-voted = Has voted
panels-has-not-voted = Has not voted yet
panels-bar-marked = marked this application
panels-bar-advised = advised this employer
panels-bar-works-there = has a role at this employer
panels-bar-recused = stood aside
panels-bar-left = is no longer on the panel
panels-you-are-barred = You take no part in this decision. Reason: { $reason }.
panels-does-not-count = Does not count
panels-votes = Votes
panels-votes-none = Nobody has voted yet.
panels-votes-counted = { $award } to award, { $defer } to defer
panels-vote = Your vote
panels-vote-again = Change your vote
panels-vote-question = What should the panel decide?
panels-only-defer = The marks do not meet { $level }, so it cannot be awarded on them. The panel can defer.
panels-reason = Your reason
panels-reason-hint = The other members read it.
panels-reason-missing = Give a reason
panels-vote-button = Vote
panels-vote-change = Change my vote
panels-recusal = Stand aside from this case
panels-recusal-intro = If you have an interest in this employer, stand aside. Your vote will not count, and you cannot take this back.
panels-recusal-reason = Why you stand aside
panels-recusal-reason-missing = Say why you stand aside
panels-recusal-button = Stand aside

panels-bundle = Download what the decision rested on (JSON)
panels-bundle-hint = Statuses, marks, dates and the edition, without anything the employer wrote. The verdict can be worked out from it again at any time.

panels-decision-title = Record the panel’s decision
panels-decision-outcome = Decision
panels-tie = The votes are tied, so your own vote decides.
panels-decision-reason = Reason for the decision
panels-decision-reason-hint = The panel and the coordinators read it.
panels-decision-reason-defer-hint = The employer reads it.
panels-actions = What the employer has to do
panels-actions-hint = One action a line, each tied to a criterion.
panels-actions-missing = Say what the employer has to do
panels-act-by = By when
panels-act-by-hint = For example, 31 3 2027
panels-act-by-missing = Enter the day by which the employer has to act
panels-decision-warning = You cannot take the decision back. The award stays pending until you release it.
panels-decision-warning-defer = You cannot take the decision back. The employer gets the reason and the actions by e-mail at once.
panels-decision-button = Award { $level }
panels-decision-button-defer = Defer and write to the employer
panels-cancel = Cancel

refused-panels-decided = The panel has decided this case already.
refused-panels-not-with-panel = This case is not with the panel.
refused-panels-level-not-met = The marks do not meet the level, so it cannot be awarded on them. The panel can defer.
refused-panels-quorum = { $counted } votes count so far, and it takes { $quorum }. Ask the other members to vote.
refused-panels-chair-has-not-voted = The votes are tied. Vote yourself: the chair’s own vote decides.
refused-panels-not-the-majority = This is not what the votes come to. Go back to the case and look at the votes again.
refused-panels-no-actions = Say what the employer has to do, and by when.
refused-panels-date-passed = The day by which the employer has to act must be after today.

notice-panel-voted = Your vote is recorded.
notice-panel-recused = You have stood aside from this case.
notice-panel-awarded = The award is decided. It stays pending until it is released.
notice-panel-deferred = The case is deferred. We have written to the employer.

event-panel-voted = A panel member voted
event-panel-recused = A panel member stood aside
event-panel-awarded = The panel decided to award
event-panel-deferred = The panel deferred application { $reference } with actions and a date

letter-panel-deferred-subject = { $level } for { $employer }: what the panel asks of you
letter-panel-deferred-body =
    Dear { $name },

    The panel has read the application of { $employer } for { $level } and cannot decide on it yet.

    Why:
    { $reason }

    What to do:
    { $actions }

    By when: { $by }

    Your application is open again. Change your answers and submit it once more:
    { $page }

    The award team
    { $site }
