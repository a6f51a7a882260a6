## Needs assessments on the premises: conversations and walk-rounds

premises-back = Health needs assessment

conversations-title = Conversations
conversations-intro = In a structured conversation a group goes through the topics together. What counts is what the group says, in the words it approved, without names.
conversations-none = No conversation has been written down yet.
conversations-new = Write a conversation down
conversations-held = Conversation of { $day }
conversations-open = Read
conversations-people = People who took part
conversations-site = Where they work
conversations-all-sites = All sites together
conversations-themes = Topics spoken of
conversations-approved = { $people ->
    [one] 1 person took part.
   *[other] { $people } people took part.
} Whoever manages them was out of the room, and the group approved these words.
conversations-at = They work at { $site }.
conversations-suggestion = What the group suggests
conversations-correct = Correct this conversation
conversations-correction-title = Correct the conversation of { $day }
conversations-correction-text = Change what is wrong. Read out what you changed: the group has to agree once more. When you save it, it takes the place of what was written down, and findings are drawn again.
conversations-remove = Remove this conversation
conversations-removal-title = Remove the conversation of { $day }?
conversations-removal-text = It cannot be brought back. What was found from it goes, too, unless a priority rests on it.
conversations-removal-correct = If only something in it is wrong, such as a name that slipped in, you need not type it again.
conversations-removal-button = Remove the conversation

conversations-new-title = Write a conversation down
conversations-rule-out = The owner and whoever manages the group leave the room.
conversations-rule-names = Nobody’s name is written down, nor what one person said of their own health.
conversations-rule-topics = Go through the topics. Leave out those the group has nothing to say on.
conversations-rule-read = Read out what you wrote. Save it only when the group agrees that it may be told like this.
conversations-kept = What you type stays in this browser until you save, also without a signal. Nothing is sent before.
conversations-held-on = When was it?
conversations-held-on-hint = For example, 27 3 2026
conversations-people-label = How many people took part?
conversations-people-hint = Without you, and at least { $least }: what one or two people say would be told as theirs. Never write who
conversations-site-label = Where do they work?
conversations-topics = The topics
conversations-summary = What the group says: { $topic }
conversations-suggestion-label = What the group suggests: { $topic } (optional)
conversations-before-saving = Before you save
conversations-manager-out = The owner and whoever manages the group were out of the room
conversations-group-approved = I read this out, and the group agrees that it may be told like this
conversations-save = Save the conversation

weight-none = Not spoken of
weight-fine = Fine as it is
weight-some = Could be better
weight-strong = Weighs on many

conversation-held-on-missing = Enter the day of the conversation
conversation-people-missing = Enter how many people took part
conversation-people-few = No conversation of one or two people is written down: what they say would be told as theirs. Ask a larger group, or talk with them in confidence and write nothing down
conversation-people-many = Enter how many took part in this conversation, at most { $most }
conversation-topics-left = Some of the topics you wrote on are not on the list any more. What you wrote is shown below: put what is to be kept under another topic, then save again
conversations-left-over = What you wrote on these topics is not saved. They are not on the list any more:
conversations-too-few = { $people ->
    [one] 1 person works here.
   *[other] { $people } people work here.
} A conversation needs at least { $least } besides the owner or whoever manages them: with fewer, everybody would know who said what. Talk with people in confidence and write nothing down here. Then add the health needs assessment as one you held elsewhere, on the page of the employer’s health needs assessments.
conversation-site-unknown = Choose a site of this employer, or all sites together
conversation-weight-missing = Choose how much this weighs on the group, or empty the boxes below
conversation-summary-missing = Write what the group says on this, or choose “Not spoken of”
conversation-manager-missing = Confirm that the owner and whoever manages the group were out of the room
conversation-approved-missing = Read out what you wrote, and confirm that the group agrees
refused-conversation-to-come = Enter a day that is not in the future
refused-conversation-before-plan = Enter a day that is not before { $day }, the first day of the plan. If people were asked earlier, change the plan first
refused-conversation-too-many = { $people ->
    [one] Only 1 person works here. Enter how many took part, or count who works here anew first
   *[other] Only { $people } people work here. Enter how many took part, or count who works here anew first
}
refused-conversation-gone = This conversation was removed or corrected meanwhile. Copy what you changed, then correct the one that is there now
refused-conversation-site = Choose a site of this employer, or all sites together
refused-conversation-no-themes = Write down at least one topic the group spoke of
refused-conversation-otherwise = This form was saved before with other words. If this is another conversation, save it once more

