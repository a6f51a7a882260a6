## The workbook of an application: out, and in again

workbook-title = Answer in a workbook
workbook-lead = Work on the answers in a spreadsheet, without a connection, and bring them back. Nothing changes here until you have seen what would change.
workbook-link = Answer in a workbook
workbook-out-title = Download the workbook
workbook-out-text = { $count ->
    [one] It has 1 criterion with your answer as it is now. Excel and LibreOffice open it.
   *[other] It has { $count } criteria with your answers as they are now. Excel and LibreOffice open it.
}
workbook-out-button = Download the workbook
workbook-in-title = Bring it back
workbook-in-text = Next you see what would change, criterion by criterion. Where a colleague has changed an answer since you downloaded the workbook, you choose.
workbook-in-file = The workbook, filled in
workbook-in-file-hint = An Excel workbook (.xlsx) of at most { $limit } MB
workbook-in-button = Upload and see what would change
workbook-waiting-title = A workbook is waiting
workbook-waiting-text = You uploaded “{ $name }” on { $at }. It waits for 7 days. Nothing of it is saved as an answer yet.
workbook-waiting-action = See what would change

workbook-sheet-guide = Read me first
workbook-sheet-answers = Answers
workbook-guide-title = Answers to fill in without a connection
workbook-guide-about = { $employer }: { $level } of the { $scheme }, edition { $edition }. Application { $reference }.
workbook-guide-fill = On the sheet “Answers” there is a row for each criterion. Fill in the white columns: how far you are, what you do, and why a criterion does not apply to you.
workbook-guide-status = Choose how far you are from the list in the cell. “Not applicable” needs a reason, and not every criterion offers it.
workbook-guide-numbers = Where a number is asked for, type it in digits. Campaigns, health advocates and health needs assessments are counted from their own pages.
workbook-guide-health = Leave out anything about one person’s health.
workbook-guide-locked = Grey columns are for reading. What you change in them is not taken over. Evidence is added and ticked on the criterion’s page.
workbook-guide-save = Save the file as an Excel workbook (.xlsx). Type texts and numbers, never formulas: they are not worked out.
workbook-guide-upload = Then upload it where you downloaded it. You see every change before it is saved. If a colleague has changed the same answer in the meantime, you see both and choose.
workbook-column-number = Number
workbook-column-standard = Standard
workbook-column-criterion = Criterion
workbook-column-counted = What is counted
workbook-column-number-typed = How many
workbook-counted = { $label } (at least { $at_least })
workbook-list-title = Not on the list
workbook-list-text = Choose how far you are from the list.

workbook-changes-title = What the workbook would change
workbook-changes-file = “{ $name }”, uploaded on { $at }
workbook-changes-nothing-yet = Nothing is saved yet. Read what would change, then take it over at the end of this page.
workbook-changes-none = There is nothing to take over.
workbook-changes-count = { $count ->
    [one] 1 answer would change
   *[other] { $count } answers would change
}
workbook-conflicts-count = { $count ->
    [one] 1 answer was changed here since you downloaded the workbook: choose which one stays
   *[other] { $count } answers were changed here since you downloaded the workbook: choose which ones stay
}
workbook-problems-count = { $count ->
    [one] 1 cell cannot be taken over as it is
   *[other] { $count } cells cannot be taken over as they are
}
workbook-unchanged-count = { $count ->
    [one] 1 criterion stays as it is
   *[other] { $count } criteria stay as they are
}
workbook-problems-title = Cells to correct
workbook-problems-text = The rows of these cells on the sheet “{ $sheet }” are left out. Correct them and upload the workbook again, or take over the rest now.
workbook-cell = { $sheet }, cell { $cell }:
workbook-problem-formula = There is a formula. Formulas are never worked out. Type the text or the number itself.
workbook-problem-status = This is none of the statuses. Choose one from the list in the cell.
workbook-problem-number = Type a whole number from 0 to { $most }, in digits, or empty the cell.
workbook-problem-nothing-counted = This criterion does not ask for a number here. Empty the cell.
workbook-problem-too-long = The text has more than { $limit } characters. Shorten it.
workbook-problem-not-text = This is a date or an error value, not a text. Write it in words.
workbook-problem-row-unknown = The row does not say which criterion it is about, or names one that is not asked. Copy your text into a workbook you download now.
workbook-problem-row-twice = A row above is about the same criterion. Remove one of them.
workbook-problem-not-applicable = This criterion has to be answered: “not applicable” cannot be chosen. Choose another status.
workbook-problem-reason = “Not applicable” needs a reason. Write why it does not apply to you.
workbook-conflict-text = { $name } changed this answer on { $at }, after the workbook was made.
workbook-now = Now
workbook-then = Would become
workbook-if-taken = In the workbook
workbook-part-status = Status
workbook-part-narrative = What you do
workbook-part-reason = Why it does not apply
workbook-nothing = Nothing
workbook-choice = Which answer to criterion { $number } stays?
workbook-choice-kept = The one that is here now
workbook-choice-taken = The one in the workbook
workbook-choice-missing = Choose which answer stays
workbook-stale = An answer was changed while you were reading, or you uploaded another workbook. Nothing was saved. Read again what would change, then take it over.
workbook-take-over = Take over these answers
workbook-later = Decide later
workbook-back = Back to the application
workbook-discard-text = If you do not want any of it, discard what you uploaded. Your file stays with you.
workbook-discard = Discard the upload

notice-workbook-taken-over = The answers of the workbook were saved
notice-workbook-discarded = The uploaded workbook was discarded. No answer changed.

refused-workbook-missing = Choose the workbook you filled in
refused-workbook-too-large = The file is larger than { $limit } MB, which no workbook of answers is. Choose the workbook you downloaded here
refused-workbook-not-xlsx = This is not an Excel workbook. In your spreadsheet program, save it as “Excel workbook (.xlsx)” and choose that file
refused-workbook-unreadable = The file is damaged or protected by a password. Save it again without a password and choose it
refused-workbook-macros = The workbook holds macros. Save it as “Excel workbook (.xlsx)” without macros and choose that file
refused-workbook-too-much = The workbook holds far more than answers. Copy your answers into a workbook you download now
refused-workbook-no-answers = The sheet with the answers is missing, or its hidden first row was removed. Copy your answers into a workbook you download now
refused-workbook-other-application = This workbook was made for another application. Choose the one you downloaded here

event-workbook-uploaded = Workbook uploaded for the application { $reference }, nothing changed yet
event-workbook-taken-over = Workbook taken over into the application { $reference }: { $count } answers
event-workbook-discarded = Uploaded workbook of the application { $reference } discarded
