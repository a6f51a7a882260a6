## An employer's health advocates

advocates-title = Health advocates
advocates-intro = Health advocates are employees you have trained to run campaigns and to keep your evidence together. Criteria that ask for trained advocates count those listed here.
advocates-count = { $count ->
    [one] 1 health advocate
   *[other] { $count } health advocates
}, { $trained } trained today
advocates-count-left = { $count ->
    [one] 1 health advocate has left
   *[other] { $count } health advocates have left
}
advocates-none = There are no health advocates here yet.
advocates-none-left = Nobody has left.
advocates-show-here = Show those who are here
advocates-show-left = Show those who have left ({ $count })
advocates-left-title = Health advocates who have left
advocates-csv = Download the list (CSV)
advocates-add = Add a health advocate
advocates-of = Health advocate of { $employer }

advocates-standing-trained = Trained
advocates-standing-expires-soon = Training ends soon
advocates-standing-expired = Training has ended
advocates-standing-not-trained = Not trained yet
advocates-standing-left = Has left
advocates-then-expires-soon = The training ends within 90 days. Plan a refresher: once it has ended, this advocate no longer counts.
advocates-then-expired = The training has ended, so this advocate no longer counts. Enter the new training when it is done.
advocates-then-not-trained = This advocate counts once their training is entered.

advocates-name = Name
advocates-name-hint = As it should stand on the certificate
advocates-site = Site
advocates-site-ask = Where do they work? (optional)
advocates-site-none = No one site
advocates-training = Training
advocates-training-none = Not trained yet
advocates-training-ask = What training did they complete?
advocates-training-hint = For example, “RSPH Level 2 Award in Understanding Health Improvement”. Leave it empty while they wait for a place
advocates-trained-on = Trained on
advocates-trained-on-ask = When did they complete it?
advocates-date-hint = For example, 27 3 2026
advocates-expires-on = Training ends
advocates-expires-on-ask = When does the training end? (optional)
advocates-expires-on-hint = The last day it is valid, if the training provider gives one
advocates-hours = Hours a month
advocates-hours-ask = How many hours of working time do they have a month? (optional)
advocates-hours-hint = For example, 4

advocates-new-title = Add a health advocate
advocates-new-intro = Tell them that their name is kept here, and that the scheme’s adviser and coordinators can see it. It is never published.
advocates-change = Change what is kept about them
advocates-details-title = Change { $name }
advocates-save = Save
advocates-leaving = They are leaving
advocates-leaving-change = Change when they leave, or who covers
advocates-leaving-title = { $name } and the health advocates
advocates-leaving-intro = People may leave the employer or give up being an advocate. Say who takes over their campaigns and contacts.
advocates-leaves-ask = Is { $name } leaving?
advocates-leaves-yes = Yes, they are leaving or have left
advocates-leaves-no = No, they are still a health advocate
advocates-left-on = Left on
advocates-left-on-ask = From which day are they no longer an advocate?
advocates-left-on-hint = For example, 27 3 2026
advocates-cover = Covered by
advocates-covers-for = Covers for
advocates-cover-ask = Who covers for them?
advocates-cover-hint = Only advocates who are still there can be chosen. If the next one is not on the list, add them first
advocates-cover-nobody = Nobody yet
advocates-remove = Remove them for good
advocates-removal-title = Remove { $name }?
advocates-removal-text = Everything kept about them goes and cannot be brought back. Applications that were already submitted keep the number they counted.
advocates-removal-leaves = If they are leaving, say so instead: the list then shows that you had them, and who took over
advocates-removal-button = Remove
advocates-removal-keep = Keep

advocates-certificate = Download the certificate (PDF)
advocates-certificate-title = Health advocate: { $name }
advocates-certificate-says = This is to certify that
advocates-certificate-of = is a health advocate of { $employer }
advocates-certificate-completed = and has completed
advocates-certificate-trained = Completed
advocates-certificate-until = Valid until
advocates-certificate-site = Site
advocates-certificate-note = Issued on { $on } from what { $employer } has recorded. The training provider’s own certificate is the proof of the training.

advocates-name-missing = Enter their name
advocates-training-missing = Enter what the training is called
advocates-trained-on-missing = Enter when they completed the training
advocates-trained-on-future = The training must be in the past
advocates-expires-on-early = The training must end after the day it was completed
advocates-site-gone = Choose a site that is in use
advocates-leaves-missing = Choose whether they are leaving
advocates-left-on-missing = Enter the day from which they are no longer an advocate
advocates-cover-gone = Choose an advocate who is still there, or “Nobody yet”

refused-advocates-not-trained = There is a certificate for health advocates whose training has been entered and has not ended.
refused-advocates-too-many = There are already { $most } advocates. Remove those who are not needed any more.

notice-advocate-added = The health advocate was added
notice-advocate-saved = The changes were saved
notice-advocate-removed = The health advocate was removed

event-advocate-added = Health advocate added
event-advocate-changed = Health advocate changed
event-advocate-left = A health advocate leaves
event-advocate-stays = A health advocate stays after all
event-advocate-removed = Health advocate removed
