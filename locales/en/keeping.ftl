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
