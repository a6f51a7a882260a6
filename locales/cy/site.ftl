## Yr hyn sydd o amgylch cynnwys pob tudalen.

site-name = Halemark
site-strap = Y wobr llesiant yn y gweithle
site-skip = Neidio i’r prif gynnwys
site-error-prefix = Gwall:
site-navigation = Prif lywio
site-signed-in-as-hidden = Wedi mewngofnodi fel
site-sign-in = Mewngofnodi
site-sign-out = Allgofnodi
site-leaving-title = Allgofnodi a cholli’r hyn nas anfonwyd?
site-leaving-text = Mae’r porwr hwn yn cadw rhywbeth a deipiwyd neu a dynnwyd yma ac nad yw wedi cyrraedd y gwasanaeth eto. Mae allgofnodi yn ei ddileu.
site-leaving-stay = Aros wedi mewngofnodi
site-leaving-go = Allgofnodi a’i ddileu
site-demo-tag = Arddangosiad
site-demo = Arddangosiad yw hwn gyda chyflogwyr a phobl ddychmygol. Nid oes yma unrhyw wobr go iawn.
site-support-links = Dolenni cymorth
site-footer-register = Cofrestr gyhoeddus
site-footer-privacy = Preifatrwydd
site-footer-cookies = Cwcis
site-footer-glossary = Egluro geiriau
site-footer-accessibility = Hygyrchedd
site-footer-licence = Mae data agored o’r gofrestr ar gael o dan Drwydded Llywodraeth Agored v3.0.
site-footer-made-with = Trwyddedau’r meddalwedd a ddefnyddir

language-switch = Iaith
language-to-english = Change the language to English
language-to-welsh = Newid yr iaith i’r Gymraeg

## Tudalennau a ddangosir pan na weithiodd rhywbeth.

error-go-home = Mynd i’r dudalen gychwyn
error-go-back = Mynd yn ôl i’r dudalen y daethoch ohoni
error-go-desk = Mynd i’ch desg
error-not-found-title = Heb ddod o hyd i’r dudalen
error-not-found-typed = Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ei ludo, gwiriwch eich bod wedi copïo’r cyfan.
error-not-found-account = Efallai y bydd angen i chi fewngofnodi, neu fewngofnodi â chyfrif arall.
error-not-allowed-title = Ni allwch wneud hyn
error-not-allowed-text = Nid yw eich cyfrif yn caniatáu’r cam hwn. Gofynnwch i dîm y cynllun os credwch y dylai.
error-signed-out-title = Mewngofnodwch eto
error-signed-out-text = Cawsoch eich allgofnodi cyn i hyn gael ei gadw. Nid oes dim a deipiwyd gennych wedi’i golli: mewngofnodwch, a bydd yn ei ffurflen eto.
error-signed-out-files = Nid yw porwr yn cadw ffeiliau. Bydd yn rhaid i chi ddewis y rhain eto:
error-held-title = Nid yw’r ffurflen yno mwyach
error-held-text = Mae’r hyn a deipiwyd gennych i’w weld uchod. Copïwch ef os ydych am ei gadw, yna ewch ymlaen.
error-held-button = Ewch ymlaen
site-held = Dyma’r hyn a deipiwyd gennych cyn i chi fewngofnodi eto. Nid yw wedi’i gadw eto: gwiriwch ef, yna pwyswch fotwm y ffurflen.
site-held-files = Dewiswch y ffeiliau hyn eto:
site-held-left-out = Teipiwyd hyn gennych hefyd. Nid oes lle iddo mewn ffurflen ar y dudalen hon. Copïwch ef os ydych am ei gadw.
error-from-elsewhere-title = Daeth y cais hwn o wefan arall
error-from-elsewhere-text = Anfonodd tudalen ar wefan arall y ffurflen hon yma. Ni newidiwyd dim.
error-from-elsewhere-again = Os oeddech yn bwriadu gwneud hyn, agorwch y dudalen ar y wefan hon ac anfonwch y ffurflen yno.
error-refused-title = Nid oedd modd gwneud hyn
error-refused-text = Ni newidiwyd dim.
error-stale-title = Newidiodd rhywun arall hyn yn gyntaf
error-stale-text = Tra oedd y dudalen hon ar agor, cadwodd rhywun arall newid i’r un peth. Ni chadwyd yr hyn a anfonoch.
error-stale-back = Defnyddiwch fotwm yn ôl eich porwr i gopïo’r hyn a deipioch, yna agorwch y dudalen eto.
error-busy-title = Mae’r gwasanaeth yn brysur
error-busy-text = Ni chadwyd yr hyn a anfonoch, dim hyd yn oed yn rhannol.
error-busy-again = Rhowch gynnig arall arni mewn ychydig funudau.
error-fault-title = Mae problem gyda’r gwasanaeth
error-fault-text = Ein bai ni yw hyn, nid eich bai chi. Ni chadwyd yr hyn a anfonoch. Rhowch gynnig arall arni’n nes ymlaen.
error-fault-reference = Os byddwch yn cysylltu â thîm y cynllun, rhowch y cyfeirnod hwn iddynt:
