## What the pages share

employers-yes = Yes
employers-no = No
employers-not-told = Not told yet
employers-save = Save
employers-continue = Continue
employers-save-and-continue = Save and continue
employers-cancel = Cancel
employers-back-to-overview = Back to the overview

## Beginning to register

employers-new-title = Register an employer
employers-new-lead = Tell us who the employer is. It takes about ten minutes in all, and you can stop and come back after every page.
employers-new-colleague = You will lead for the employer here. If a colleague has registered it already, ask them to invite you instead.

## Who the employer is

employers-details-title = Employer details
employers-details-about = Name, number and sector
employers-legal-name = Legal name
employers-legal-name-hint = As it stands in contracts, for example Northmoor Bakery Limited
employers-legal-name-missing = Enter the legal name of the employer
employers-trading-name = Trading name
employers-trading-name-label = Trading name (optional)
employers-trading-name-hint = The name people know you by, if it is another. It is the one that is published
employers-same-name = Same as the legal name
employers-registration = Company or charity number
employers-registration-label = Is the employer a registered company or charity?
employers-registration-missing = Select whether the employer is a company, a charity or neither
employers-registration-company = Company
employers-registration-charity = Charity
employers-registration-none = Neither
employers-registration-none-hint = For example a school, a council, an NHS trust, a partnership or a sole trader
employers-company-number = Company number
employers-company-number-hint = 8 characters, such as 01234567 or SC123456. It is on your certificate of incorporation
employers-charity-number = Charity number
employers-charity-number-hint = 6 or 7 digits, such as 1089464
employers-number-missing = Enter the number
employers-number-not-company = A company number has 8 digits, or 2 letters and 6 digits, such as 01234567 or SC123456
employers-number-not-charity = A charity number has 6 or 7 digits, such as 1089464. A linked charity has a hyphen and its own number behind, such as 1089464-2
employers-number-taken = An employer with this number is here already. Ask a colleague who leads for it to invite you from its team page. If you do not know who that is, ask the scheme team
employers-is-another = This is a different employer
employers-alike = An employer called { $name } in { $place } is already registered. Tick the box if yours is a different one. If it is the same, ask a colleague who leads for it to invite you
employers-alike-without-place = Somebody has already begun to register an employer called { $name }. Tick the box if yours is a different one. If it is the same, ask that colleague to invite you
employers-sector = Sector
employers-sector-hint = What most of your people work in
employers-sector-choose = Choose a sector
employers-sector-missing = Select a sector

## How many people work there

employers-workforce-title = People who work for you
employers-workforce-card = Workforce
employers-workforce-about = Headcount, full-time equivalents and the day you counted
employers-workforce-intro = Count everybody with a contract of employment on one day, at all your sites in the area the award covers. You can add a new count whenever the numbers change; earlier ones are kept.
employers-headcount = Headcount
employers-headcount-short = Headcount
employers-headcount-hint = People, not posts. Part-time workers count as one each
employers-headcount-missing = Enter how many people work for the employer
employers-fte = Full-time equivalents
employers-fte-short = Full-time equivalents
employers-fte-hint = For example 9.5. Two decimals at most
employers-fte-missing = Enter the number of full-time equivalents
employers-in-scope = People the award covers
employers-in-scope-short = Covered
employers-in-scope-hint = Usually the same as the headcount
employers-in-scope-missing = Enter how many people the award covers
employers-counted-on = When did you count?
employers-counted-on-short = Counted on
employers-counted-on-hint = For example, { $day } { $month } { $year }
employers-counted-on-missing = Enter the day you counted
employers-size = Size
employers-counts = Counts so far
employers-counts-text = The latest count is the one that is used.
employers-recorded-at = Entered on
refused-employers-fte-over-headcount = Full-time equivalents cannot be more than the headcount
refused-employers-scope-over-headcount = The award cannot cover more people than the headcount
refused-employers-counted-in-future = The day you counted must be today or earlier

## The facts that decide which criteria apply

