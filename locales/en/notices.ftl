## What people are told. What a line was not given is "not-told".

notices-somebody = Somebody
notices-employer-unnamed = your employer
notices-line-message = { $title ->
    [not-told] { $who } wrote to you about an application of { $employer }
   *[other] { $who } wrote to you about “{ $title }” ({ $employer })
}
notices-line-assignment = { $day ->
    [not-told] { $title ->
        [not-told] { $who } gave you a criterion of { $employer } to work on
       *[other] { $who } gave you “{ $title }” to work on ({ $employer })
    }
   *[other] { $title ->
        [not-told] { $who } gave you a criterion of { $employer } to work on, due on { $day }
       *[other] { $who } gave you “{ $title }” to work on, due on { $day } ({ $employer })
    }
}
notices-line-due = { $title ->
    [not-told] { $day ->
        [not-told] Something you work on for { $employer } is due
       *[other] Something you work on for { $employer } is due on { $day }
    }
   *[other] { $day ->
        [not-told] “{ $title }” is due ({ $employer })
       *[other] “{ $title }” is due on { $day } ({ $employer })
    }
}
notices-line-nudge = { $who } asks how the application of { $employer } is going
notices-line-expiry = { $title ->
    [not-told] Something of { $employer } is about to be too old to count
   *[other] { $day ->
        [not-told] “{ $title }” is about to be too old to count ({ $employer })
       *[other] “{ $title }” counts until { $day } ({ $employer })
    }
}
notices-line-quarantine = { $title ->
    [not-told] The virus scanner put a file of { $employer } aside. Nobody can open it
   *[other] The virus scanner put the file of “{ $title }” aside. Nobody can open it ({ $employer })
}
notices-line-team = { $what ->
    [role] { $who } changed your role at { $employer }
    [lead] { $who } made you the lead of { $employer }
    [removed] { $who } took you out of the team of { $employer }
    [left] { $title } left the team of { $employer }
    [new-lead] { $title } now leads { $employer }
    [recovery-opened] { $who } says that nobody leads { $employer } any more, and proposes { $title } as its lead. Anybody who leads it can object until { $day }
    [recovery-objected] { $who } still leads { $employer } and objects to a new lead
    [recovery-confirmed] { $who } confirmed that { $employer } needs a new lead
    [recovery-withdrawn] { $who } took back that { $employer } needs a new lead
    [recovery-completed] { $title } is invited to lead { $employer }. Whoever leads it now stops leading it when { $title } accepts
   *[other] The team of { $employer } changed
}
