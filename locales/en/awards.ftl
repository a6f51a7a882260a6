## Awards, certificates, release, revocation

awards-name = Name on the certificate
awards-level = Level
awards-number = Award number
awards-term = Term
awards-state = Where it stands
awards-place = Local authority
awards-starts-on = From
awards-ends-on = Until
awards-no-end = No end date
awards-scope = What it covers
awards-scope-whole-employer = The whole employer
awards-checked = What was checked
awards-checked-on = Checked on
awards-assurance = An independent assessor read the evidence for every criterion, and a panel decided.
awards-decided-on = Decided
awards-register = Public register
awards-register-link = See the entry in the register
awards-state-pending = Pending
awards-state-in-force = In force
awards-state-ended = Ended
awards-state-superseded = Followed by another award
awards-state-revoked = Revoked
awards-cancel = Cancel

awards-list-title = Awards
awards-list-none = There is no award yet. When the panel awards a level and releases it, it is shown here.

awards-show-title = { $name }, { $level }
awards-pending-text = This award is decided and not yet released. Nobody outside the scheme knows of it.
awards-release-next = Release the award
awards-release-next-text = The award is decided. The employer is told, and the register shows it, when you release it.
awards-release-link = Release
awards-certificate-next = Print the certificate
awards-certificate-next-text = The certificate is made for A4 paper.
awards-certificate-link = Open the certificate
awards-superseded-link = See the award that followed
awards-revocation-link = Revoke this award
awards-revoked-on = Revoked on

awards-certificate-title = Certificate: { $name }, { $level }
awards-certificate-how = To print the certificate or keep it as a PDF, use your browser’s print command.
awards-certificate-says = This is to certify that
awards-certificate-holds = has been awarded
awards-certificate-scope = This award covers the whole employer.
awards-certificate-scope-sites = This award covers these sites: { $sites }.
awards-certificate-register = Anyone can check this award at

awards-release-title = Release the award
awards-release-warning = The award becomes public at once, and the employer gets a letter. You cannot take this back; only a coordinator can revoke an award.
awards-release-button = Release now

awards-revocation-title = Revoke the award
awards-revocation-reason = Why the award is revoked
awards-revocation-reason-hint = The employer reads it. It is not published.
awards-revocation-reason-missing = Say why the award is revoked
awards-revocation-warning = The award leaves the register at once, and the employer gets a letter. You cannot take this back.
awards-revocation-button = Revoke the award

refused-awards-already-released = This award is released already.
refused-awards-not-released = This award is not released yet.
refused-awards-revoked = This award was revoked.
refused-awards-no-place = The employer has not said where its main site is. Ask it to complete its details first.

notice-award-released = The award is released. We have written to the employer.
notice-award-revoked = The award is revoked. We have written to the employer.

event-award-released = { $level } was awarded and released, award number { $number }
event-award-revoked = { $level } was revoked, award number { $number }

letter-award-released-subject = { $employer } has been awarded { $level }
letter-award-released-body =
    Dear { $name },

    { $employer } has been awarded { $level } of the { $scheme }. The award is valid until { $until }. Its number is { $number }.

    Your certificate is ready to print:
    { $page }

    The award is in the public register from today.

    The award team
    { $site }
letter-award-released-for-good-subject = { $employer } has been awarded { $level }
letter-award-released-for-good-body =
    Dear { $name },

    { $employer } has been awarded { $level } of the { $scheme }. Its number is { $number }.

    Your certificate is ready to print:
    { $page }

    The award is in the public register from today.

    The award team
    { $site }
letter-award-revoked-subject = { $level } for { $employer } has been revoked
letter-award-revoked-body =
    Dear { $name },

    { $level } of the { $scheme }, award number { $number }, has been revoked. It has left the public register.

    Why:
    { $reason }

    The award’s page:
    { $page }

    The award team
    { $site }
