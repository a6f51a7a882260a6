## What people are told. What a line was not given is "not-told".

notices-who = { $who ->
    [not-told] Somebody
   *[other] { $who }
}
notices-at = { $employer ->
    [not-told] your employer
   *[other] { $employer }
}
notices-line-message = { $title ->
    [not-told] { notices-who } wrote to you about an application of { notices-at }
   *[other] { notices-who } wrote to you about “{ $title }” ({ notices-at })
}
notices-line-assignment = { $day ->
    [not-told] { $title ->
        [not-told] { notices-who } gave you a criterion of { notices-at } to work on
       *[other] { notices-who } gave you “{ $title }” to work on ({ notices-at })
    }
   *[other] { $title ->
        [not-told] { notices-who } gave you a criterion of { notices-at } to work on, due on { $day }
       *[other] { notices-who } gave you “{ $title }” to work on, due on { $day } ({ notices-at })
    }
}
notices-line-due = { $overdue ->
    [yes] { notices-overdue }
   *[other] { notices-due }
}
notices-overdue = { $title ->
    [not-told] Something you work on for { notices-at } is overdue
   *[other] { $day ->
        [not-told] “{ $title }” is overdue ({ notices-at })
       *[other] “{ $title }” was due on { $day } ({ notices-at })
    }
}
notices-due = { $title ->
    [not-told] { $day ->
        [not-told] Something you work on for { notices-at } is due
       *[other] Something you work on for { notices-at } is due on { $day }
    }
   *[other] { $day ->
        [not-told] “{ $title }” is due ({ notices-at })
       *[other] “{ $title }” is due on { $day } ({ notices-at })
    }
}
notices-line-nudge = { notices-who } asks how the application of { notices-at } is going
notices-line-expiry = { $title ->
    [not-told] Something of { notices-at } is near its last day, or past it
   *[other] { $what ->
        [training] { notices-training-ends }
       *[other] { notices-evidence-ends }
    }
}
notices-evidence-ends = { $overdue ->
    [yes] “{ $title }” is past its last day: it was current until { $day } ({ notices-at })
   *[other] “{ $title }” is near its last day: it is current until { $day } ({ notices-at })
}
notices-training-ends = { $overdue ->
    [yes] The training of { $title } is over: it held until { $day } ({ notices-at })
   *[other] The training of { $title } ends soon: it holds until { $day } ({ notices-at })
}
notices-line-quarantine = { $title ->
    [not-told] The virus scanner put a file of { notices-at } aside. Nobody can open it
   *[other] The virus scanner put the file of “{ $title }” aside. Nobody can open it ({ notices-at })
}
notices-line-survey = { $title ->
    [not-told] A survey of { notices-at } has closed. Its results can be read
   *[other] “{ $title }” has closed. Its results can be read ({ notices-at })
}
notices-line-needs = { $what ->
    [findings] The findings of a health needs assessment can be read ({ notices-at })
    [walkround] What was seen on the walk round can be read ({ notices-at })
    [priorities] The priorities of a health needs assessment wait for you to agree ({ notices-at })
    [published] The health needs assessment was published ({ notices-at })
    [photograph] The employer took a photograph of the walk round out ({ notices-at })
    [review] The review of a health needs assessment is due ({ notices-at })
   *[other] A health needs assessment has come a step further ({ notices-at })
}
notices-line-plan = { $title ->
    [not-told] Something in an action plan is yours to do ({ notices-at })
   *[other] { $overdue ->
        [yes] “{ $title }” was to be done by { $day } ({ notices-at })
       *[other] “{ $title }” is to be done by { $day } ({ notices-at })
    }
}
notices-line-directory = { $title ->
    [not-told] A service of the support directory is to be looked at again. It is not shown until somebody has
   *[other] “{ $title }” in the support directory was to be looked at by { $day }. It is not shown until somebody has
}
notices-line-team = { $what ->
    [role] { notices-who } changed your role at { notices-at }
    [lead] { notices-who } made you the lead of { notices-at }
    [removed] { notices-who } took you out of the team of { notices-at }
    [left] { $title } left the team of { notices-at }
    [new-lead] { $title } now leads { notices-at }
    [recovery-opened] { notices-who } says that nobody leads { notices-at } any more, and proposes { $title } as its lead. Anybody who leads it can object until { $day }
    [recovery-objected] { notices-who } still leads { notices-at } and objects to a new lead
    [recovery-confirmed] { notices-who } confirmed that { notices-at } needs a new lead
    [recovery-withdrawn] { notices-who } took back that { notices-at } needs a new lead
    [recovery-completed] { $title } is invited to lead { notices-at }. Whoever leads it now stops leading it when { $title } accepts
   *[other] The team of { notices-at } changed
}

## Their page

notices-title = Notices
notices-unread = { $count ->
    [0] You have read all of them.
    [one] One of them is new.
   *[other] { $count } of them are new.
}
notices-new = New
notices-read-all = Mark all as read
notices-none = Nothing yet. What happens between two visits is told here.
notices-open = Go to the page
notices-open-text = Going there marks the notice as read.
notices-kind-message = A message for you
notices-kind-message-hint = Somebody writes to you about a criterion or an application.
notices-kind-assignment = A criterion to work on
notices-kind-assignment-hint = Somebody gives you a criterion to work on.
notices-kind-due = Something is due
notices-kind-due-hint = What you work on is due within a week, or overdue.
notices-kind-nudge = How is it going?
notices-kind-nudge-hint = Your adviser asks how an application is going.
notices-kind-expiry = Something grows too old
notices-kind-expiry-hint = Evidence, or the training of a health advocate, is within 30 days of its last day, or past it.
notices-kind-quarantine = A file was put aside
notices-kind-quarantine-hint = The virus scanner found something in a file.
notices-kind-survey = Results of a survey
notices-kind-survey-hint = A survey of your people has closed, and its results can be read.
notices-kind-needs = Health needs assessment
notices-kind-needs-hint = A health needs assessment has come a step further, or its review is due.
notices-kind-plan = Action plan
notices-kind-plan-hint = What you are to do in an action plan is due within a week, or overdue.
notices-kind-directory = Support directory
notices-kind-directory-hint = A service you check is to be checked again.
notices-kind-team = A change in a team
notices-kind-team-hint = Your role changes or ends, somebody leaves, or somebody else is to lead.

## How to be told

notices-choices-title = Which letters you get
notices-choices-link = Choose which letters you get
notices-choices-intro = Everything is on your page of notices, whatever you choose here. The daily letter leaves at 7 in the morning, and only when there is something new.
notices-choice-digest = In one letter a day
notices-choice-at_once = In a letter of its own, at once
notices-choice-page = No letter
notices-choice-missing = Select how you want to be told
notices-choices-duty = Always by letter, at once
notices-choices-duty-text = These concern your own standing or the safety of files. They cannot be switched off.
notices-choices-button = Save the choice
notice-all-read = All notices are marked as read.
notice-notices-chosen = Your choice is saved.
event-notices-chosen = Chose how to be told

## Letters

letter-digest-subject = { $count ->
    [one] One new notice
   *[other] { $count } new notices
}
letter-digest-body =
    Dear { $name },

    This is new since your last letter.

    { $lines }

    { $more ->
        [0] All your notices:
       *[other] There are { $more } more. All your notices:
    } { $page }

    To get fewer letters: { $site }account/notices

    The award team
    { $site }
letter-notice-subject = { $employer ->
    [not-told] Something new for you
   *[other] Something new about { $employer }
}
letter-notice-body =
    Dear { $name },

    { $lines }

    All your notices: { $page }

    The award team
    { $site }
