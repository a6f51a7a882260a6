## Y llywio.

nav-about = Am y wobr
nav-register = Cofrestr
nav-sign-up = Cofrestru cyflogwr
nav-desk = Desg
nav-employer = Eich cyflogwr
nav-employers = Cyflogwyr
nav-assessments = Asesiadau
nav-editions = Argraffiadau
nav-panel = Panel
nav-notices = Hysbysiadau
nav-account = Cyfrif

## Y dudalen gyntaf.

home-title = Y wobr i weithleoedd sy’n gofalu am bobl
home-lead = Mae cyflogwyr yn ardal { $area } yn dangos beth maent yn ei wneud dros iechyd a lles y bobl sy’n gweithio iddynt. Mae aseswyr yn ei wirio, mae panel yn penderfynu, a gall pawb weld pwy sy’n dal gwobr.
home-register = Cofrestru cyflogwr
home-desk = Mynd i’ch desg
home-already = Wedi cofrestru’n barod?
home-sign-in = Mewngofnodi
home-search-title = Dod o hyd i ddeiliad gwobr
home-held-title = Gwobrau a ddelir ar { $day }
home-held-all = gwobrau i gyd
home-held-none = Nid oes neb yn dal gwobr eto. Bydd cyflogwyr yn ymddangos ar y gofrestr ar y diwrnod y caiff eu gwobr ei rhyddhau.
home-how-title = Sut mae’n gweithio
home-step-register = Cofrestru eich cyflogwr
home-step-register-text = Dywedwch pwy ydych chi, faint o bobl sy’n gweithio i chi ac ymhle, a dewiswch beth y ceir ei gyhoeddi. Gallwch wahodd cydweithwyr i helpu.
home-step-answer = Ateb y meini prawf a dangos tystiolaeth
home-step-answer-text = Ysgrifennwch beth rydych yn ei wneud ar gyfer pob maen prawf ac atodwch ddogfennau, lluniau neu ddolenni. Gallwch gadw eich gwaith ar unrhyw adeg. Byddwch bob amser yn gweld beth sydd ar goll.
home-step-submit = Cyflwyno gydag enw person uwch
home-step-submit-text = Pan fydd popeth yn ei le, bydd rhywun uwch yn sefyll y tu ôl iddo a byddwch yn ei gyflwyno. O hynny ymlaen ni ellir newid dim.
home-step-assess = Asesydd yn gwirio
home-step-assess-text = Nid yw’r asesydd erioed wedi eich cynghori ac nid oes ganddo wrthdaro buddiannau. Bydd yn darllen y dystiolaeth ar gyfer pob maen prawf ac yn rhoi rhesymau.
home-step-decide = Panel yn penderfynu
home-step-decide-text = Bydd pobl nad ydynt wedi eich cynghori na’ch asesu yn edrych ar y canlyniad ac yn penderfynu: gwobr, neu beth i’w gywiro’n gyntaf. Nid oes “methu” cyhoeddus.
home-step-hold = Rydych yn dal y wobr
home-step-hold-text = Byddwch yn cael tystysgrif a chofnod ar y gofrestr gyhoeddus, gyda’r hyn a wiriwyd a hyd pryd y mae’n cyfrif.
home-levels-title = Lefelau’r { $scheme }
home-level-criteria = Meini prawf: { $count }
home-level-conditional = Mae rhai’n berthnasol i rai cyflogwyr yn unig
home-level-months = Hyd, mewn misoedd: { $months }
home-level-no-end = Delir heb ddyddiad gorffen
home-level-requires = Rhaid dal { $level } yn gyntaf
home-level-first = Yn agored i bob cyflogwr
home-scheme = Sut mae’r { $scheme } yn gweithio
home-scheme-readiness = Gweld ble rydych yn sefyll, heb gyfrif
home-scheme-questions = Darllen neu argraffu’r cwestiynau
home-who-title = I bwy y mae
home-who-employers = Cyflogwyr o bob maint
home-who-employers-text = O siop o dri i ysbyty o filoedd: golwg onest ar yr hyn rydych yn ei wneud dros eich pobl, gam wrth gam, gyda chynghorydd o’ch ardal.
home-who-public = Pawb sydd am gael gwybod
home-who-public-text = Wrth chwilio am waith, dewis cyflenwr neu ysgrifennu stori: mae’r gofrestr yn dweud pwy sy’n dal pa lefel heddiw a beth a wiriwyd.
home-who-team = Timau sy’n rhedeg cynllun
home-who-team-text = Mae timau iechyd y cyhoedd yn gweld ble mae pob cais, pwy all ei asesu, a pham y gwnaed pob penderfyniad.
home-duties = Nid yw cymryd rhan yn newid unrhyw ddyletswydd gyfreithiol. Nid yw gwobr yn dangos bod cyflogwr yn cydymffurfio â’r gyfraith ar iechyd a diogelwch, ac nid yw’n cymryd lle unrhyw arolygiad.

## Preifatrwydd.

privacy-title = Preifatrwydd
privacy-lead = Beth mae’r gwasanaeth hwn yn ei gadw am bobl, pam, am ba hyd, a phwy all ei weld.
privacy-who-title = Pwy sy’n gyfrifol
privacy-who = Y tîm sy’n rhedeg y gwasanaeth hwn sy’n penderfynu at beth y caiff ei ddefnyddio, ac sy’n ateb cwestiynau am eich data.
privacy-who-address = Daw llythyrau’r gwasanaeth o { $address }.
privacy-what-title = Beth a gedwir, a pham
privacy-account = Eich cyfrif
privacy-account-text = Eich enw, eich cyfeiriad e-bost, a’ch cyfrinair ar ffurf na ellir ei throi’n ôl. Er mwyn i chi fewngofnodi, i ysgrifennu atoch, ac i ddangos pwy wnaeth beth.
privacy-session = Bod wedi mewngofnodi
privacy-session-text = Ôl bys o’r cwci yn eich porwr, a phryd y gwnaethoch fewngofnodi. Daw i ben pan fyddwch yn allgofnodi, ac o fewn { $hours } awr ar ôl i chi fewngofnodi fan bellaf.
privacy-failures = Ceisiadau mewngofnodi aflwyddiannus
privacy-failures-text = Eich cyfeiriad rhwydwaith ac ôl bys o’r cyfeiriad e-bost a deipiwyd, fel na all neb ddyfalu cyfrineiriau wrth y mil. Maent yn cyfrif am 15 munud.
privacy-roles = Rolau a gwahoddiadau
privacy-roles-text = Pa ran sydd gennych gyda pha gyflogwr neu ym mha gynllun, pwy a’i rhoddodd i chi a phryd; y cyfeiriad e-bost yr anfonir gwahoddiad iddo.
privacy-employer = Eich cyflogwr
privacy-employer-text = Enwau, rhif cwmni neu elusen, sector, nifer y bobl, safleoedd a chodau post, a phwy yw ei gynghorydd. Yn achos cyflogwr bach iawn gall hyn fod am berson.
privacy-evidence = Atebion a thystiolaeth
privacy-evidence-text = Yr hyn y mae cyflogwyr yn ei ysgrifennu a’i lanlwytho, a phwy wnaeth hynny. Peidiwch â lanlwytho dim am iechyd person y gellir ei adnabod: nid oes maen prawf yn gofyn amdano.
privacy-signatory = Y llofnodwr uwch
privacy-signatory-text = Enw a rôl yr uwch berson sy’n sefyll y tu ôl i gyflwyniad.
privacy-judging = Asesu a phenderfynu
privacy-judging-text = Pwy fu’n asesu, pa wrthdaro buddiannau a ddatganwyd, eu marciau a’u rhesymau; pwy fu’n eistedd ar banel, sut y gwnaethant bleidleisio a pham, a phwy a gamodd o’r neilltu.
privacy-surveys = Arolygon dienw
privacy-surveys-text = Yr hyn y mae gweithwyr yn ei ateb, heb enw, amser na dim am eu dyfais, ac na all neb ei ddarllen nes i’r arolwg gau. Cyfeiriadau e-bost y rhai sy’n cael dolen eu hunain.
privacy-history = Yr hanes
privacy-history-text = Pob cam gyda phwy a’i cymerodd a phryd, fel y gellir esbonio penderfyniadau flynyddoedd yn ddiweddarach.
privacy-letters = Hysbysiadau a llythyrau
privacy-letters-text = Beth y dywedwyd wrthych, gydag enwau a dyddiadau, pryd y’i darllenwyd gennych, a sut yr hoffech gael gwybod. At bwy yr aeth llythyr, o ba fath a phryd. Ni chedwir ei destun, na’r dolenni ynddo: dim ond ôl bys.
privacy-not = Nid yw’r gwasanaeth yn gofyn dim i weithwyr ac eithrio mewn arolygon dienw, nid yw’n cadw ystadegau am ymwelwyr na rhestr o’r tudalennau rydych yn edrych arnynt, nid yw’n dangos hysbysebion, ac nid yw’n anfon dim at gwmnïau eraill heblaw rhoi llythyrau i weinydd post y tîm. Ni wneir penderfyniad amdanoch gan beiriant.
privacy-sees-title = Pwy all ei weld
privacy-sees-colleagues = Pobl eich cyflogwr sydd â rôl yma: data, atebion, tystiolaeth a hanes eich cyflogwr, gydag enwau’r rhai a’u hysgrifennodd.
privacy-sees-adviser = Cynghorydd eich cyflogwr: yr un peth.
privacy-sees-assessor = Asesydd cyflwyniad, ar ôl datgan nad oes ganddo wrthdaro buddiannau: y cyflwyniad hwnnw a’i dystiolaeth.
privacy-sees-panel = Aelodau’r panel: yr achos y maent yn ei benderfynu, gyda’i farciau.
privacy-sees-team = Y cydlynwyr sy’n rhedeg y cynllun: yr hyn sydd ei angen i’w redeg, ar gyfer pob cyflogwr ynddo.
privacy-sees-public = Pawb: y gofrestr, gydag enw’r cyflogwr, rhif y wobr, lefel, awdurdod lleol, dyddiadau a’r hyn a wiriwyd; a’i sector, ei faint a’i gyfeiriad gwe os cytunodd y cyflogwr.
privacy-sees-nobody = Nid oes enw unrhyw berson ar y gofrestr.
privacy-long-title = Am ba hyd y’i cedwir
privacy-long = Mae’r rhaglen ei hun yn dileu sesiynau a cheisiadau aflwyddiannus pan na fyddant yn cyfrif mwyach, cyfeiriadau pobl a holwyd mewn arolwg rai wythnosau ar ôl iddo gau, a’r atebion eu hunain rai misoedd ar ôl hynny. Bydd popeth arall yn aros nes i’r tîm sy’n rhedeg y gwasanaeth ei ddileu.
privacy-long-history = Ni chaiff yr hanes ei ailysgrifennu byth. Mae gwobr sy’n dod i ben neu’n cael ei thynnu’n ôl yn gadael y gofrestr ar unwaith ac yn aros yn yr hanes.
privacy-rights-title = Eich hawliau
privacy-rights = Gallwch ofyn i’r tîm am gopi o’r hyn a gedwir amdanoch, ei gael wedi’i gywiro, a gofyn iddo gael ei ddileu neu beidio â chael ei ddefnyddio mwyach. Byddant yn ateb o fewn mis.
privacy-complain = Os nad ydych yn fodlon â’r ateb, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth:
privacy-cookies = Pa gwcis a ddefnyddir

## Cwcis.

cookies-title = Cwcis
cookies-lead = Mae’r gwasanaeth hwn yn rhoi dwy ffeil fach ar eich dyfais, y ddwy’n angenrheidiol ar gyfer yr hyn rydych yn gofyn iddo ei wneud.
cookies-consent = Nid yw’r naill na’r llall yn eich dilyn i unman, felly ni ofynnir am gydsyniad.
cookies-of-session = Bod wedi mewngofnodi
cookies-of-language = Eich iaith
cookies-name = Enw
cookies-purpose = At beth y mae
cookies-expires = Am ba hyd
cookies-session = Yn eich cadw wedi mewngofnodi. Fe’i gosodir dim ond pan fyddwch yn mewngofnodi.
cookies-session-expires = Caiff ei ddileu pan fyddwch yn allgofnodi. Mae’n peidio â gweithio { $hours } awr ar ôl i chi fewngofnodi, ac mae eich porwr yn ei ddileu ar ôl { $kept } awr.
cookies-language = Yn cofio eich bod wedi dewis Cymraeg neu Saesneg. Fe’i gosodir dim ond pan fyddwch yn dewis.
cookies-language-expires = Blwyddyn
cookies-none = Nid oes cwcis ar gyfer ystadegau na hysbysebion, na rhai cwmnïau eraill.
cookies-draft = Tra byddwch yn teipio ateb ac na ellir cyrraedd y gwasanaeth, neu pan ydych wedi’ch allgofnodi, cedwir yr hyn a deipiwch yn eich porwr nes y gellir ei gadw. Mae’n mynd pan gaiff ei gadw neu ei waredu, a phan fyddwch yn allgofnodi. Mae’r hyn y mae cynghorydd yn ei nodi ac yn tynnu llun ohono wrth gerdded o amgylch safle, neu’n ei ysgrifennu mewn sgwrs, yn cael ei gadw yn y porwr yn yr un modd nes bod y gwasanaeth wedi’i gael.

## Hygyrchedd.

accessibility-title = Datganiad hygyrchedd
accessibility-lead = Rydym am i gynifer o bobl â phosibl allu defnyddio’r gwasanaeth hwn. Dylech allu:
accessibility-zoom = chwyddo hyd at 400% heb i ddim ddisgyn oddi ar y sgrin
accessibility-keyboard = cyrraedd a defnyddio popeth gyda’r bysellfwrdd yn unig
accessibility-reader = gwrando ar bob tudalen â darllenydd sgrin
accessibility-scripts = gwneud popeth gyda sgriptiau wedi’u diffodd
accessibility-phone = defnyddio pob tudalen ar ffôn 360 picsel o led
accessibility-status-title = Pa mor bell yr ydym
accessibility-status = Gwnaed y gwasanaeth i fodloni Canllawiau Hygyrchedd Cynnwys y We 2.2 ar lefel AA. Ni wyddom am unrhyw fan lle nad yw’n gwneud hynny, heblaw’r hyn a restrir yma.
accessibility-limits-title = Yr hyn nad yw’n sicr
accessibility-limit-audit = Nid oes neb o’r tu allan wedi archwilio’r gwasanaeth eto, ac ni roddwyd cynnig arno gyda phobl sy’n defnyddio technoleg gynorthwyol bob dydd.
accessibility-limit-evidence = Eiddo’r cyflogwyr yw’r dogfennau y maent yn eu lanlwytho fel tystiolaeth, ac ni fydd rhai’n hygyrch. Gofynnwch i’r cyflogwr neu’r tîm am ffurf arall.
accessibility-limit-welsh = Dim ond y tudalennau cyhoeddus sydd yn Gymraeg hyd yn hyn, ac nid yw’r cyfieithiad wedi’i adolygu.
accessibility-tested-title = Sut y’i profwyd
accessibility-tested = Caiff pob newid ei brofi mewn porwr gan raglen sy’n mynd drwy wobr o’r cofrestru hyd at y gofrestr, yn gwirio pob tudalen ar y ffordd â rheolau axe ar gyfer WCAG 2.2 AA ar led ffôn a chyfrifiadur, ac yn mynd y ffordd honno â’r bysellfwrdd.
accessibility-tell-title = Dywedwch wrthym beth nad yw’n gweithio
accessibility-tell = Os na ellir defnyddio rhywbeth, neu os oes ei angen arnoch ar ffurf arall, dywedwch wrth y tîm sy’n rhedeg y gwasanaeth hwn.
accessibility-complain = Os nad ydych yn fodlon â’r ateb, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb:
accessibility-reviewed = Adolygwyd ddiwethaf ar { $day }.