kept-in-browser = Kept in this browser. Nothing is sent before you save.
kept-put-back = What you had typed before this page closed is in the form again.
kept-waiting = There is no connection. What you type is kept in this browser and sent when there is one.
kept-sending = Sending
kept-failed = It could not be sent. It is kept in this browser and will be tried again.
kept-not-kept = This browser cannot keep what you type. Stay on this page until it is saved.
kept-saved = Everything is saved.
kept-signed-out = You are signed out. What you typed is kept in this browser and sent when you have signed in again.
kept-sign-in = Sign in again
kept-both = Somebody else wrote something else meanwhile. Look at both below.
kept-closed = This walk-round cannot be changed any more. What you typed is kept in this browser until you sign out.
kept-refused = A note below could not be saved. It is kept in this browser until you change it.
kept-photograph-refused = This photograph cannot be added to the walk-round.
kept-clear = Clear this form
kept-elsewhere = This form is open in another tab of this browser, too. Each tab keeps its own text.
kept-other = Kept in this browser. So is an earlier text of this form: it comes back when you open the form again after saving this one.
kept-left-title = Not sent from this browser
kept-left-text = This was typed or photographed for a walk-round that can no longer be changed. It is in this browser only, until you discard it or sign out. Copy what you still need.
kept-photograph-fault = This photograph could not be saved. It is kept in this browser and tried again when you open this page anew.
kept-photograph-waiting = Waiting to be sent:
kept-photograph-sent = Sent:
kept-photograph-discard = Discard

walkrounds-title = Walk-rounds
walkrounds-intro = On a walk round the premises the adviser looks at what helps people stay well there and what hinders them. The employer’s people read it once it is published.
walkrounds-none = There is no walk-round to read yet.
walkrounds-new = Begin a walk-round
walkrounds-one = { $site }, { $day }
walkrounds-noted = { $noted } of { $items } items noted
walkrounds-published = Published
walkrounds-unpublished = Not published

walkrounds-new-title = Begin a walk-round
walkrounds-new-text = Open the checklist while you have a signal. After that you can walk on without one: what you note and photograph stays in this browser and is sent when the signal is back.
walkrounds-site = Which site?
walkrounds-walked-on = When?
walkrounds-checklist = What do you look at?
walkrounds-checklist-items = { $count ->
    [one] { $title } (1 item)
   *[other] { $title } ({ $count } items)
}
walkrounds-begin = Begin

walkround-care = Note what you see of the place, never of a person. Nobody at the employer sees this before you publish it.
walkround-contents = On this page
walkround-section-noted = { $noted } of { $items } noted
walkround-to-contents = Back to the list at the top
walkround-photograph-of = Add a photograph of this
walkround-save-photograph-of = Save and add a photograph of this
walkround-mark-unmarked = Not marked
walkround-mark-good = Good
walkround-mark-better = Could be better
walkround-mark-problem = A problem
walkround-mark-unseen = Not seen, or not there
walkround-note = Note: { $item } (optional)
walkround-save = Save
walkround-save-photograph = Save and add a photograph
walkround-photograph-after-saving = To add a photograph, use the button “Save and add a photograph”, so that what you noted is not lost.
walkround-theirs = { $name } wrote meanwhile: { $mark }.
walkround-theirs-words = Somebody else, or another device, wrote meanwhile:
walkround-keep-mine = Keep mine
walkround-take-theirs = Take the other
walkround-stale = Somebody else wrote something else meanwhile. Make one of both and save again
walkround-photographs = Photographs
walkround-next = When you are done
walkround-next-text = The list at the top says how much of each section is noted. Publish the walk-round to let the employer’s people read it, and to take it into the findings.
walkround-publish = Publish the walk-round
walkround-remove = Remove this walk-round
walkround-not-noted = { $count ->
    [one] Nothing was noted of 1 item
   *[other] Nothing was noted of { $count } items
}
walkround-taken-out = { $count ->
    [one] 1 photograph was taken out after this was published.
   *[other] { $count } photographs were taken out after this was published.
}
walkround-good = Good practice: { $good }
walkround-mark-missing = Choose how it was
walkround-site-missing = Choose a site
walkround-walked-on-missing = Enter the day of the walk
walkround-checklist-missing = Choose what you look at
walkround-caption-missing = Say what the photograph shows

