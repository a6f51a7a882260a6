## Yr hyn sydd o amgylch cynnwys pob tudalen.

site-name = Halemark
site-strap = Y wobr llesiant yn y gweithle
site-skip = Neidio i’r prif gynnwys
site-error-prefix = Gwall:
site-navigation = Prif lywio
site-signed-in-as-hidden = Wedi mewngofnodi fel
site-sign-in = Mewngofnodi
site-sign-out = Allgofnodi
site-demo-tag = Arddangosiad
site-demo = Arddangosiad yw hwn gyda chyflogwyr a phobl ddychmygol. Nid oes yma unrhyw wobr go iawn.
site-support-links = Dolenni cymorth
site-footer-register = Cofrestr gyhoeddus
site-footer-privacy = Preifatrwydd
site-footer-cookies = Cwcis
site-footer-accessibility = Hygyrchedd
site-footer-licence = Mae data agored o’r gofrestr ar gael o dan Drwydded Llywodraeth Agored v3.0.
site-footer-made-with = Trwyddedau’r meddalwedd a ddefnyddir

language-switch = Iaith
language-to-english = Change the language to English
language-to-welsh = Newid yr iaith i’r Gymraeg
