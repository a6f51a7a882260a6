## What an employee reads who answers a survey. Every text here is there in every language of `Lang::ALL`.

respondent-unreviewed = Nobody has checked this translation yet.
respondent-nothing-kept = No account, no cookies. These pages keep nothing about you or your device.
respondent-to-the-box = Enter a survey code

respondent-error-not-found = Page not found
respondent-error-not-found-text = There is no survey page at this address. If you have a code, enter it again.
respondent-error-refused = This did not work
respondent-error-too-large = You sent more text than we can take, so nothing was sent. Use your browser’s back button, copy your text and make it shorter.
respondent-error-unreadable = Your form did not reach us whole, so nothing was sent. Use your browser’s back button and try again.
respondent-error-busy = The service is busy
respondent-error-busy-text = Your answers were not sent. Use your browser’s back button and try again in a minute.
respondent-error-fault = There is a problem with the service
respondent-error-fault-text = This is our fault, not yours. If you were sending answers, use your browser’s back button and send them again. They are never counted twice.
respondent-error-elsewhere = This request came from another site
respondent-error-elsewhere-text = A page of another site sent this form here. Nothing was sent. Enter your code on this site.

## The box for the code.

respondent-continue = Continue
respondent-code-title = Answer a survey
respondent-code-label = Your code
respondent-code-hint = It is on your slip or in your e-mail: 16 letters and numbers. From a poster it is 4. Capitals, spaces and dashes do not matter.
respondent-code-missing = Enter your code
respondent-code-length = A code has 16 letters and numbers, or 4 from a poster. Check that you entered all of it.
respondent-code-letter = A code has only letters and the numbers 2 to 9. It never has I, O, 0 or 1.
respondent-code-wrong = This code is not right. Check it letter by letter.
respondent-code-unknown = There is no survey with this code. Check the first four letters.
respondent-code-too-short = Enter the whole code of your slip or e-mail: 16 letters and numbers.

## Before the questions.

respondent-start-asks = { $employer } takes part in { $scheme } and would like to know what you think.
respondent-start-length = { $questions ->
    [one] One question,
   *[other] { $questions } questions,
 } about { $minutes ->
    [one] a minute.
   *[other] { $minutes } minutes.
 }
respondent-start-skip = You can leave out any question.
respondent-start-other-language = The questions themselves are not in this language.
respondent-start-unreviewed = Nobody has checked the translation of these questions yet.
respondent-start-title = What happens to your answers
respondent-start-voluntary = It is up to you whether you take part. Nobody at { $employer } can see whether you did.
respondent-start-groups = Nobody at { $employer } ever sees your answers. They see figures about { $min } people or more, and only after the survey has closed.
respondent-start-pooled = Nobody at { $employer } ever sees your answers. It is a small employer, so its results are told only together with those of other small employers, about { $min } people or more.
respondent-start-comments = What you write in your own words is not shown to { $employer }. An adviser of { $scheme } reads it after the survey has closed, and only if { $min } people or more wrote something there.
respondent-start-final = Once you have sent your answers you cannot change or withdraw them: nobody can tell which are yours.
respondent-start-once = Everybody uses the same link. Please answer only once.
respondent-start-controller = { $scheme } alone is responsible for your answers. In data protection law it is the controller.
respondent-start-joint = { $scheme } and { $employer } are responsible together. In data protection law they are joint controllers. That does not give { $employer } more than the figures.
respondent-start-closes = The survey closes at the end of { $day }.
respondent-start-kiosk = This device is shared. If nothing happens for ten minutes, the page goes back to the beginning and nothing is sent.
respondent-start-button = Start
respondent-start-whole = Show all questions on one page
respondent-more-title = How you stay unknown
respondent-more-sealed = Your answers are locked as soon as you send them, and nobody can read them while the survey is open. When it closes they are shuffled, and the key is destroyed.
respondent-more-open = Everybody uses the same link, so it says nothing about who you are.
respondent-more-personal = The code in your link makes sure that your answers count once. It is not kept with them. Reminders go to everybody, whether they have answered or not.
respondent-more-slips = Nobody knows who has which slip. Its code makes sure that your answers count once. It is not kept with them.
respondent-more-device = A device or network of your employer may note that this site was opened. Use your own if that worries you.
respondent-more-remains = What cannot be ruled out: somebody in control of the computer that runs this site, and of its keys, could try to link answers to codes while the survey is open. { $employer } is not given those keys.

