## Accounts, sessions, roles and invitations

people-name = Your name
people-name-missing = Enter your name
people-email = E-mail address
people-email-hint = We send a link to this address. It is not published.
people-password = Password
people-password-missing = Enter your password
people-password-new = Choose a password
people-password-old = Your password now
people-old-password-wrong = This is not your password
people-password-hint = At least 10 characters. Three words that do not belong together work well.
people-password-too-short = The password must have at least { $least } characters
people-password-too-long = The password must have at most { $most } characters
people-password-too-easy = This password is among the first that are guessed. Choose one that is harder, such as three unrelated words
people-have-account = Do you have an account already?

people-sign-up-title = Create an account
people-sign-up-intro = You need an account to register your employer. It takes two minutes; registering takes about ten.
people-sign-up-button = Create account

people-sign-in-title = Sign in
people-sign-in-button = Sign in
people-sign-in-wrong = The e-mail address or the password is wrong
people-held-title = You are signed in
people-held-text = Nothing was saved yet. Go on to the form: what you typed is in it.
people-held-button = Go on to what you typed
people-forgot = I have forgotten my password
people-no-account = Create an account to register an employer
people-back-to-sign-in = Back to sign in

people-look-title = Look for a letter from us
people-look-confirmation = We have sent an e-mail to { $email }. Open the link in it to confirm that the address is yours.
people-look-reset = If { $email } has an account here, we have sent it an e-mail with a link to choose a new password. The link works for two hours.
people-look-nothing = Nothing there after ten minutes? Look in the folder for unwanted mail, then try again.

people-confirm-title = Confirm your e-mail address
people-confirm-intro = You are one click away. Confirming also signs you in.
people-confirm-button = Confirm my address

people-resets-title = Choose a new password
people-resets-intro = We send a link to your e-mail address.
people-resets-button = Send the link

people-new-password-title = Choose a new password
people-new-password-intro = You will be signed out everywhere else.
people-new-password-button = Save the password

people-invitation-title = You are invited to { $what }
people-invitation-role = Your role
people-invitation-address = Invited address
people-invitation-by = Invited by
people-invitation-place = For { $place }
people-invitation-accept = Accept the invitation
people-invitation-sign-in = { $email } has an account. Sign in to accept.
people-invitation-other = This invitation is for { $email }, and you are signed in as somebody else. Sign out, then open the link again.

people-first-title = Become the first coordinator
people-first-intro = The first coordinator runs the scheme: invites advisers, assessors and the panel, and allocates applications.
people-first-button = Create my account

people-account-title = Your account
people-account-name = Change your name
people-account-name-button = Save the name
people-account-password = Change your password
people-account-password-button = Save the password
people-account-sessions = Signed in
people-account-sessions-count = { $count ->
    [one] You are signed in on one device.
   *[other] You are signed in on { $count } devices.
}
people-account-sessions-button = Sign out everywhere

people-staff-title = People of { $scheme }
people-staff-caption = Who works for the scheme
people-staff-role = Role
people-staff-place = Local authority
people-staff-everywhere = Everywhere
people-staff-end = End role
people-staff-invited = Invited, not yet accepted
people-staff-invited-at = Invited on
people-staff-withdraw = Withdraw
people-staff-invite = Invite somebody
people-staff-invite-button = Send the invitation
people-staff-role-missing = Choose a role
people-staff-place-unknown = Choose a local authority from the list

people-removal-title-role = End the role of { $who }?
people-removal-title-invitation = Withdraw the invitation of { $who }?
people-removal-text-role = They lose access at once. What they did stays in the record.
people-removal-text-invitation = The link in their letter stops working.
people-removal-button-role = End the role
people-removal-button-invitation = Withdraw the invitation
people-removal-scheme = Scheme
people-removal-cancel = Keep it as it is

people-link-over-title = This link no longer works
people-link-over-text = It was used before, it is too old, or part of it is missing. You can:
people-link-over-sign-in = sign in, if you have an account
people-link-over-reset = ask for a new link to choose a password
people-link-over-invitation = If it was an invitation, ask whoever invited you to send it again.

## Roles

role-lead = Employer lead
role-contributor = Contributor
role-viewer = Viewer
role-adviser = Adviser
role-adviser-hint = Supports the employers allotted to them, and never judges them
role-assessor = Assessor
role-assessor-hint = Judges the applications allocated to them
role-panel_member = Panel member
role-panel_member-hint = Decides with others
role-panel_chair = Panel chair
role-panel_chair-hint = Decides with others, records the decision and releases it
role-coordinator = Coordinator
role-coordinator-hint = Runs the scheme: people, allocation, revocation

