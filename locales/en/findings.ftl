## Findings, suggestions and priorities of a health needs assessment

needs-topic = Topic
needs-topic-none = Choose a topic
refused-topic = Choose a topic from the list

needs-findings-title = Findings
needs-findings-intro = What stands out, by topic. Each finding says what it rests on, so that you can check it. The same answers always give the same findings.
needs-findings-order = What is clear against a study or an earlier survey comes first, then what is clear against our own marks or weighs strongly, then the rest; of two alike, what is further from its limit, then what more people answered.
needs-findings-to-draw = { $count ->
    [0] Drawing the findings again changes { $changed } of them.
    [one] 1 new finding can be drawn from the released results, published walk-rounds and saved conversations.
   *[other] { $count } new findings can be drawn from the released results, published walk-rounds and saved conversations.
}
needs-findings-draw = Draw the findings
needs-findings-nothing = There is nothing to draw findings from yet. They come from the released results of the survey, published walk-rounds and saved conversations.
needs-findings-none = There are no findings yet. The adviser draws them once people have been asked.
needs-findings-left-out = Left out
needs-findings-left-out-text = Only advisers see these. They are in no report.
needs-findings-to-priorities = Choose priorities
needs-finding-new = Add a finding of your own
needs-finding-text = What did you find?
needs-finding-text-hint = Say what you know and where from. Leave out what could point to a person
needs-finding-add = Add the finding
needs-finding-text-missing = Enter what you found
needs-finding-leave-out = Leave out
needs-finding-leave-out-title = Leave a finding out
needs-finding-leave-out-text = It will be in no list and no report, also when findings are drawn again. You can take it in again until the report is published.
needs-finding-why = Why it is left out
needs-finding-why-ask = Why is it left out?
needs-finding-why-missing = Enter why it is left out
needs-finding-counts = It is not left out
needs-finding-take-in = Take it in again

finding-better = Better
finding-outdated = No longer drawn
finding-fact-limit = { $beyond ->
    [below] Limit: below { $limit }
   *[from] Limit: { $limit } or more
}
finding-fact-all = Everybody: { $all }
finding-fact-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
finding-fact-change = Changed by between { $low } and { $high }
finding-fact-waves = { $before } people before, { $count } now
finding-fact-earlier = Since “{ $survey }”, results of { $day }
finding-fact-walkround = Walk-round of { $day }
finding-fact-conversation = Conversation of { $day }
finding-from-survey = Survey: what this rests on
finding-from-wave = Change since the last survey: what this rests on
finding-from-walkround = Walk-round: what this rests on
finding-from-conversation = Conversation: what this rests on
finding-from-adviser = Adviser: what this rests on
finding-answer = “{ $answer }”
finding-answers = { $before } or { $last }
finding-limit-percent = { $bound ->
    [from] At least { $value }%
    [below] At most { $value }%
   *[none] { $value }%
} answered { $answers } to “{ $question }”
finding-limit-mean = “{ $question }” has a mean of { $bound ->
    [from] at least { $value }
    [below] at most { $value }
   *[none] { $value }
}
finding-group-percent = In “{ $group }”, { $bound ->
    [from] at least { $value }%
    [below] at most { $value }%
   *[none] { $value }%
} answered { $answers } to “{ $question }”
finding-group-mean = In “{ $group }”, “{ $question }” has a mean of { $bound ->
    [from] at least { $value }
    [below] at most { $value }
   *[none] { $value }
}
finding-change-percent = { $now }% answered { $answers } to “{ $question }”; before it was { $before }%
finding-change-mean = “{ $question }” has a mean of { $now }; before it was { $before }
finding-observation = { $mark ->
    [problem] A problem at { $site }: { $item }
   *[better] Could be better at { $site }: { $item }
}
finding-theme = { $weight ->
    [strong] “Weighs on many”, says a group in a conversation
   *[some] “Could be better”, says a group in a conversation
}
finding-own = The adviser found
finding-rule-limit = { $beyond ->
    [below] It is a finding because it is below { $limit }, the limit this questionnaire sets.
   *[from] It is a finding because it is { $limit } or more, the limit this questionnaire sets.
}
finding-rule-reference = Where the limit comes from: { $reference }.
finding-rule-own-mark = The limit is our own mark, taken from no study. It says where to look first.
finding-rule-own-mark-link = What our own marks are
finding-rule-interval = { $count ->
    [one] 1 person answered. The 95% interval is { $low } to { $high }.
   *[other] { $count } people answered. The 95% interval is { $low } to { $high }.
}
finding-rule-bound = { $count ->
    [one] 1 person answered. Only a bound is told, so there is no interval.
   *[other] { $count } people answered. Only a bound is told, so there is no interval.
}
finding-rule-group = Groups by “{ $by }”. Of all it is { $all }, and the whole interval of this group is beyond that.
finding-rule-change = The difference is { $difference }, with a 95% interval from { $low } to { $high }, which excludes zero. { $before } people answered before and { $count } now, compared as if they were different people.
finding-rule-earlier = The survey before is “{ $survey }”, with results of { $day }.
finding-rule-survey = From the survey “{ $survey }”.
finding-rule-pool = Told of { $count } small employers together.
finding-rule-walkround = Seen on the walk-round of { $day }. Items marked as a problem, or as what could be better, are findings.
finding-rule-theme = { $count ->
    [one] From the conversation of { $day } with 1 person. Topics the group finds could be better, or weigh on many, are findings.
   *[other] From the conversation of { $day } with { $count } people. Topics the group finds could be better, or weigh on many, are findings.
}
finding-rule-own = Written by the adviser, from what they know besides.