employers-facts-title = Facts about the workplace
employers-facts-about = Food, union, visitors: they decide which criteria apply
employers-facts-intro = Some criteria apply only to some workplaces. Your answers decide which ones you are asked.
employers-facts-frozen = An application that has been submitted keeps the facts of that day. A change counts for what you submit from now on.
employers-food-outlet = Canteen or vending machines
employers-food-outlet-ask = Is there a canteen or a vending machine at any of your sites?
employers-food-outlet-hint = Also a staff shop, or food you pay somebody else to bring in regularly
employers-food-outlet-missing = Select yes if there is a canteen or a vending machine
employers-union = Recognised trade union
employers-union-ask = Do you recognise a trade union?
employers-union-hint = You negotiate pay or conditions with it for some or all of your people
employers-union-missing = Select yes if you recognise a trade union
employers-visitors = Visitors or contractors
employers-visitors-ask = Do visitors or contractors come to your sites?
employers-visitors-hint = People who are on site but not employed by you, such as customers, cleaners or builders
employers-visitors-missing = Select yes if visitors or contractors come to your sites
refused-employers-facts-incomplete = The employer has not told everything about its workplace yet. Its lead can do so under “Finish registering”.

## Sites

employers-sites-title = Sites
employers-sites-first = Your first site
employers-sites-about = Where your main site is
employers-sites-intro = Where your people work. The local authority of the main site decides which advisers and assessors you work with.
employers-site-intro = Begin with the main site: where most of your people work. You can add others later.
employers-site-new-title = Add a site
employers-site-change-title = Change a site
employers-site-add = Add a site
employers-site-main = Main site
employers-site-name = Name of the site
employers-site-name-hint = What your people call it, for example Head office or Team Valley depot
employers-site-name-missing = Enter a name for the site
employers-postcode = Postcode
employers-postcode-hint = For example NE1 4LP
employers-postcode-missing = Enter the postcode of the site
employers-postcode-half = Enter the whole postcode, not only its first half
employers-postcode-wrong = Enter a postcode of the United Kingdom, such as NE1 4LP
employers-postcode-outside = { $postcode } is in { $places }, which is outside the { $area }. This award is for sites in the { $area }. Check the postcode, or enter a site that is there
employers-site-place-ask = Which local authority is the site in?
employers-site-place-hint = What is likely for { $postcode } comes first. Please confirm.
employers-site-place-unknown = We do not know which one { $postcode } is in. It is the council you pay business rates to.
employers-site-place-part-outside = Part of this postcode area is in { $places }; a site there cannot take part.
employers-site-place-missing = Select the local authority the site is in
employers-site-share = { $share ->
    [100] All postcodes that begin like yours are here
   *[other] { $share }% of the postcodes that begin like yours are here
}
employers-site-or = or
employers-site-confirm = Confirm and save
employers-site-close = Close
employers-closure-title = Close { $site }?
employers-closure-text = Close a site when nobody of yours works there any more. It is no longer offered anywhere; what already names it keeps its name. If it opens again, add it as a new site.
employers-closure-button = Close the site
employers-closure-keep = Keep it
employers-main-site-change = Make another site the main one
employers-main-site-title = Which site is the main one?
employers-main-site-text = The local authority of the main site decides which advisers and assessors you work with. If you choose a site in another local authority, your adviser may change.
employers-main-site-save = Make it the main site
employers-main-site-missing = Choose the main site
refused-employers-main-site-stays = The main site cannot be closed. Make another site the main one first.
refused-employers-site-covered = An application on its way covers this site by name. Take the site out of what the application covers first.
refused-employers-site-outside = The site is outside the area of this award.
refused-employers-too-many-sites = An employer can list at most { $most } sites.

## What is published

employers-publication-title = What may be published
employers-publication-about = What the public register says about you
employers-publication-intro = Nothing is published before you hold an award. While you hold one, the public register always shows:
employers-published-name = your trading name, or your legal name if you have no other
employers-published-level = the award and its level, when it was decided and until when it counts
employers-published-place = the local authority you are in, and that the award covers the whole employer
employers-published-checked = what was checked, and when
employers-publication-never = Your answers, your evidence, the names of your people and your headcount are never published.
employers-publish-sector = Publish the sector
employers-publish-sector-ask = May the register also show your sector?
employers-publish-sector-hint = Yours is: { $sector }
employers-publish-sector-missing = Select yes if the register may show your sector
employers-publish-size = Publish the size
employers-publish-size-ask = May the register also show your size?
employers-publish-size-hint = Only the band, never the number. Yours is: { $size }
employers-publish-size-hint-bands = Only one of four bands, such as 10 to 49 people, never the number
employers-publish-size-missing = Select yes if the register may show your size
employers-website = Website
employers-website-label = Website the register may link to (optional)
employers-website-hint = For example www.northmoor-bakery.example
employers-website-none = None
employers-website-wrong = Enter the address of a website, such as www.northmoor-bakery.example, or leave it empty