## The questions.

respondent-back = Back
respondent-change = Change
respondent-skip = I leave this out
respondent-page-of = Page { $page } of { $count }
respondent-groups-title = About you
respondent-groups-why = So that results can be compared. A group is shown only if { $min } people or more in it answered. You can leave this out.
respondent-field-most = Choose up to { $most }.
respondent-field-no-names = Do not write names, or anything that shows who you are.
respondent-field-rank = Choice { $rank }
respondent-field-no-rank = No choice
respondent-field-unknown = Choose one of the answers shown, or leave the question out
respondent-field-too-many = Choose at most { $most }
respondent-field-ranked-twice = You chose this already. Choose something else, or nothing
respondent-field-too-long = Your text is { $over } characters too long. It can have { $longest }.

## Before and after sending.

respondent-review-title = Check your answers
respondent-review-not-sent = Nothing has been sent yet.
respondent-review-left-out = Left out
respondent-review-final = Once sent, your answers cannot be changed or withdrawn.
respondent-review-send = Send my answers
respondent-review-nothing = You left every question out, so nothing was sent. Answer at least one, or just close this page.
respondent-review-too-long = Your texts are too long together, so nothing was sent. Make one of them shorter.
respondent-review-again = The service was busy and your answers were not sent. They are all still here: send them again.
respondent-end-taken = Thank you
respondent-end-taken-panel = Your answers are in
respondent-end-taken-text = They count once. Nobody can tell which answers are yours.
respondent-end-taken-then = The survey closes at the end of { $day }. After that { $employer } sees figures about { $min } people or more.
respondent-end-taken-pooled = The survey closes at the end of { $day }. After that { $employer } sees figures of several small employers together.
respondent-end-already = Your answers are in already
respondent-end-already-page = Your answers were sent from this page before, and they count once. Nothing was sent a second time.
respondent-end-already-code = Answers were sent with this code before, and they count once. Nothing was sent a second time.
respondent-end-already-other = If it was not you who sent them, somebody else has used your code. Tell { $scheme }.
respondent-end-closed = This survey has closed
respondent-end-closed-text = “{ $title }” takes no more answers. Its last day was { $day }. Nothing you entered was sent or kept.
respondent-end-wrong-code = This code does not fit
respondent-end-wrong-code-text = No answers can be sent with this code, so nothing was sent. Enter the code again.
respondent-end-kiosk = This page goes back to the beginning by itself in 30 seconds.
respondent-end-next = Next person
respondent-end-close = You can close this page now. On a device that others use, close the browser too: its back button can show what you answered.
respondent-help-title = If something is troubling you
respondent-help-samaritans = Samaritans, day and night, free:
respondent-help-nhs = NHS 111, for any health worry, mind or body:
respondent-help-emergency = In an emergency:

## Letters with a link

letter-survey-invitation-subject = { $employer } asks how you are at work
letter-survey-invitation-body =
    Hello,

    { $employer } would like to know what helps you to stay well at work, and asks you to take part in “{ $title }”. It takes a few minutes. You need not take part, and you can skip every question.

    Your link works once, until { $day }:
    { $link }

    Your answers are anonymous. Nobody at { $employer } or in the award scheme can see what one person answered, or find out who answered. The first page says how this is made sure.

    Please do not pass this letter on.

    The award team
    { $site }
letter-survey-reminder-subject = { $employer } asks how you are at work: still open until { $day }
letter-survey-reminder-body =
    Hello,

    “{ $title }” of { $employer } is open until { $day }. If you have answered already: thank you, and please leave this letter aside. Nobody can tell who has answered, so this letter goes to everybody.

    If you would like to answer, your link is the same as before. It works once:
    { $link }

    You need not take part, and you can skip every question.

    The award team
    { $site }
