## The support directory: search and services.

directory-title = Support directory
directory-lead = Services that help with health at work, for employers and for the people who work for them.
directory-urgent = If somebody’s life is at risk, call 999.
directory-keep = Keep the directory
directory-search-label = Search the directory
directory-search-words = Words
directory-search-words-hint = For example, debt or back pain
directory-search-topic = What it helps with
directory-search-topic-all = Every topic
directory-search-area = Local authority
directory-search-area-all = Every local authority
directory-search = Search
directory-search-clear = Clear the search
directory-found = { $count ->
    [one] 1 service
   *[other] { $count } services
}
directory-none-title = No services found
directory-none-narrow = Try fewer or other words, another topic, or every local authority.
directory-none-yet = The scheme team has not added any services yet.
directory-show-all = Show all services
directory-everywhere = Everywhere
directory-name = Name
directory-about = What it does
directory-address = Web address
directory-audience = Who it is for
directory-audience-employers = For employers
directory-audience-employees = For people who work
directory-audience-both = For employers and people who work
directory-topics = What it helps with
directory-areas = Where
directory-until = To be checked again by

directory-use-title = Did you use this?
directory-use-why = Tell the scheme team, so that it knows which services help. It is told only roughly how many employers used a service, never which.
directory-use-yes = { $employer } used this
directory-use-not = { $employer } did not use this
directory-use-told = You told us on { $day } that { $employer } used this.

directory-help = What can help
directory-help-more = More in the support directory
directory-help-none = The support directory has nothing for this yet. Your adviser may know of something.

## Keeping the directory.

directory-lapsed = Nobody sees this service: it was to be checked again by { $day }.
directory-owner = Who checks it
directory-owner-team = The scheme team
directory-used = Employers that used it
directory-used-under-5 = Fewer than 5
directory-used-5-to-9 = 5 to 9
directory-used-10-to-24 = 10 to 24
directory-used-25-to-49 = 25 to 49
directory-used-50-or-more = 50 or more
directory-review = Say that it is still right
directory-change = Change what it says
directory-remove = Remove it
directory-not-shown = Not shown

directory-keeping-title = Keep the directory
directory-keeping-lapsed-title = Services that are not shown
directory-keeping-intro = Each service has a day by which somebody has to check it again. After that day nobody sees the service until somebody has.
directory-keeping-all = Show all services
directory-keeping-lapsed = { $count ->
    [one] 1 service is not shown
   *[other] { $count } services are not shown
}
directory-keeping-none-lapsed = Every service is shown.
directory-add = Add a service

directory-new-title = Add a service
directory-new-intro = Everybody sees this. Use the public address of the service, and name no person.
directory-details-title = Change { $name }
directory-details-intro = Everybody sees this. The day by which it must be checked again does not change.
directory-save = Save
directory-name-hint = As the service calls itself
directory-name-missing = Enter the name of the service
directory-about-hint = In a few sentences. A telephone number belongs here only if it is the same for everybody.
directory-about-missing = Say what the service does
directory-address-hint = For example, https://111.nhs.uk/
directory-address-missing = Enter the web address of the service
directory-address-wrong = Enter a web address that begins with https://
directory-audience-ask = Who is it for?
directory-audience-missing = Choose who the service is for
directory-topics-ask = What does it help with?
directory-topics-missing = Choose at least one thing that the service helps with
directory-areas-ask = Where is it offered?
directory-areas-hint = Choose nothing if it is offered everywhere.
directory-areas-gone = Choose places from the list
directory-owner-ask = Who checks it?
directory-owner-hint = They are told when it has to be checked again.
directory-owner-gone = Choose somebody who coordinates the scheme
directory-until-ask = By when must somebody check it again?
directory-until-hint = After this day nobody sees the service until somebody has checked it again. At most 2 years from now.
directory-until-missing = Enter the day by which the service must be checked again
directory-until-range = The day must be after today, and at most 2 years from now

directory-review-title = Is { $name } still right?
directory-review-intro = Open the web address, and read what the directory says of the service.
directory-review-wrong = Something is wrong: change it first
directory-review-button = It is right today: save the day
directory-review-gone = The service is gone: remove it

directory-removal-title = Remove { $name }
directory-removal-text = The service leaves the directory for good, and with it how many employers used it. If it came with Halemark or from a file of yours, it does not come back.
directory-removal-button = Remove the service
directory-removal-keep = Keep it

refused-directory-too-many = A directory holds at most { $most } services. Remove some that nobody needs.

notice-service-added = The service was added
notice-service-saved = The changes were saved
notice-service-vouched = Everybody sees the service until that day
notice-service-removed = The service was removed
notice-service-used = Thank you. We counted it.
notice-service-not-used = We do not count it any more
event-service-added = Service added to the directory: { $name }
event-service-changed = Service of the directory changed: { $name }
event-service-vouched = Service of the directory is still right: { $name }
event-service-removed = Service removed from the directory: { $name }
event-services-taken-over = Services taken over into the directory: { $count }
event-service-use-told = An employer told whether it used a service of the directory