## The legal note

employers-note-title = What the award does not change
employers-note-card = Legal note
employers-note-about = Taking part changes no legal duty
employers-note-lead = Taking part in the award changes no legal duty of an employer. It adds none and it takes none away.
employers-note-means = Whatever level you hold, all of these stay as they are:
employers-note-safety = your duties under health and safety law, including to assess risks and to consult your people
employers-note-equality = your duties under employment and equality law, including to make reasonable adjustments
employers-note-data = your duties under data protection law for what you know about the health of your people
employers-note-inspection = the powers of the Health and Safety Executive and of your local authority: the award takes the place of no inspection
employers-note-health = An award says that evidence for its criteria was looked at on a certain day. It is no proof that an employer meets the law, and must not be presented as one.
employers-note-accept = I have read this, and I accept it for the employer
employers-note-missing = Tick the box to show that you have read this and accept it
employers-note-read = Read
employers-note-state = Accepted
employers-note-accepted = On { $at }
employers-note-accepted-by = { $name } accepted this on { $at }.

## The overview

employers-finish = Finish registering to start an application for an award.
employers-finish-title = Finish registering
employers-tasks-done = { $done } of { $all } parts are done.
employers-task-done = Completed
employers-task-todo = To do
employers-task-optional = Optional
employers-optional = When you like
employers-unfinished = Registration not finished
employers-unfinished-text = Only a lead of the employer can finish registering.
employers-next = Next: { $part }
employers-next-adviser = Name an adviser
employers-next-adviser-text = The employer is registered and has no adviser yet. Whoever advises it can never assess it.
employers-next-start = Start an application
employers-next-start-text = Choose a level and answer its criteria, step by step. If you have begun one, you find it there.
employers-next-start-button = Go to applications
employers-next-applications = Applications
employers-next-applications-text = What this employer has applied for, and how far it has come.
employers-next-applications-button = Go to applications
employers-overview-aside = About this employer
employers-overview-pages = Pages
employers-link-applications = Applications
employers-link-evidence = Evidence
employers-link-awards = Awards
employers-registered-on = Registered on { $on }

## The team

employers-team-title = Team
employers-team-about = Colleagues can answer criteria and gather evidence with you
employers-team-intro = The people who work on the award for this employer.
employers-team-name = Name
employers-team-role = Role
employers-team-since = Since
employers-team-change = Change
employers-team-email = E-mail address
employers-team-invited = Invited, not here yet
employers-team-invited-at = Invited on
employers-team-withdraw = Withdraw
employers-team-invite = Invite a colleague
employers-team-invite-text = They get an e-mail with a link that works for 14 days.
employers-team-invite-button = Send the invitation
employers-team-invited-already = An invitation to this address is waiting already. Withdraw it first to send another one
employers-team-role-missing = Select a role
role-lead-hint = Does everything, also this page, the employer’s details, starting and submitting applications
role-contributor-hint = Answers criteria and gathers evidence
role-viewer-hint = Reads everything, changes nothing
employers-member-title = Role of { $name }
employers-member-remove = Remove from the team
employers-removal-title = Remove { $name } from the team?
employers-removal-oneself = Leave the team?
employers-removal-text = They can no longer see this employer’s pages. What they wrote and uploaded stays.
employers-removal-text-oneself = You can no longer see this employer’s pages. What you wrote and uploaded stays. A lead can invite you again.
employers-removal-leave = Leave the team
employers-successor = Who leads from now on?
employers-successor-hint = An employer needs at least one lead. They can do everything you can.
employers-successor-missing = Select who leads from now on
employers-successor-nobody = Nobody else is in the team who could lead from now on. Invite a colleague first; once they are here, you can hand over to them.
employers-successor-invite = Invite a colleague
employers-withdrawal-title = Withdraw the invitation?
employers-withdrawal-text = The link in the e-mail stops working. You can invite the same person again.
employers-withdrawal-button = Withdraw the invitation

## When the lead has gone

employers-link-recovery = The lead has gone
employers-team-recovery = Somebody says that nobody leads this employer any more. Until { $day } you can object.
employers-team-recovery-link = See what is planned, and object
employers-recovery-title = A new lead
employers-recovery-intro = Use this when whoever leads this employer has left it and nobody there can hand over. The new lead gets an invitation; when they accept, whoever leads now stops.
employers-recovery-leads = In this service, { $names } leads the employer now.
employers-recovery-no-leads = In this service, nobody leads the employer now.
employers-recovery-told = Whoever leads the employer now, and the coordinators, are told at once by e-mail. The new lead can be invited after { $days } days without an objection, or as soon as a coordinator who did not ask for it confirms.
employers-recovery-name = Name of the new lead
employers-recovery-name-missing = Enter the name of the new lead
employers-recovery-email = Their e-mail address at work
employers-recovery-reason = Why, and how do you know?
employers-recovery-reason-hint = For example, whom at the employer you spoke to. Whoever leads the employer now can read it.
employers-recovery-reason-missing = Enter why the employer needs a new lead
employers-recovery-button = Ask for a new lead
employers-recovery-leads-already = This person leads the employer already
employers-recovery-of-scheme = This is the address of an adviser or a coordinator, who cannot lead an employer here
employers-recovery-none = Nobody has asked for a new lead.
employers-recovery-running = { $who } says that whoever led this employer has left it, and asks for { $name } to lead it.
employers-recovery-lead = New lead
employers-recovery-by = Asked for by
employers-recovery-on = Asked for on
employers-recovery-until = Objections until
employers-recovery-second = Confirmed by
employers-recovery-nobody = Nobody yet
employers-recovery-why = Why
employers-recovery-object = Do you still lead the employer?
employers-recovery-object-text = If you still lead this employer, object below by { $day }. Then nothing changes, and the adviser and the coordinators are told.
employers-recovery-objection = What should they know?
employers-recovery-objection-missing = Enter what they should know
employers-recovery-object-button = Object
employers-recovery-confirm = Confirm as a second person
employers-recovery-confirm-text = Do this only when you know yourself that whoever leads the employer has gone. The new lead can then be invited without waiting.
employers-recovery-confirm-button = Confirm that the lead has gone
employers-recovery-ready = The new lead can be invited
employers-recovery-ready-text = Nobody has objected in time, or a second person has confirmed.
employers-recovery-wait = The new lead can be invited after { $day }, or as soon as a coordinator who did not ask for it confirms.
employers-recovery-complete = Invite the new lead
employers-recovery-complete-title = Make { $name } the lead?
employers-recovery-complete-text = { $name } ({ $email }) gets an invitation to lead the employer. Somebody who is in the team already leads it at once.
employers-recovery-complete-leads = From then on { $names } can no longer see the employer’s pages.
employers-recovery-withdraw = Take this back
employers-recovery-earlier = Earlier
employers-recovery-asked = Asked for by { $who } on { $on }
employers-recovery-ended-objected = { $who } objected on { $on }
employers-recovery-ended-withdrawn = { $who } took it back on { $on }
employers-recovery-ended-completed = { $who } invited the new lead on { $on }
refused-employers-recovery-running = Somebody has already asked for a new lead for this employer.
refused-employers-recovery-over = Nobody is asking for a new lead any more: it was completed, taken back or objected to.
refused-employers-recovery-too-early = Whoever leads the employer has { $days } days to object. Wait until then, or ask a coordinator to confirm.
refused-employers-recovery-same-person = You asked for it, so somebody else has to confirm it.
refused-employers-recovery-confirmed = Somebody has confirmed it already.
notice-recovery-opened = Those who lead the employer now, and the coordinators, are told.
notice-recovery-objected = Your objection is kept. Nothing changes.
notice-recovery-confirmed = You have confirmed it. The new lead can be invited.
notice-recovery-withdrawn = It is taken back. Nothing changes.
notice-recovery-completed = The new lead is invited, or leads already.
event-recovery-opened = Said that the lead has gone, and that { $person } should lead
event-recovery-objected = Objected to a new lead
event-recovery-confirmed = Confirmed that the lead has gone
event-recovery-withdrawn = Took back that a new lead is needed
event-recovery-completed = Made { $person } the new lead, by invitation or at once

## The history

