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
evidence-relied-on = A submitted application relies on it. Whoever judges sees the version that was handed in, so you can add a newer one, but not remove it.
evidence-change = Change it
evidence-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
evidence-pending = It waits for the virus scanner
evidence-quarantined = The virus scanner put this file aside. Nobody can open it.

evidence-search-label = Evidence
evidence-search-words = Words in the title
evidence-search-state = Show
evidence-search-sort = Order
evidence-search = Apply
evidence-search-clear = Show everything
evidence-state-all = Everything
evidence-state-unused = Not used yet
evidence-state-held = Held by a submitted application
evidence-state-old = About a day more than a year ago
evidence-state-lapsed = Past its last day
evidence-state-unchecked = Waiting for a check
evidence-sort-newest = Added last first
evidence-sort-title = By title
evidence-sort-about = Latest date first
evidence-found = { $count ->
    [one] 1 item found
   *[other] { $count } items found
}
evidence-found-none = Nothing in the library is like that. Try fewer words, or show everything.
evidence-proves = { $count ->
    [0] not used yet
    [one] proves 1 criterion
   *[other] proves { $count } criteria
}
evidence-csv = Download this list as a table (CSV)
evidence-tag-held = Held
evidence-tag-old = Still current?
evidence-tag-lapsed = Past its last day
evidence-tag-unchecked = Waiting for a check
evidence-tag-quarantined = Put aside
evidence-tag-redacted = Redacted

evidence-asked = Is it still current?
evidence-asked-old = It is about a day more than a year ago.
evidence-asked-lapsed = The last day you gave for it is over.
evidence-asked-answer = Answer
evidence-current-until = Current until
evidence-current-confirmed = Confirmed as current
evidence-current-say = Say until when it is current
evidence-currency-title = Is “{ $title }” still current?
evidence-currency-text = If what it says still holds, say so here. If it has changed, add a new version: the old one stays in the history.
evidence-currency-button = Yes, it is still current
evidence-currency-renew = No, add a new version
evidence-until-over = Enter a day that is still to come, or leave it empty

evidence-publicity = Use in publicity
evidence-publicity-title = May “{ $title }” be used in publicity?
evidence-publicity-hint = In the scheme’s reports, on its website or at an event. It makes no difference to your application. Ask everybody who can be recognised in it first. You can change your answer at any time.
evidence-publicity-yes = Yes
evidence-publicity-no = No
evidence-publicity-unasked = Not asked yet
evidence-publicity-missing = Choose yes or no
evidence-publicity-save = Save

evidence-versions = Version
evidence-version = Version { $number }
evidence-version-newest = Version { $number }, the newest
evidence-versions-title = Versions of “{ $title }”
evidence-versions-intro = Each version stays as it was added. Applications you work on show the newest; those you have submitted keep the version they were submitted with. The SHA-256 shows that a file is still the same.
evidence-version-add = Add a new version
evidence-version-add-text = It takes the place of the newest. If you leave the first date empty, it stays as it is.

evidence-redact = Redact it: take its content away for good
evidence-redacted-on = Its content was taken away for good on { $at }.
evidence-redaction-title = Take the content of “{ $title }” away for good?
evidence-redaction-text = Do this when something should never have been uploaded: names with dates of birth, National Insurance numbers, fit notes, anything about one person’s health.
evidence-redaction-goes = { $count ->
    [one] The file, link or note goes from this service
   *[other] The files, links and notes of all { $count } versions go from this service
}
evidence-redaction-title-goes = The title is replaced, also in the history
evidence-redaction-stays = Who did this, when and why stay. So does the SHA-256 of a file, from which nothing can be read
evidence-redaction-held = A submitted application relies on it: whoever judges that application will see that it was taken away
evidence-redaction-twins = The same file is also here, and goes from here too:
evidence-redaction-warning = You cannot bring it back. If you still need it as evidence, cover the names first and add it again.
evidence-redaction-reason = Why does it have to go?
evidence-redaction-reason-hint = For example, “It named three people with their dates of birth”. Do not repeat the names here
evidence-redaction-reason-missing = Say why it has to go
evidence-redaction-button = Take it away for good
evidence-redaction-keep = Keep it
evidence-redaction-by = Taken away by
evidence-redaction-why = Why it was taken away

evidence-proofs = { $asked ->
    [0] You have { $have ->
        [one] 1 proof
       *[other] { $have } proofs
    } for this.
    [one] This asks for 1 proof; you have { $have }.
   *[other] This asks for { $asked } proofs; you have { $have }.
}
evidence-tip-fewer = A few good proofs are easier to judge than many. Keep those that show best what you did.
evidence-tip-spread = “{ $title }” is used for { $count } criteria. A short extract for each is easier to find your way in than one collection.
evidence-tip-extract = “{ $title }” has { $count } pages. An extract of the pages that matter is quicker to judge.

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
notice-evidence-version-added = The new version was added
notice-evidence-confirmed = Saved: it is still current
notice-evidence-publicity = Your answer was saved
notice-evidence-redacted = Its content was taken away for good
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
refused-evidence-redacted = Its content was taken away already.
refused-evidence-relied-on = This evidence is part of an application that was submitted, so it has to stay. It can go when the application is withdrawn.

event-evidence-added = Evidence added: { $title }
event-evidence-version-added = Evidence renewed: { $title }, version { $number }
event-evidence-confirmed = Evidence confirmed as current: { $title }
event-evidence-publicity-agreed = Evidence may be used in publicity: { $title }
event-evidence-publicity-refused = Evidence may not be used in publicity: { $title }
event-evidence-redacted = The content of an item of evidence was taken away for good
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
