## The navigation.

nav-about = About the award
nav-register = Register
nav-sign-up = Register an employer
nav-desk = Desk
nav-employer = Your employer
nav-employers = Employers
nav-assessments = Assessments
nav-editions = Editions
nav-panel = Panel
nav-notices = Notices
nav-account = Account

## The first page.

home-title = The award for workplaces that look after people
home-lead = Employers in the { $area } show what they do for the health and wellbeing of the people who work for them. Assessors check it, a panel decides, and everybody can see who holds an award.
home-register = Register an employer
home-desk = Go to your desk
home-already = Already registered?
home-sign-in = Sign in
home-search-title = Find an award holder
home-held-title = Awards held on { $day }
home-held-all = { $count ->
    [one] award in all
   *[other] awards in all
}
home-held-none = Nobody holds an award yet. Employers appear in the register on the day their award is released.
home-how-title = How it works
home-step-register = Register your employer
home-step-register-text = Say who you are, how many people work for you and where, and choose what may be published. You can invite colleagues to help.
home-step-answer = Answer the criteria and show evidence
home-step-answer-text = Write what you do for each criterion and attach documents, pictures or links. Save whenever you like. You always see what is still missing.
home-step-submit = Submit with a senior person’s name
home-step-submit-text = When everything is there, someone senior stands behind it and you hand it in. From then on nothing can be changed.
home-step-assess = An assessor checks it
home-step-assess-text = The assessor has never advised you and has no conflict of interest. They read the evidence for every criterion and give their reasons.
home-step-decide = A panel decides
home-step-decide-text = People who neither advised nor assessed you look at the result and decide: an award, or what to put right first. There is no public “fail”.
home-step-hold = You hold the award
home-step-hold-text = You get a certificate and an entry in the public register, with what was checked and until when it counts.
home-levels-title = Levels of the { $scheme }
home-level-criteria = { $count ->
    [one] One criterion
   *[other] { $count } criteria
}
home-level-conditional = Some apply only to some employers
home-level-months = Held for { $months } months
home-level-no-end = Held without an end
home-level-requires = { $level } has to be held first
home-level-first = Open to every employer
home-scheme = How the { $scheme } works
home-scheme-readiness = Check where you stand, without an account
home-scheme-questions = Read or print the questions
home-who-title = Who it is for
home-who-employers = Employers of every size
home-who-employers-text = From a shop of three to a hospital of thousands: an honest look at what you do for your people, step by step, with an adviser of your place.
home-who-public = Everybody who wants to know
home-who-public-text = Looking for work, choosing a supplier, writing a story: the register says who holds which level today and what was checked.
home-who-team = Teams that run a scheme
home-who-team-text = Public-health teams see where every application stands, who may judge it, and why each decision was made.
home-duties = Taking part changes no legal duty. An award does not show that an employer meets the law on health and safety, and it takes the place of no inspection.

## Privacy.

privacy-title = Privacy
privacy-lead = What this service keeps about people, why, for how long, and who can see it.
privacy-who-title = Who is responsible
privacy-who = The team that runs this service decides what it is used for, and answers questions about your data.
privacy-who-address = Letters from the service come from { $address }.
privacy-what-title = What is kept, and why
privacy-account = Your account
privacy-account-text = Your name, your e-mail address, and your password in a form that cannot be turned back. To let you sign in, write to you, and show who did what.
privacy-session = Being signed in
privacy-session-text = A fingerprint of the cookie in your browser, and when you signed in. It ends when you sign out, and { $hours } hours after you signed in at the latest.
privacy-failures = Failed sign-ins
privacy-failures-text = Your network address and a fingerprint of the e-mail address that was typed, so that nobody can guess passwords by the thousand. They count for 15 minutes.
privacy-roles = Roles and invitations
privacy-roles-text = Which part you have at which employer or in which scheme, who gave it to you and when; the e-mail address an invitation goes to.
privacy-employer = Your employer
privacy-employer-text = Names, company or charity number, sector, number of people, sites and postcodes, and who its adviser is. For a very small employer this can be about a person.
privacy-evidence = Answers and evidence
privacy-evidence-text = What employers write and upload, and who did. Please do not upload anything about the health of a person who can be recognised: no criterion asks for it.
privacy-signatory = The senior signatory
privacy-signatory-text = The name and role of the senior person who stands behind a submission.
privacy-judging = Assessing and deciding
privacy-judging-text = Who assessed, which conflict of interest they declared, their marks and reasons; who sat on a panel, how they voted and why, and who stood aside.
privacy-surveys = Anonymous surveys
privacy-surveys-text = What employees answer, without a name, a time or anything about their device, and readable by nobody until the survey has closed. The e-mail addresses of those who get a link of their own.
privacy-history = The history
privacy-history-text = Every step with who took it and when, so that decisions can be explained years later.
privacy-letters = Notices and letters
privacy-letters-text = What you were told, with names and days, when you read it, and how you want to be told. To whom a letter went, of which kind and when. Its text is not kept, and neither are the links in it: only a fingerprint is.
privacy-not = The service asks employees nothing but in anonymous surveys, keeps no statistics on visitors and no list of the pages you look at, shows no advertisements, and sends nothing to other companies apart from handing letters to the team’s mail server. No decision about you is made by a machine.
privacy-sees-title = Who can see it
privacy-sees-colleagues = The people of your employer who have a role here: your employer’s data, answers, evidence and history, with the names of those who wrote them.
privacy-sees-adviser = Your employer’s adviser: the same.
privacy-sees-assessor = The assessor of a submission, once they have declared that they have no conflict of interest: that submission and its evidence.
privacy-sees-panel = The members of the panel: the case they decide, with its marks.
privacy-sees-team = The coordinators who run the scheme: what is needed to run it, for every employer in it.
privacy-sees-public = Everybody: the register, with the employer’s name, award number, level, local authority, dates and what was checked; and its sector, size and web address where the employer agreed.
privacy-sees-nobody = No person’s name is in the register.
privacy-long-title = How long it is kept
privacy-long = The program itself removes sessions and failed sign-ins once they no longer count, the addresses of people asked in a survey some weeks after it closed, and the answers themselves some months after it. Everything else stays until the team that runs the service removes it.
privacy-long-history = The history is never rewritten. An award that ends or is withdrawn leaves the register at once and stays in the history.
privacy-rights-title = Your rights
privacy-rights = You can ask the team for a copy of what is kept about you, have it corrected, and ask for it to be removed or no longer used. They answer within a month.
privacy-complain = If you are not content with the answer, you can complain to the Information Commissioner’s Office:
privacy-cookies = Which cookies are used

## Cookies.

cookies-title = Cookies
cookies-lead = This service puts two small files on your device, both needed for what you ask it to do.
cookies-consent = Neither follows you anywhere, so no consent is asked for.
cookies-of-session = Being signed in
cookies-of-language = Your language
cookies-name = Name
cookies-purpose = What it is for
cookies-expires = How long
cookies-session = Keeps you signed in. Set only when you sign in.
cookies-session-expires = Removed when you sign out. It stops working { $hours } hours after you signed in, and your browser removes it after { $kept } hours.
cookies-language = Remembers that you chose English or Welsh. Set only when you choose.
cookies-language-expires = A year
cookies-none = There are no cookies for statistics or advertisements, and none of other companies.
cookies-draft = While you type an answer and the service cannot be reached, or you are signed out, what you type is kept in your browser until it can be saved. It goes when it is saved or discarded, and when you sign out. What an adviser notes and photographs on a walk-round, or writes down in a conversation, is kept in the browser in the same way until the service has it.

## Accessibility.

accessibility-title = Accessibility statement
accessibility-lead = We want as many people as possible to be able to use this service. You should be able to:
accessibility-zoom = zoom to 400% without anything falling off the screen
accessibility-keyboard = reach and use everything with the keyboard alone
accessibility-reader = listen to every page with a screen reader
accessibility-scripts = do everything with scripts switched off
accessibility-phone = use every page on a phone 360 pixels wide
accessibility-status-title = How far we are
accessibility-status = The service is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. We know of no point at which it does not, apart from what is listed here.
accessibility-limits-title = What is not sure
accessibility-limit-audit = Nobody from outside has audited the service yet, and it has not been tried with people who use assistive technology every day.
accessibility-limit-evidence = Documents that employers upload as evidence are their own, and some will not be accessible. Ask the employer or the team for another form.
accessibility-limit-welsh = Only the public pages are in Welsh so far, and the translation has not been reviewed.
accessibility-tested-title = How it was tested
accessibility-tested = Each change is tested in a browser by a program that goes through an award from registration to the register, checks every page on the way with the axe rules for WCAG 2.2 AA at a phone’s and a desktop’s width, and takes the way with the keyboard.
accessibility-tell-title = Tell us what does not work
accessibility-tell = If something cannot be used, or you need it in another form, tell the team that runs this service.
accessibility-complain = If you are not content with the answer, contact the Equality Advisory and Support Service:
accessibility-reviewed = Last reviewed on { $day }.

## The desk.

