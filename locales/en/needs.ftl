## Health needs assessments an employer held, and what the pages of its portfolio have in common

needs-title = Health needs assessments
needs-intro = A health needs assessment asks your people what they need to stay well at work. Record here when you held one: criteria ask how long ago the last was, and campaigns follow from what it found.
needs-add = Add a health needs assessment
needs-none = No health needs assessment is recorded yet.
needs-to-campaigns = Campaigns that follow from them
needs-held-on = Held on { $day }
needs-method = How people were asked
needs-method-survey = In a survey, on paper or a screen
needs-method-conversation = In conversations, one by one or in groups
needs-method-mixed = In a survey and in conversations
needs-method-other = In another way
needs-took-part = People who took part
needs-note = Note
needs-remove = Remove this health needs assessment

needs-new-title = Add a health needs assessment
needs-change-title = Change a health needs assessment
needs-new-held-on = When was it held?
needs-new-held-on-hint = Its last day, if it took longer. For example, 27 3 2026
needs-new-method = How were people asked?
needs-new-took-part = How many people took part? (optional)
needs-new-took-part-hint = A number. Never write who took part
needs-new-note = Anything else? (optional)
needs-new-note-hint = For example, which shifts were asked. Leave out what says something about one person’s health

needs-held-on-missing = Enter the day the health needs assessment was held
needs-method-missing = Choose how people were asked

needs-removal-title = Remove this health needs assessment?
needs-removal-text = It cannot be brought back. Criteria of open applications no longer count it.
needs-removal-campaigns = { $count ->
    [one] 1 campaign says that it follows from it. The campaign stays, without it.
   *[other] { $count } campaigns say that they follow from it. The campaigns stay, without it.
}

portfolio-save = Save
portfolio-cancel = Cancel
portfolio-keep = Keep it
portfolio-remove-button = Remove it
portfolio-changed-by = Saved by

notice-needs-added = The health needs assessment was added
notice-needs-changed = The health needs assessment was saved
notice-needs-removed = The health needs assessment was removed

refused-needs-not-open = This health needs assessment cannot be worked on: it was given up, or is only told of
refused-needs-published = This health needs assessment was published. Nothing in it can be changed any more
refused-needs-to-come = Enter a day that is not in the future. You can add the needs assessment once it was held

event-needs-added = Health needs assessment of { $day } added
event-needs-changed = Health needs assessment of { $day } changed
event-needs-removed = Health needs assessment of { $day } removed
