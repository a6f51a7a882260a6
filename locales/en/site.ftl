## What every page has around its own content.

site-name = Halemark
site-strap = The workplace wellbeing award
site-skip = Skip to main content
site-error-prefix = Error:
site-navigation = Main navigation
site-signed-in-as-hidden = Signed in as
site-sign-in = Sign in
site-sign-out = Sign out
site-demo-tag = Demonstration
site-demo = This is a demonstration with invented employers and invented people. Nothing here is a real award.
site-support-links = Support links
site-footer-register = Public register
site-footer-privacy = Privacy
site-footer-cookies = Cookies
site-footer-accessibility = Accessibility
site-footer-licence = Open data from the register is available under the Open Government Licence v3.0.
site-footer-made-with = Licences of the software used

language-switch = Language
language-to-english = Change the language to English
language-to-welsh = Newid yr iaith i’r Gymraeg
