## Anonymous surveys: planning, asking, closing

surveys-title = Anonymous surveys
surveys-intro = Ask your people what they need to stay well at work. Nobody at your organisation, and nobody in the scheme, ever sees what one person answered. You get results about groups once the survey has closed.
surveys-add = Plan a survey
surveys-none = No survey is planned yet.
surveys-about = About this survey
surveys-asks = Questionnaire
surveys-mode = How people are asked
surveys-asked = People asked
surveys-closes-on = Last day
surveys-closed-on = Closed on
surveys-launched-on = Launched on
surveys-controller = Who is responsible for the answers
surveys-tag = Survey code
surveys-groups = Results by group
surveys-min-cell = Smallest group with results
surveys-min-cell-value = { $count } people
surveys-small = Fewer than { $count } people are asked. Their answers are never told alone: results come only together with those of other small employers.

surveys-state-planned = Planned
surveys-state-open = Open
surveys-state-closing = Closing
surveys-state-closed = Closed
surveys-state-cancelled = Given up

surveys-mode-personal = A personal link by e-mail
surveys-mode-personal-hint = Everybody gets a link that works once. Nobody can find out which answers came from which link. Best where everybody has an e-mail address
surveys-mode-slips = A slip drawn from an envelope
surveys-mode-slips-hint = Your adviser prints one-time codes, and people draw one. Nobody knows who has which. Best on the shop floor
surveys-mode-open = One link or poster for everybody
surveys-mode-open-hint = The quickest way, but somebody could answer twice. So there is no response rate
surveys-controller-scheme = The award scheme alone
surveys-controller-joint = The award scheme and the employer together

surveys-new-title = Plan a survey
surveys-new-intro = You can change all of this until the survey is launched. Every question can be skipped by whoever answers.
surveys-new-save = Save the plan
surveys-new-name = What is the survey called?
surveys-new-name-hint = People read this first. For example, “How are you at work? Autumn 2026”
surveys-new-scheme = Award scheme
surveys-new-scheme-none = Choose a scheme
surveys-new-questionnaire = Which questions do you ask?
surveys-new-questionnaire-hint = A survey has one questionnaire. Its wording cannot be changed, so that results can be compared
surveys-new-mode = How do people get to the questions?
surveys-new-asked = How many people do you ask?
surveys-new-asked-hint = Everybody who may answer. With personal links the list of addresses counts in the end
surveys-new-closes-on = Last day for answers
surveys-new-closes-on-hint = Two or three weeks are usual. For example, 27 3 2026
surveys-new-controller = Who is responsible for the answers in law?
surveys-new-controller-hint = The controller, as data-protection law calls it. Ask your adviser if you are not sure. Employers receive results about groups only, either way
surveys-new-previous = Earlier survey to compare with (optional)
surveys-new-previous-hint = One with the same questionnaire
surveys-new-previous-none = None

surveys-goal-offered = { $scheme } hopes to hear from { $percent }% of the people asked, where { $open ->
    [yes] { $from } or more are asked
   *[no] { $from } to { $to } are asked
}.
surveys-goal = The scheme hopes to hear from { $percent }% of the people asked: { $people } or more. Nobody has to answer.
surveys-goal-open-link = With one link for everybody it cannot be told whether they did.
surveys-goal-at-close = Whether they did is told at the close, with the results.

surveys-title-missing = Enter what the survey is called
surveys-scheme-missing = Choose the award scheme
surveys-questionnaire-missing = Choose a questionnaire
surveys-mode-missing = Choose how people get to the questions
surveys-asked-missing = Enter how many people you ask
surveys-closes-on-missing = Enter the last day for answers
surveys-controller-missing = Choose who is responsible for the answers

surveys-details-title = Change the plan

surveys-next-launch = Launch the survey
surveys-next-launch-text = Everything is there. The next page shows what can never be changed afterwards.
surveys-launch = Launch the survey
surveys-next-people = Say who is asked
surveys-next-people-text = Paste the e-mail addresses of the people who get a link.
surveys-people-list = List the people
surveys-waits-for-lead = The survey is ready. A lead of the employer or its adviser can launch it.
surveys-task-details = The survey and its questions
surveys-task-groups = Results by group
surveys-task-people = People who get a link
surveys-task-launch = Launch
surveys-launch-by-lead = A lead of the employer or its adviser does this
surveys-done = Done
surveys-to-do = To do
surveys-optional = Optional
surveys-cannot-yet = Cannot start yet
surveys-cancel = Give this plan up

surveys-groups-title = Results by group
surveys-groups-intro = You can have results told by up to { $most } kinds of group. A group with fewer than { $count } answers is never told, and often one more with it, so that nobody can work out what few people said.
surveys-groups-legend = Tell results also by
surveys-groups-legend-hint = Choose none, or up to { $most }. Fewer and larger groups are told more often
surveys-groups-named = Names of the groups for “{ $breakdown }”
surveys-groups-named-hint = One on each line, 2 to 12 of them. Only needed if you chose it above. Never name a group of a few people
surveys-groups-none = No groups: results for everybody together
surveys-groups-not-offered = This questionnaire offers no groups. Results are told for everybody together.
surveys-groups-count = { $count ->
    [one] 1 group
   *[other] { $count } groups
}
surveys-groups-fall-short = There are more groups than people asked can fill: even if everybody answers, some groups will have fewer than { $count } answers and will not be told. Choose fewer or larger groups.
surveys-group-too-long = The name of a group must be 60 characters or fewer

surveys-people-title = People who get a link
surveys-people-intro = Each address gets one letter with a link of its own. Once the survey is launched nobody can see this list again. It is deleted 30 days after the survey closes, unless your scheme has set another time.
surveys-people-real = List everybody who may answer, each person once, and nobody else: whoever holds several links can answer several times, and can then work out what others said.
surveys-people-addresses = E-mail addresses
surveys-people-addresses-hint = Paste a list, or columns from a spreadsheet. Only the addresses are kept. The list replaces the one before
surveys-people-file-title = From a spreadsheet
surveys-people-file = Upload a table (CSV)
surveys-people-file-hint = Save the spreadsheet as CSV first. The column of addresses is found by its heading, or by what is in it; all other columns are left out. You look through the list before it is saved
surveys-people-file-read = Read the table
surveys-people-faults = { $count } lines of the table cannot be read as they are. Correct them and choose the file again
surveys-people-faults-title = What is wrong in the table
surveys-people-read-title = Look through the list, then save it
surveys-people-read = { $count ->
    [one] 1 address was read from { $file }.
   *[other] { $count } different addresses were read from { $file }.
}
surveys-people-read-column = They stand below “{ $column }”.
surveys-people-read-without = { $count ->
    [one] 1 line has no address and is left out.
   *[other] { $count } lines have no address and are left out.
}
surveys-people-read-not-yet = Nothing is saved yet.
surveys-people-language = Language of the letters
surveys-people-language-hint = Everybody on this list gets their letters in it, and can choose another for the questions. The letters in Polish, Romanian and Portuguese were not read by anybody who speaks them
surveys-people-save = Save the list
surveys-people-launched = The survey is launched, so the list is closed: nobody can be added, and nobody can see who is on it.
surveys-people-count = { $count ->
    [one] 1 person is on the list
   *[other] { $count } people are on the list
}

surveys-launch-title = Launch “{ $title }”?
surveys-launch-text = What follows is promised to everybody who answers. Nobody can change it once the survey is launched, whoever asks.
surveys-launch-fixed = Fixed from now on
surveys-launch-letters = { $count ->
    [one] One letter with a personal link leaves at once.
   *[other] { $count } letters with personal links leave at once.
}
surveys-limit = What no survey can prevent
surveys-limit-personal = Whoever can give { $count } of { $total } answers knows what the last one said. So list only addresses that real people read, each person once. The list cannot be changed after the launch, and the history of the employer keeps who saved it.
surveys-limit-slips = Whoever can give { $count } of { $total } answers knows what the last one said. So nobody may keep slips back: the adviser brings them, and everybody draws one from the envelope.
surveys-limit-open = Whoever gives { $count } of { $total } answers knows what the last one said, and with one link nothing stops anybody from answering again. Choose links or slips where that matters.
surveys-launch-warning = You cannot take a launch back. You can only close the survey early.
surveys-launch-not-yet = Not yet

