## An employer's evidence: files, links and notes

evidence-title = Evidence
evidence-of = Evidence of { $employer }
evidence-intro = Everything you keep here can be used in any answer, as often as you like. Assessors see only what an answer names.
evidence-count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
evidence-none = There is no evidence here yet. You can also add it while you answer a criterion.
evidence-add = Add evidence
evidence-about = About
evidence-added = Added
evidence-added-by = Added by
evidence-kind-file = File
evidence-kind-link = Link
evidence-kind-note = Note
evidence-uses = Where it is used
evidence-uses-none = No answer names it yet.
evidence-remove = Remove it from the library

evidence-new-title = Add evidence
evidence-new-care = Leave out what says something about one person’s health. Names of staff are seldom needed: cover them before you upload a file.
evidence-new-name = What is it called?
evidence-new-name-hint = For example, “Walking challenge: poster and photographs”
evidence-new-about = What date is it about? (optional)
evidence-new-about-hint = The day of the campaign or of the policy, for example 27 3 2026
evidence-new-until = Until when is it current? (optional)
evidence-new-until-hint = The day it is due for review, for example 31 3 2027. We ask then whether it still holds
evidence-new-kind = What are you adding?
evidence-new-file = Choose a file
evidence-new-file-hint = PDF, JPEG, PNG, DOCX or XLSX, at most { $limit } MB
evidence-new-link = Address of the page
evidence-new-link-hint = It starts with https:// and opens without a password
evidence-new-note = Your note
evidence-new-note-hint = For what is not written down anywhere else, such as what was said at a meeting

evidence-title-missing = Enter what the evidence is called
evidence-kind-missing = Choose whether you add a file, a link or a note
evidence-file-missing = Choose a file
evidence-link-missing = Enter the address of the page
evidence-note-missing = Enter the note

evidence-removal-title = Remove “{ $title }”?
evidence-removal-text = It goes from the library and cannot be brought back.
evidence-removal-uses = These answers will no longer name it:
evidence-removal-button = Remove it
evidence-removal-keep = Keep it

notice-evidence-added = The evidence was added
notice-evidence-removed = The evidence was removed

refused-evidence-empty = The file is empty. Choose another
refused-evidence-too-large = The file is larger than { $limit } MB. Choose a smaller one, or add a link to it
refused-evidence-type = This type of file is not taken. Choose a PDF, JPEG, PNG, DOCX or XLSX file
refused-evidence-mislabelled = The name of the file says { $named }, but what is in it is something else, or is damaged or has macros. Save it again as { $named }, then choose it
refused-evidence-too-many-pixels = The picture has more than { $millions } million pixels. Make it smaller, for example by sending it to yourself in a smaller size, then choose it
refused-evidence-damaged-picture = The picture cannot be opened. Open it on your device and save it again, then choose it
refused-evidence-crowded = Many files are arriving just now, so yours was not taken. Choose it again in a minute
refused-upload-slow = The connection was too slow or was lost, and nothing was saved. Go back: what you typed should still be there. Then try again with a better connection or a smaller file, or add a link to the file.
refused-evidence-link-not-an-address = Enter a whole address, such as https://example.org
refused-evidence-link-not-web = Enter an address that starts with http:// or https://
refused-evidence-link-has-password = Leave the user name and the password out of the address
refused-evidence-relied-on = This evidence is part of an application that was submitted, so it has to stay. It can go when the application is withdrawn.

event-evidence-added = Evidence added: { $title }
event-evidence-version-added = Evidence renewed: { $title }, version { $number }
event-evidence-removed = Evidence removed: { $title }

evidence-guidance-title = What not to upload
evidence-guidance-intro = Evidence shows what you do for all your staff. It never has to say anything about one of them.
evidence-guidance-never = Leave these out
evidence-guidance-never-health = anything about one person’s health: fit notes, sick notes, reports of occupational health, return-to-work forms that are filled in
evidence-guidance-never-numbers = National Insurance numbers, NHS numbers and dates of birth
evidence-guidance-never-lists = lists of names, such as who came, who is off sick or who was referred
evidence-guidance-never-cases = complaints, grievances and anything a person told you in confidence
evidence-guidance-never-pictures = photographs of people who have not agreed to it
evidence-guidance-instead = Upload this instead
evidence-guidance-instead-numbers = how many people took part, not who
evidence-guidance-instead-blank = the empty form, and how often it was used
evidence-guidance-instead-cover = the page with names covered; cover them in the document itself and save it anew, because a black box on top can be moved away
evidence-guidance-instead-extract = the one page that shows it, not the whole file
evidence-guidance-instead-link = a link, where the page is public anyway
evidence-guidance-we = What we do with a file
evidence-guidance-we-pictures = Photographs lose what they say of where and when they were taken, before they are kept.
evidence-guidance-we-text = The text of documents is looked through once for what seems to be personal data. We note how often something was found, never what it was, and nothing is refused for it: you are told, and you decide.
evidence-guidance-we-redact = What was uploaded by mistake can be redacted at any time: the file goes from every place we keep it.
evidence-guidance-more = More about what not to upload (opens in a new tab)

evidence-upload-sent = Sending the file: { $percent }%
evidence-upload-progress = How much of the file was sent
evidence-upload-lost = The file did not arrive, because the connection was lost or the file is far too large. Nothing was saved, and what you typed is still here. Try again when you are connected, or choose a smaller file
evidence-upload-failed = The file did not arrive, because something went wrong on our side. Nothing was saved, and what you typed is still here. Try again in a minute

evidence-scan-pending = This file waits for the virus scanner. You can open it; assessors and panels can when it was scanned.
evidence-scan-quarantined = The virus scanner found something harmful in this file, so nobody can open it. Remove it, clean your device, and add the file again from a safe copy.
evidence-suspected = This seems to hold personal data
evidence-suspected-why = Evidence seldom needs it, and assessors and panels would read it. If it is there, redact the evidence and add it again without it. If we are wrong, say so, and nobody is asked again.
evidence-suspected-redact = Redact it
evidence-suspected-clear = I have checked: this is not personal data
evidence-suspected-items = { $count ->
    [one] One piece of evidence ticked here seems to hold personal data
   *[other] { $count } pieces of evidence ticked here seem to hold personal data
}
evidence-suspected-items-next = Open it to redact it, or to say that it is not personal data.
evidence-settled = Seemed to hold personal data; checked on { $at } and found to hold none.
evidence-suspicion-national-insurance = { $count ->
    [one] what looks like a National Insurance number
   *[other] what look like { $count } National Insurance numbers
}
evidence-suspicion-birth-dates = { $count ->
    [one] what looks like a date of birth
   *[other] what look like { $count } dates of birth
}
evidence-suspicion-fit-note = what looks like a fit note, which says something about one person’s health
evidence-suspicion-nhs-number = { $count ->
    [one] what looks like an NHS number
   *[other] what look like { $count } NHS numbers
}

notice-evidence-cleared = Noted: this is not personal data

event-evidence-cleared = Evidence checked, no personal data: { $title }
event-evidence-scanned = Evidence scanned for viruses: { $title }
event-evidence-quarantined = Evidence put aside by the virus scanner: { $title }
