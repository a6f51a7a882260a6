## An employer's health advocates

advocates-trained-on-future = The training must be in the past
advocates-expires-on-early = The training must end after the day it was completed
advocates-site-gone = Choose a site that is in use
advocates-cover-gone = Choose an advocate who is still there, or “Nobody yet”

refused-advocates-not-trained = There is a certificate once the training has been entered.
refused-advocates-too-many = There are already { $most } advocates. Remove those who are not needed any more.

event-advocate-added = Health advocate added
event-advocate-changed = Health advocate changed
event-advocate-left = A health advocate leaves
event-advocate-stays = A health advocate stays after all
event-advocate-removed = Health advocate removed