needs-suggestions-title = What people suggested
needs-suggestions-intro = The adviser groups what people suggested and words it so that it points to nobody. The employer answers each suggestion.
needs-suggestions-comments = Read what people wrote in the survey
needs-suggestions-comments-none = Too few people wrote in the survey for anybody to read it.
needs-suggestions-none = No suggestions are written down yet.
needs-suggestions-said = What groups suggested in conversations
needs-suggestion-new = Write down a suggestion
needs-suggestion-add = Add the suggestion
needs-suggestion-change = Change the wording
needs-suggestion-change-board = It is on the board. A new wording takes it off until you confirm again that it points to nobody.
needs-suggestion-text = What is suggested
needs-suggestion-text-hint = Group what is alike, in your own words. Leave out names, jobs only one person has, and anything else that could point to somebody
needs-suggestion-text-missing = Enter what is suggested
needs-suggestion-source = Where it comes from
needs-suggestion-source-missing = Choose where it comes from
needs-suggestion-from-survey = Comments in the survey
needs-suggestion-from-conversation = A conversation
needs-suggestion-from-other = Another way
needs-suggestion-take = Take this over
needs-suggestion-taken = There is one on this topic
needs-suggestion-show = Put it on the board
needs-suggestion-hide = Take it off the board
needs-suggestion-board = On the board
needs-suggestion-on-board = Shown
needs-suggestion-not-on-board = Not shown
needs-suggestion-remove = Remove this suggestion
needs-suggestion-removal-title = Remove this suggestion?
needs-suggestion-removal-text = It goes with its answer, and cannot be brought back.
needs-showing-title = The suggestion on the board
needs-showing-on = It is on the board.
needs-showing-text = Everybody can read the board once it is open and the report is published. Read the suggestion as a colleague would: could anybody guess who said it?
needs-showing-nobody = I have checked that it points to nobody
needs-answer = The employer’s answer
needs-answer-none = Not answered yet
needs-answer-give = Answer a suggestion
needs-answer-change = Change the answer
needs-answer-done = Done
needs-answer-planned = Planned
needs-answer-not_now = Not now
needs-answer-missing = Choose an answer
needs-answer-text = What you want to say about it
needs-answer-text-hint = For “not now”, give the reason. It can be read on the board once your adviser has confirmed it again: name nobody
needs-answer-text-missing = Enter why it is not done now
refused-suggestion-comments = Too few people wrote in a survey of this health needs assessment for comments to be a source
refused-suggestion-conversation = No conversation of this health needs assessment is written down
refused-suggestion-confirmation = Confirm that it points to nobody

