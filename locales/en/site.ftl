## What every page has around its own content.

site-name = Halemark
site-strap = The workplace wellbeing award
site-skip = Skip to main content
site-error-prefix = Error:
site-navigation = Main navigation
site-signed-in-as-hidden = Signed in as
site-sign-in = Sign in
site-sign-out = Sign out
site-leaving-title = Sign out and lose what was not sent?
site-leaving-text = This browser keeps something that was typed or photographed here and has not reached the service yet. Signing out deletes it.
site-leaving-stay = Stay signed in
site-leaving-go = Sign out and delete it
site-demo-tag = Demonstration
site-demo = This is a demonstration with invented employers and invented people. Nothing here is a real award.
site-support-links = Support links
site-footer-register = Public register
site-footer-privacy = Privacy
site-footer-cookies = Cookies
site-footer-glossary = Words explained
site-footer-accessibility = Accessibility
site-footer-licence = Open data from the register is available under the Open Government Licence v3.0.
site-footer-made-with = Licences of the software used

language-switch = Language
language-to-english = Change the language to English
language-to-welsh = Newid yr iaith i’r Gymraeg

## Pages shown when something did not work.

error-go-home = Go to the start page
error-go-back = Go back to the page you came from
error-go-desk = Go to your desk
error-not-found-title = Page not found
error-not-found-typed = If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.
error-not-found-account = You may need to sign in, or to sign in with another account.
error-not-allowed-title = You cannot do this
error-not-allowed-text = Your account does not allow this step. Ask the scheme team if you think it should.
error-signed-out-title = Sign in again
error-signed-out-text = You were signed out before this was saved. Nothing you typed is lost: sign in, and it is in its form again.
error-signed-out-files = A browser does not keep files. You will have to choose these again:
error-held-title = The form is not there any more
error-held-text = What you typed is shown above. Copy it if you want to keep it, then go on.
error-held-button = Go on
site-held = This is what you typed before you signed in again. It is not saved yet: check it, then press the button of the form.
site-held-files = Choose these files again:
site-held-left-out = You also typed this. It has no place in a form on this page. Copy it if you want to keep it.
error-from-elsewhere-title = This request came from another site
error-from-elsewhere-text = A page of another site sent this form here. Nothing was changed.
error-from-elsewhere-again = If you meant to do it, open the page on this site and send the form there.
error-refused-title = This could not be done
error-refused-text = Nothing was changed.
refused-document-letters = The typeface of this document has no letters for: { $letters }. Write the name with Latin letters, as on the person’s training certificate.
error-stale-title = Somebody else changed this first
error-stale-text = While this page was open, somebody else saved a change to the same thing. What you sent was not saved.
error-stale-back = Use your browser’s back button to copy what you typed, then open the page again.
error-busy-title = The service is busy
error-busy-text = What you sent was not saved, not even in part.
error-busy-again = Try again in a few minutes.
error-fault-title = There is a problem with the service
error-fault-text = This is our fault, not yours. What you sent was not saved. Try again later.
error-fault-reference = If you contact the scheme team, tell them this reference:
