## What is kept of answers: drafts, versions, and what comes along from the last application

event-answers-carried = { $count ->
    [one] 1 answer brought along from an earlier application
   *[other] { $count } answers brought along from an earlier application
}
event-answers-taken-back = { $count ->
    [one] 1 answer that had come along taken back, not confirmed
   *[other] { $count } answers that had come along taken back, not confirmed
}

refused-applications-unconfirmed = { $count ->
    [one] The application was not submitted: 1 answer from your last application is still to be confirmed.
   *[other] The application was not submitted: { $count } answers from your last application are still to be confirmed.
}
refused-applications-nothing-to-carry = None of your earlier answers fits a criterion that has no answer yet.
refused-applications-nothing-to-confirm = There is nothing left to confirm here.

answer-status-carried = To confirm
answer-versions = Every text this answer had

answer-draft-saved = Saved as your draft at { $time }
answer-draft-nothing = Nothing has changed since the answer was saved
answer-draft-text = This is your draft of { $at }. Only you see it. It is not the answer until you save it.
answer-draft-behind = A colleague, or you in another tab, saved an answer since. When you save, you see both texts.
answer-draft-discard = Discard the draft
answer-draft-offline = There is no connection. What you type is kept in this browser until there is one.
answer-draft-signed-out = You are signed out. What you type is kept in this browser. Save, sign in, and it is in its form again.
answer-draft-elsewhere = You are writing this answer in another tab or on another device as well. What you type here is kept in this browser only: save it to keep it.
answer-draft-back = What you had typed before this page closed is in the form again. It is not the answer until you save it.
answer-draft-locked = You had a draft that was not saved
answer-draft-removal-title = Discard your draft?
answer-draft-removal-text = It was kept on { $at }. The answer that is saved stays as it is.
answer-draft-removal-button = Discard the draft
answer-draft-removal-keep = Keep it

versions-title = Every text this answer had
versions-text = Nothing that was saved is lost. Take an earlier text into the form, read it again and save it.
versions-text-locked = Nothing that was saved is lost.
versions-saved = Saved by { $name }, { $at }
versions-newest = This is the answer as it stands
versions-take = Take this text into the form
taken-text = The form has the text that { $name } saved on { $at }. It is not the answer again until you save it.

came-title = From your { $level } application
came-same = There you said: { $status }. Read it again. It counts as in progress until you confirm it or save it.
came-other = It is a beginning: what you wrote there on “{ $title }”. It counts as in progress.
came-confirm = Confirm that this is still so

carried-title = { $count ->
    [one] 1 answer from your last application is to be confirmed
   *[other] { $count } answers from your last application are to be confirmed
}
carried-text = Each counts as in progress until somebody reads it and confirms or saves it. You cannot submit before.
carried-first = Confirm the first one
carried-undo = Take back all that are not confirmed
carried-offer = Do not begin with nothing
carried-offer-text = Bring along what you answered in your last application, with its evidence. You confirm each answer, and you can take it back.
carried-offer-button = Start from your last answers
carries-title = Take these answers back?
carries-text = { $count ->
    [one] 1 answer that came along from your last application and is not confirmed goes, with its links to evidence. What you confirmed or saved stays, and so does your library.
   *[other] { $count } answers that came along from your last application and are not confirmed go, with their links to evidence. What you confirmed or saved stays, and so does your library.
}
carries-button = Take them back
carries-keep = Keep them
applications-start-from-last = Start { $level } from your last answers
submission-unconfirmed = { $count ->
    [one] 1 answer from your last application is still to be confirmed. You can submit after that.
   *[other] { $count } answers from your last application are still to be confirmed. You can submit after that.
}

conflict-title-own = You answered this in another tab as well
conflict-together = Put both texts together

notice-answer-confirmed = The answer was confirmed
notice-answers-carried = Your last answers came along. Read each again and confirm it.
notice-answers-taken-back = The answers that were not confirmed were taken back
notice-application-started-empty = The application was started. None of your earlier answers fits a criterion of this level.
notice-answer-draft-discarded = The draft was discarded

## What becomes of a survey by itself

event-survey-closed = The survey { $title } closed, and its answers were opened
event-survey-invitees-removed = The addresses of the people asked in the survey { $title } removed
event-survey-answers-removed = The answers and comments of the survey { $title } removed; its results stay