needs-board-look = Look at the board: you said, we did

needs-priorities-title = Priorities
needs-priorities-intro = Three to five things to work on, the most important first. The employer’s lead agrees to them; the action plan and campaigns follow from them.
needs-priorities-before = The priorities of the assessment before, of { $day }, and what was done
needs-priorities-none = No priorities are chosen yet.
needs-priorities-agreed-on = Agreed on { $day }. If anybody changes a priority, they have to be agreed again.
needs-priorities-onward = Go on to the action plan
needs-priorities-wait = The employer’s lead has not agreed to these yet.
needs-publication-meanwhile = Something the report says was changed while you were reading. Read it again before you publish.
needs-priorities-meanwhile = Somebody changed the priorities while you were reading. Read them again before you agree.
needs-priorities-agree-title = Agree to these priorities
needs-priorities-agree-text = You agree for your organisation, as its lead.
needs-priorities-agree = Agree to these priorities
needs-priority-new = Add a priority
needs-priority-add = Add the priority
needs-priority-change = Change a priority
needs-priority-agreed = The priorities are agreed. If you change one, they have to be agreed again.
needs-priority-title = What do you want to reach?
needs-priority-title-hint = For example, everybody can take their breaks
needs-priority-title-missing = Enter what you want to reach
needs-priority-why = Why does it matter here? (optional)
needs-priority-why-hint = For example, what people said, and what it would change
needs-priority-findings = Which findings does it answer?
needs-priority-findings-hint = Choose all that apply
needs-priority-up = Move up
needs-priority-remove = Remove
needs-priority-removal-title = Remove this priority?
needs-priority-removal-text = Actions and campaigns that follow from it stay, without it. The priorities have to be agreed again.
refused-priority-too-many = There can be { $most } priorities at most. Remove one first
refused-priority-too-few = Choose at least { $fewest } priorities before you agree
refused-priority-finding = Choose findings from the list

notice-needs-findings-drawn = The findings were drawn
notice-needs-finding-added = The finding was added
notice-needs-finding-saved = The finding was saved
notice-needs-suggestion-added = The suggestion was added
notice-needs-suggestion-saved = The suggestion was saved
notice-needs-suggestion-answered = The answer was saved
notice-needs-suggestion-removed = The suggestion was removed
notice-needs-priorities-agreed = You agreed to the priorities
notice-needs-priority-saved = The priorities were saved
notice-needs-priority-removed = The priority was removed

event-needs-findings-drawn = { $count ->
    [one] 1 finding of the health needs assessment drawn
   *[other] { $count } findings of the health needs assessment drawn
}
event-needs-finding-added = A finding added to the health needs assessment
event-needs-finding-left-out = A finding of the health needs assessment left out
event-needs-finding-taken-in = A finding of the health needs assessment taken in again
event-needs-suggestion-added = A suggestion of the staff written down
event-needs-suggestion-changed = A suggestion of the staff worded anew
event-needs-suggestion-removed = A suggestion of the staff removed
event-needs-suggestion-answered = A suggestion of the staff answered
event-needs-suggestion-shown = A suggestion of the staff put on the board
event-needs-suggestion-hidden = A suggestion of the staff taken off the board
event-needs-board-opened = “You said, we did” opened to everybody
event-needs-board-closed = “You said, we did” closed
event-needs-priority-added = A priority of the health needs assessment added
event-needs-priority-changed = A priority of the health needs assessment changed
event-needs-priority-moved = Priorities of the health needs assessment put into another order
event-needs-priority-removed = A priority of the health needs assessment removed
event-needs-agreement-taken-back = Agreement to the priorities of the health needs assessment taken back: a finding they rest on changed
event-needs-priorities-agreed = { $count } priorities of the health needs assessment agreed