employers-history-title = History
employers-history-intro = What was done for this employer, the latest first. Nothing is ever taken out of this list.
employers-history-what = What
employers-history-who = Who
employers-history-when = When
employers-history-service = The service
employers-history-assessor = Assessor
employers-history-panel = Panel
employers-history-scheme-team = Scheme team
employers-history-none = There is nothing on this page of the history.

## The adviser

employers-adviser = Adviser
employers-adviser-none = Not named yet
employers-adviser-none-text = Not named yet. The scheme team names one after registration.
employers-adviser-name = Name the adviser
employers-adviser-change = Change the adviser
employers-adviser-title = Adviser of the employer
employers-adviser-intro = An adviser supports the employer and can read its applications. Whoever has advised an employer can never assess it or decide about it.
employers-adviser-now = The adviser now is { $name }. If you name somebody else, both and the employer are told by e-mail.
employers-adviser-ask = Who should advise in { $place }?
employers-adviser-button = Name the adviser
employers-adviser-missing = Select an adviser
employers-adviser-nobody = There is no adviser for { $place } yet who does not also work for the employer.
employers-adviser-invite = Invite an adviser to { $scheme }
refused-employers-adviser-no-place = The employer has not said where its first site is. It gets an adviser of that place once it has.
refused-employers-adviser-not-of-place = This person is not an adviser for the employer’s local authority.
refused-employers-adviser-works-there = This person works for the employer, so they cannot advise it.

## The list of employers

employers-list-title = Employers
employers-list-advised-title = Employers you advise
employers-list-search = Search employers
employers-list-name = Name
employers-list-place = Local authority
employers-list-all-places = All
employers-list-state = Registration
employers-list-all-states = All
employers-list-registered = Registered
employers-list-unfinished = Not finished
employers-list-sort = Order
employers-list-by-name = By name
employers-list-newest = Newest first
employers-list-search-button = Search
employers-list-clear = Clear the search
employers-list-found = { $count ->
    [one] { $count } employer
   *[other] { $count } employers
}
employers-list-shown = Showing { $first } to { $last }
employers-list-none = No employers found
employers-list-none-narrow = Try fewer letters of the name, or clear the filters.
employers-list-none-yet = No employer has begun to register yet.
employers-list-none-advised = A coordinator has not allotted any employer to you yet.
employers-list-no-place = No site yet
employers-list-since = Registered on

## Notices

notice-employer-started = Your employer is saved. Now finish registering.
notice-employer-saved = Saved.
notice-employer-registered = Everything is there: the employer is registered.
notice-site-closed = The site is closed.
notice-main-site-saved = The main site is changed.
notice-site-saved = The site is saved.
notice-role-changed = The role is changed.
notice-member-removed = They are no longer in the team.
notice-team-left = You have left the team.
notice-adviser-named = The adviser is named. The employer and the adviser are told by e-mail.

## Lines of the history

event-employer-started = Began to register { $name }
event-employer-changed = Changed the employer’s details
event-workforce-counted = Entered a headcount of { $headcount }
event-facts-stated = Stated the facts about the workplace
event-site-added = Added the site { $site }
event-site-closed = Closed the site { $site }
event-main-site-changed = Made { $site } the main site
event-site-changed = Changed the site { $site }
event-publication-chosen = Chose what may be published
event-note-accepted = Accepted that the award changes no legal duty
event-employer-registered = The employer was registered: everything asked for was there
event-adviser-allotted = { $adviser } was named as adviser

## Letters

letter-adviser-named-subject = { $adviser } is your adviser
letter-adviser-named-body =
    Dear { $name },

    { $adviser } is now the adviser of { $employer }. Your adviser supports you on the way to an award, and can read your applications.

    The page of { $employer }: { $page }

    The award team
    { $site }
letter-employer-allotted-subject = You advise { $employer }
letter-employer-allotted-body =
    Dear { $name },

    You are now the adviser of { $employer }. You can read its applications and write to its people about them. Whoever has advised an employer can never assess it or decide about it.

    The page of { $employer }: { $page }

    The award team
    { $site }
letter-advice-ended-subject = You no longer advise { $employer }
letter-advice-ended-body =
    Dear { $name },

    Somebody else is now the adviser of { $employer }. Its pages are closed to you.

    The employers you advise: { $page }

    The award team
    { $site }