desk-title = Your desk
desk-notices = { $count ->
    [one] One new notice
   *[other] { $count } new notices
}
desk-none-title = Register your employer
desk-none-text = Register the employer you work for to begin. It takes about ten minutes, and you can stop and come back.
desk-none-action = Register an employer
desk-none-invited = If somebody invited you, do not register: open the link in the e-mail you were sent instead.
desk-own-title = { $count ->
    [one] Your employer
   *[other] Your employers
}
desk-own-another = Register another employer
desk-role-lead = You lead here
desk-role-contributor = You contribute here
desk-role-viewer = You may look here
desk-survey = Survey “{ $title }”
desk-survey-results = Results of the survey “{ $title }”
desk-adviser = Adviser: { $name }
desk-register-title = Finish registering
desk-register-text = Some things have to be told before you can start an application.
desk-register-action = Finish registering
desk-await-registration = The registration is not complete. Somebody who leads here can finish it.
desk-start-title = Start { $level }
desk-start-text = See what is asked for and answer at your own pace. You can save half-done work at any time.
desk-start-action = Start { $level }
desk-await-start = There is no application on its way. Somebody who leads here can start one for { $level }.
desk-continue-title = Application for { $level }
desk-continue-text = { $in_place } of { $needed } criteria are in place.
desk-continue-action = Continue the application
desk-see-application = See the application
desk-submit-title = { $level } is ready to be submitted
desk-submit-text = All { $needed } criteria are in place. A senior person puts their name to it, and then nothing can be changed.
desk-submit-action = Submit the application
desk-wait-title = Application for { $level }
desk-wait-text = There is nothing for you to do now. We write to you when something has happened.
desk-rest = There is no further level to bid for now.
desk-status-open = being answered
desk-status-submitted = waiting for an assessor
desk-status-assessing = being assessed
desk-status-assessed = waiting for the panel
desk-status-decided = decided
desk-status-withdrawn = withdrawn
desk-due-title = Yours to do
desk-due-overdue = Overdue
desk-due-soon = Soon
desk-due-by = By { $day }
desk-plan = { $count ->
    [one] Action plan: 1 action to do
   *[other] Action plan: { $count } actions to do
}
desk-due-agreement = Agree to the priorities
desk-due-now = The action plan waits for you
desk-due-inherited = was with somebody who cannot do it any more
advising-intro = Who waits for your answer comes first, then who stands still, then who is late.
advising-waiting = { $count ->
    [one] Waits for your answer
   *[other] { $count } wait for your answer
}
advising-stuck = No change for 30 days
advising-silent = No change for 90 days
advising-overdue = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
advising-changed = last changed on { $day }
advising-needs-next = Next: { $step }
advising-needs-you = for you
advising-needs-either = for you or the employer
advising-needs-lead = for the employer’s lead
advising-needs-employer = for the employer
advising-needs-nothing = Nothing to do now
desk-needs-title = Health needs assessments under way
desk-needs-more = { $count ->
    [one] 1 more is with the other employers you advise
   *[other] { $count } more are with the other employers you advise
}
advising-next-due = next due on { $day }
desk-advised-title = Employers you advise
desk-advised-none = No employer is allotted to you yet. A coordinator does that.
desk-advised-all = { $count ->
    [one] Who waits, who is stuck, and what is due
   *[other] All { $count }: who waits, who is stuck, and what is due
}
desk-application = Application for { $level }
desk-no-application = No application on its way
desk-registering = Not registered yet
desk-count-submitted = waiting for an assessor
desk-count-assessing = being assessed
desk-count-assessed = waiting for the panel
desk-count-open = being answered
desk-go-queue = Give submissions to assessors
desk-go-employers = All employers
desk-go-people = People of the scheme
desk-go-editions = Editions: see them, publish a new one
desk-count-pending = decided, not released
desk-held-until = Holds { $level } until { $day }
desk-held = Holds { $level }
desk-since = Waiting since { $day }
desk-given = Given to you on { $day }
desk-decided = Decided on { $day }
desk-more = { $count ->
    [one] One more waits after these.
   *[other] { $count } more wait after these.
}
desk-assess-title = Your assessments
desk-assess-none = Nothing is given to you now. A coordinator gives submissions to assessors.
desk-assess-declare = Say whether you have a conflict
desk-assess-declaring = file closed
desk-assess-continue = Continue
desk-assess-marking = being marked
desk-assess-see = See
desk-assess-done = complete
desk-panel-title = Your panel
desk-panel-waiting = Waiting for a decision
desk-panel-pending = Decided, not released
desk-panel-none = No case waits for a decision.
desk-panel-all = All { $count } cases
desk-allocate-title = { $count ->
    [one] One submission waits for an assessor
   *[other] { $count } submissions wait for an assessor
}