surveys-days-left = { $count ->
    [0] Today is the last day
    [one] 1 day left
   *[other] { $count } days left
}
surveys-band = When it was counted last night there were { $band } answers.
surveys-band-none = Answers are counted every night, in bands. The first count comes tomorrow.
surveys-band-open = With one link for everybody the answers are not counted while the survey is open.
surveys-band-0 = 0 to 9
surveys-band-10 = 10 to 24
surveys-band-25 = 25 to 49
surveys-band-50 = 50 to 99
surveys-band-100 = 100 to 249
surveys-band-250 = 250 or more
surveys-nothing-else = Nothing else can be seen until the survey has closed, by anybody.
surveys-over-text = The last day has passed. The survey closes by itself within minutes.
surveys-closing-text = The survey is closed. The answers are being opened, shuffled and counted, and the survey’s keys destroyed. The results will be here shortly.
surveys-closed-text = The survey closed and its results were told on { $day }.
surveys-lost-text = This survey was given up after it had been launched: its keys were gone, so what people answered could not be opened, by anybody. Nothing is told of it. Whoever wants to know has to ask again.
surveys-cancelled-text = This plan was given up. Nobody was asked.
surveys-next-results = Read the results
surveys-next-results-text = They were told on { $day } and will not change.
surveys-results = Results
surveys-next-slips = Print the slips
surveys-next-slips-text = One slip for everybody who may answer. They are printed once.
surveys-slips = Print slips
surveys-slips-by-adviser = Your adviser prints the slips and brings them in an envelope.
surveys-slips-printed = { $count ->
    [one] 1 slip was printed
   *[other] { $count } slips were printed
}
surveys-next-poster = Put the poster up
surveys-next-poster-text = Print it, and put it where everybody comes by but nobody is watched.
surveys-poster = Poster
surveys-close-now = Close the survey now
surveys-remind = Remind everybody
surveys-reminders-count = { $count ->
    [0] No reminder was sent
    [one] 1 reminder was sent
   *[other] { $count } reminders were sent
}

surveys-reminders-title = Remind everybody
surveys-reminders-text = { $count ->
    [one] The reminder goes to the one person on the list, whether they have answered or not. Nobody can tell, so it thanks people who have.
   *[other] The reminder goes to all { $count } people on the list, whether they have answered or not. Nobody can tell who has, so it thanks those who did.
}
surveys-reminders-sent = Reminders sent on
surveys-reminders-send = Send the reminder

surveys-slips-title = Print one-time slips
surveys-slips-text = Each slip has a code that works once. Cut the slips, fold them, and let people draw one from an envelope. Nobody may note who drew which.
surveys-slips-warning = The slips appear once, on the next page. The codes are kept nowhere, so print or save the page at once.
surveys-slips-how-many = How many slips?
surveys-slips-how-many-hint = At most { $asked }, the number of people asked
surveys-slips-missing = Enter how many slips to print
surveys-slips-print = Make the slips
surveys-slips-were-printed = { $count ->
    [one] 1 slip was printed.
   *[other] { $count } slips were printed.
} They are printed once, so that nobody can answer more than once and nobody can read the codes here. If they are lost, close the survey and plan another.
surveys-sheet-now = Print this page now. It cannot be shown again.
surveys-sheet-cut = { $count ->
    [one] 1 slip. Cut along the line.
   *[other] { $count } slips. Cut along the lines, fold, and mix.
}
surveys-sheet-how = Scan the square, or go to { $address } and type
surveys-sheet-once = Works once, until { $day }. Nobody knows who has this slip.
surveys-sheet-square = Square code with the link of this slip

surveys-poster-how-open = Scan the square with your phone and answer. It takes a few minutes.
surveys-poster-how-slips = Draw a slip from the envelope, scan its square, or scan this one and type your code. It takes a few minutes.
surveys-poster-square = Square code with the link of the survey
surveys-poster-or = Or go to { $address } and type the code
surveys-poster-nobody = Nobody at { $employer } ever sees what one person answered.
surveys-poster-groups = Results are told of groups of { $count } people or more.
surveys-poster-skip = You can skip every question, and you need not take part.
surveys-poster-until = Open until { $day }.

surveys-closing-title = Close “{ $title }” now?
surveys-closing-now = Its last day is { $day }. Closed now, it takes no more answers, and the results are told in a short while.
surveys-closing-warning = A closed survey cannot be opened again.
surveys-closing-keep = Leave it open

surveys-removal-title = Give up “{ $title }”?
surveys-removal-text = Nobody has been asked yet. The plan stays in the list as given up; the addresses of people to be asked are deleted.
surveys-removal-button = Give the plan up

notice-survey-planned = The survey was planned
notice-survey-saved = The plan was saved
notice-survey-people-listed = The list was saved
notice-survey-launched = The survey is open
notice-survey-reminded = The reminder is on its way to everybody
notice-survey-closed-early = The survey takes no more answers
notice-survey-cancelled = The plan was given up

refused-surveys-questionnaire = Choose a questionnaire from the list
refused-surveys-scheme = Choose a scheme from the list
refused-surveys-more-than-work = You told us that { $headcount } people work for you. Enter a smaller number, or bring your headcount up to date first
refused-surveys-not-counted = Tell us first how many people work for you, on the employer’s page
refused-surveys-closes-too-soon = The last day must be after today
refused-surveys-closes-too-late = The last day must be at most { $days } days from today
refused-surveys-too-many-breakdowns = Choose two kinds of group at most
refused-surveys-breakdown = Choose from the list
refused-surveys-sites = Results can be told by site only with 2 to 12 sites. Choose another kind of group
refused-surveys-groups = Name 2 to 12 different groups, each on a line of its own
refused-surveys-previous = Choose an earlier survey with the same questionnaire
refused-surveys-not-planned = The survey is not being planned any more, so this cannot be changed. Its page says where it stands
refused-surveys-nobody-invited = Nobody is on the list yet. List the people who get a link first
refused-surveys-not-personal = This survey does not go by personal links
refused-surveys-not-open = The survey is not open
refused-surveys-reminded = Everybody was reminded { $most } times. That is as often as may be
refused-surveys-too-soon = The last letter is too fresh. Leave at least { $days } days between letters
refused-surveys-not-slips = This survey does not go by slips
refused-surveys-printed = The slips were printed already. They are printed once
refused-surveys-too-many-slips = Print at most { $asked } slips, the number of people asked
refused-surveys-no-address = Enter at least one e-mail address
refused-surveys-address = “{ $word }” is not an e-mail address. Correct it or leave it out
refused-surveys-address-in-line = Line { $line }: “{ $word }” is not an e-mail address. Correct it, or empty the cell to leave the person out
refused-surveys-one-mailbox = { $one } and { $other } lead to the same mailbox. Each person can be asked once, so leave one out
refused-surveys-no-table = This file cannot be read as a table. Save the spreadsheet as CSV and choose that file
refused-surveys-too-many-addresses = Enter at most { $most } addresses

event-survey-planned = Survey planned: { $title }
event-survey-changed = Plan of a survey changed: { $title }
event-survey-people-listed = People to be asked were listed: { $title }
event-survey-cancelled = Plan of a survey given up: { $title }
event-survey-launched = Survey launched: { $title }
event-survey-reminded = Everybody was reminded of a survey: { $title }
event-survey-slips-printed = Slips of a survey printed: { $title }
event-survey-given-up = Survey given up, its keys being gone: { $title }
event-survey-closed-early = Survey closed before its last day: { $title }

## Paper

surveys-paper = Form on paper
surveys-kiosk = Open the survey for a shared tablet
surveys-paper-groups = Your group
surveys-paper-nobody = Nobody at { $employer } sees this form. The adviser of the award types it in and destroys it.
surveys-paper-names = Write no names, neither yours nor anybody else’s.
surveys-paper-hand-in = Put it into the closed box by { $day }, or give it to the adviser yourself.
surveys-paper-code = Code of your slip: ____  –  ____  –  ____  –  ____
surveys-paper-rank = Write 1 beside what you want most, 2 beside the next, up to { $most }.
surveys-paper-most = Tick up to { $most }.
surveys-paper-thanks = Thank you. If you need somebody to talk to: Samaritans 116 123, at any time. For health advice: NHS 111.
surveys-entry = Type in forms from paper
surveys-entry-title = Type in a form from paper
surveys-entry-text = Type what is on the form, and nothing else. Leave out what was left out. You cannot see or change a form once it is saved. Destroy the paper afterwards.
surveys-entry-code = Code of the slip
surveys-entry-code-hint = For example, K7QM-ABCD-EFGH-JKLM
surveys-entry-save = Save and type in the next
surveys-entry-stop = Stop here
surveys-entry-nothing = Left out
surveys-entry-code-wrong = There is no slip with this code. Check it letter by letter
surveys-entry-taken = This was counted already. It counts once, as it was typed first
surveys-entry-empty = Nothing is answered. Enter at least one answer
surveys-entry-too-long = The answers are too long. Shorten what was written
surveys-entry-unknown = Choose one answer from the list
surveys-entry-too-many = Choose at most { $most }
surveys-entry-ranked-twice = The same was ranked twice
notice-survey-entered = The form was saved