## Reasons for no

refused-people-last-lead = An employer needs at least one lead. Make somebody else a lead first.
refused-people-last-coordinator = The scheme needs at least one coordinator. Invite another first.
refused-people-already-there = They have a role there already
refused-people-other-address = This invitation was sent to another e-mail address than yours.
refused-people-invitation-over = This invitation was accepted or withdrawn already.
refused-people-too-many-tries = There were too many failed attempts to sign in. Wait { $minutes } minutes, then try again, or choose a new password.

## Notices

notice-address-confirmed = Your e-mail address is confirmed and you are signed in.
notice-signed-out = You are signed out.
notice-signed-out-everywhere = You are signed out everywhere.
notice-password-changed = Your new password is saved. Every other device is signed out.
notice-name-saved = Your name is saved.
notice-invitation-accepted = You have accepted the invitation.
notice-invitation-sent = The invitation is on its way.
notice-invitation-withdrawn = The invitation is withdrawn.
notice-role-ended = The role has ended.
notice-first-coordinator = You are the coordinator. Next: invite the people of the scheme.

## Lines of a history

event-account-created = Account created
event-address-confirmed = E-mail address confirmed
event-signed-out-everywhere = Signed out everywhere
event-password-changed = Password changed
event-person-renamed = Name changed
event-role-granted = { $person } became { $role ->
    [lead] lead
    [contributor] contributor
    [viewer] viewer
   *[other] { $role }
}
event-role-ended = { $person } left the team
event-role-changed = { $person } is now { $role ->
    [lead] lead
    [contributor] contributor
    [viewer] viewer
   *[other] { $role }
}
event-lead-replaced = { $person } no longer leads: somebody else took over
event-person-invited = { $email } was invited as { $role ->
    [lead] lead
    [contributor] contributor
    [viewer] viewer
   *[other] { $role }
}
event-invitation-withdrawn = The invitation of { $email } was withdrawn
event-edition-offered = Edition { $label } offered to open applications
event-edition-published = Edition { $label } published

## Letters

letter-confirmation-subject = Confirm your e-mail address
letter-confirmation-body =
    Dear { $name },

    Somebody, we hope you, created an account with this address. Open this link within three days and press the button to confirm that the address is yours:

    { $link }

    If it was not you, do nothing: without the link the account cannot be used.

    The award team
    { $site }
letter-already-here-subject = You have an account already
letter-already-here-body =
    Dear { $name },

    Somebody, perhaps you, tried to create an account with this address. It has one already. Sign in here; the page also helps if you have forgotten your password:

    { $page }

    If it was not you, you need not do anything.

    The award team
    { $site }
letter-reset-subject = Choose a new password
letter-reset-body =
    Dear { $name },

    Somebody, we hope you, asked for a new password for this address. Open this link within two hours to choose one:

    { $link }

    If it was not you, do nothing: your password stays as it is.

    The award team
    { $site }
letter-password-changed-subject = Your password was changed
letter-password-changed-body =
    Dear { $name },

    The password of your account was changed just now, and every device was signed out.

    If it was not you, choose a new password at once:

    { $page }

    The award team
    { $site }
letter-invitation-subject = You are invited to { $what }
letter-invitation-body =
    Hello,

    { $by } invites you to work with { $what } on the workplace wellbeing award. Open this link within 14 days to accept:

    { $link }

    If you do not know what this is about, do nothing.

    The award team
    { $site }
letter-lead-replaced-subject = { $by } now leads { $what }
letter-lead-replaced-body =
    Dear { $name },

    { $by } has taken over as lead of { $what } in this service, because you could not be reached there any more. The pages of { $what } are closed to you. What you wrote and uploaded stays.

    If this is wrong, ask { $by } or the award team. What is open to you: { $page }

    The award team
    { $site }

## Forms

field-email-missing = Enter an e-mail address
field-not-email = Enter an e-mail address such as name@example.org
field-too-long = This must have at most { $limit } characters
field-not-whole = Enter a whole number from { $least } to { $most }
field-not-number = Enter a number such as 12 or 12.5
field-not-date = Enter a real date, such as 27 3 2026
refused-form-too-large = What was sent is too large. Shorten the texts, or send less at once.
refused-other-person = Somebody else is signed in in this browser now. Nothing was saved in their name. Sign in again as the person who typed this.
refused-form-unreadable = What was sent cannot be read. Go back and try again.