walkround-photograph-title = Add a photograph
walkround-photograph-faces = No faces, number plates, screens or names. A photograph with any of them is taken again, not kept.
walkround-photograph-file = Photograph
walkround-photograph-hint = JPEG or PNG, at most { $limit } MB. It is made smaller, and where and when it was taken is removed. At most { $most } for each walk-round
walkround-photograph-caption = What does it show?
walkround-photograph-caption-hint = For example, bicycles chained to the fence. It is read out to people who cannot see it
walkround-photograph-item = Which item does it belong to? (optional)
walkround-photograph-no-item = To none
walkround-photograph-add = Add the photograph
walkround-photograph-remove = Remove
walkround-photograph-removal-title = Remove this photograph?
walkround-photograph-removal-text = It cannot be brought back.
walkround-photograph-removal-published = The employer’s people can see this photograph. It leaves this page and the report, and the history says that a photograph was taken out.
walkround-photograph-aside = The virus scanner put this photograph aside. Nobody can open it. Remove it, and take it again with another device.
walkround-photograph-missing = Choose a photograph
walkround-photograph-kind = Choose a JPEG or PNG
walkround-photograph-large = Choose a photograph with fewer pixels
walkround-photograph-damaged = This file cannot be opened as a photograph. Take it again, or choose another

walkround-publication-title = Publish the walk-round of { $site }?
walkround-publication-text = The employer’s people can read it from then on, and findings rest on it. What was noted cannot be changed afterwards. A photograph can still be taken out, by you and by the employer’s lead.
walkround-publication-photographs = { $count ->
    [0] No photographs
    [one] 1 photograph
   *[other] { $count } photographs
}
walkround-publication-meanwhile = Something more was noted or photographed while you were reading, perhaps by a telephone that found its signal. Read the walk-round again before you publish it.
walkround-publication-unsent = This browser has not sent all you noted or photographed. It would not be in the walk-round. Go back to send it or to discard it, then publish.
walkround-publication-back = Back to the walk-round
walkround-publication-people = Make sure that no note points to a person and nobody can be recognised in a photograph.
walkround-removal-title = Remove the walk-round of { $site }?
walkround-removal-text = Its notes ({ $noted }) and photographs ({ $photographs }) cannot be brought back.

refused-walkround-to-come = Enter a day that is not in the future
refused-walkround-before-plan = Enter a day that is not before { $day }, the first day of the plan. If you walked round earlier, change the plan first
refused-walkround-unknown = Choose one of those offered
refused-walkround-published = This walk-round was published. Nothing can be added to it or changed any more; photographs can be taken out
refused-walkround-full = This walk-round has { $most } photographs, which is as many as it may have. Remove one first
refused-walkround-empty = Nothing was noted yet. Note something before you publish

notice-conversation-saved = The conversation was saved
notice-conversation-removed = The conversation was removed
notice-walkround-saved = What you noted was saved
notice-walkround-published = The walk-round was published
notice-walkround-removed = The walk-round was removed
notice-photograph-added = The photograph was added
notice-photograph-removed = The photograph was removed

event-conversation-saved = Conversation of { $day } written down for the health needs assessment
event-conversation-corrected = Conversation of { $day } corrected for the health needs assessment
event-conversation-removed = Conversation of { $day } removed from the health needs assessment
event-walkround-begun = Walk-round of { $day } begun
event-walkround-noted = { $count ->
    [one] 1 item of a walk-round noted
   *[other] { $count } items of a walk-round noted
}
event-walkround-published = Walk-round of { $day } published
event-walkround-removed = Walk-round of { $day } removed
event-photograph-added = Photograph added to the walk-round of { $day }
event-photograph-removed = Photograph removed from the walk-round of { $day }
event-photograph-taken-out = Photograph taken out of the published walk-round of { $day }
event-photograph-scanned = Photograph of a walk-round scanned for viruses
event-photograph-quarantined = Photograph of a walk-round put aside by the virus scanner
