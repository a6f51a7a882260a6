## Yr hyn y mae cyflogai yn ei ddarllen wrth ateb arolwg.

respondent-unreviewed = Nid oes neb wedi gwirio’r cyfieithiad hwn eto.
respondent-nothing-kept = Dim cyfrif, dim cwcis. Nid yw’r tudalennau hyn yn cadw dim amdanoch chi na’ch dyfais.
respondent-to-the-box = Rhowch god arolwg

respondent-error-not-found = Heb ddod o hyd i’r dudalen
respondent-error-not-found-text = Nid oes tudalen arolwg yn y cyfeiriad hwn. Os oes gennych god, rhowch ef eto.
respondent-error-refused = Ni weithiodd hyn
respondent-error-too-large = Anfonoch fwy o destun nag y gallwn ei dderbyn, felly ni anfonwyd dim. Defnyddiwch fotwm yn ôl eich porwr, copïwch eich testun a’i wneud yn fyrrach.
respondent-error-unreadable = Ni chyrhaeddodd eich ffurflen yn gyfan, felly ni anfonwyd dim. Defnyddiwch fotwm yn ôl eich porwr a rhowch gynnig arall arni.
respondent-error-busy = Mae’r gwasanaeth yn brysur
respondent-error-busy-text = Ni anfonwyd eich atebion. Defnyddiwch fotwm yn ôl eich porwr a rhowch gynnig arall arni mewn munud.
respondent-error-fault = Mae problem gyda’r gwasanaeth
respondent-error-fault-text = Ein bai ni yw hyn, nid eich bai chi. Os oeddech yn anfon atebion, defnyddiwch fotwm yn ôl eich porwr a’u hanfon eto. Nid ydynt byth yn cael eu cyfrif ddwywaith.
respondent-error-elsewhere = Daeth y ffurflen hon o wefan arall
respondent-error-elsewhere-text = Anfonodd tudalen ar wefan arall y ffurflen hon yma. Ni anfonwyd dim. Rhowch eich cod ar y wefan hon.

## Y blwch ar gyfer y cod.

respondent-continue = Parhau
respondent-code-title = Ateb arolwg
respondent-code-label = Eich cod
respondent-code-hint = Mae ar eich slip neu yn eich e-bost: 16 o lythrennau a rhifau. O boster, mae’n 4. Nid oes gwahaniaeth am briflythrennau, bylchau na chysylltnodau.
respondent-code-missing = Rhowch eich cod
respondent-code-length = Mae gan god 16 o lythrennau a rhifau, neu 4 o boster. Gwiriwch eich bod wedi rhoi’r cyfan.
respondent-code-letter = Dim ond llythrennau a’r rhifau 2 i 9 sydd mewn cod. Nid oes byth I, O, 0 nac 1 ynddo.
respondent-code-wrong = Nid yw’r cod hwn yn gywir. Gwiriwch ef fesul llythyren.
respondent-code-unknown = Nid oes arolwg â’r cod hwn. Gwiriwch y pedair llythyren gyntaf.
respondent-code-too-short = Rhowch god cyfan eich slip neu’ch e-bost: 16 o lythrennau a rhifau.

## Cyn y cwestiynau.

respondent-start-asks = Mae { $employer } yn cymryd rhan yn { $scheme } a hoffai wybod eich barn.
respondent-start-length = Nifer y cwestiynau: { $questions }. Munudau, yn fras: { $minutes }.
respondent-start-skip = Gallwch adael unrhyw gwestiwn allan.
respondent-start-other-language = Nid yw’r cwestiynau eu hunain yn yr iaith hon.
respondent-start-unreviewed = Nid oes neb wedi gwirio cyfieithiad y cwestiynau hyn eto.
respondent-start-title = Beth sy’n digwydd i’ch atebion
respondent-start-voluntary = Chi sydd i benderfynu a ydych yn cymryd rhan. Ni all neb yn { $employer } weld a wnaethoch.
respondent-start-groups = Nid oes neb yn { $employer } byth yn gweld eich atebion. Maent yn gweld ffigurau am { $min } neu fwy o bobl, a dim ond ar ôl i’r arolwg gau.
respondent-start-pooled = Nid oes neb yn { $employer } byth yn gweld eich atebion. Cyflogwr bach ydyw, felly dim ond ynghyd â rhai cyflogwyr bach eraill y dangosir ei ganlyniadau, am { $min } neu fwy o bobl.
respondent-start-comments = Ni ddangosir yr hyn a ysgrifennwch yn eich geiriau eich hun i { $employer }. Mae cynghorydd o { $scheme } yn ei ddarllen ar ôl i’r arolwg gau, a dim ond os ysgrifennodd { $min } neu fwy o bobl rywbeth yno.
respondent-start-final = Ar ôl anfon eich atebion ni allwch eu newid na’u tynnu’n ôl: ni all neb ddweud pa rai yw eich rhai chi.
respondent-start-once = Mae pawb yn defnyddio’r un ddolen. Atebwch unwaith yn unig.
respondent-start-controller = { $scheme } yn unig sy’n gyfrifol am eich atebion. Mewn cyfraith diogelu data, dyma’r rheolydd.
respondent-start-joint = Mae { $scheme } a { $employer } yn gyfrifol gyda’i gilydd. Mewn cyfraith diogelu data, maent yn gyd-reolyddion. Nid yw hynny’n rhoi mwy na’r ffigurau i { $employer }.
respondent-start-closes = Mae’r arolwg yn cau ar ddiwedd { $day }.
respondent-start-kiosk = Mae’r ddyfais hon yn cael ei rhannu. Os na fydd dim yn digwydd am ddeg munud, bydd y dudalen yn mynd yn ôl i’r dechrau ac ni anfonir dim.
respondent-start-button = Dechrau
respondent-start-whole = Dangos pob cwestiwn ar un dudalen
respondent-more-title = Sut yr ydych yn aros yn ddienw
respondent-more-sealed = Mae eich atebion yn cael eu cloi cyn gynted ag y byddwch yn eu hanfon, ac ni all neb eu darllen tra bo’r arolwg ar agor. Pan fydd yn cau cânt eu cymysgu, a dinistrir yr allwedd.
respondent-more-open = Mae pawb yn defnyddio’r un ddolen, felly nid yw’n dweud dim am bwy ydych chi.
respondent-more-personal = Mae’r cod yn eich dolen yn sicrhau bod eich atebion yn cyfrif unwaith. Nid yw’n cael ei gadw gyda nhw. Mae negeseuon atgoffa’n mynd at bawb, p’un a ydynt wedi ateb ai peidio.
respondent-more-slips = Nid oes neb yn gwybod pwy sydd â pha slip. Mae ei god yn sicrhau bod eich atebion yn cyfrif unwaith. Nid yw’n cael ei gadw gyda nhw.
respondent-more-device = Gall dyfais neu rwydwaith eich cyflogwr nodi bod y wefan hon wedi’i hagor. Defnyddiwch eich un chi os yw hynny’n eich poeni.
respondent-more-remains = Yr hyn na ellir ei ddiystyru: gallai rhywun sy’n rheoli’r cyfrifiadur sy’n rhedeg y wefan hon, a’i allweddi, geisio cysylltu atebion â chodau tra bo’r arolwg ar agor. Ni roddir yr allweddi hynny i { $employer }.

## Y cwestiynau.

respondent-back = Yn ôl
respondent-change = Newid
respondent-skip = Rwy’n gadael hwn allan
respondent-page-of = Tudalen { $page } o { $count }
respondent-groups-title = Amdanoch chi
respondent-groups-why = Er mwyn gallu cymharu canlyniadau. Dim ond os atebodd { $min } neu fwy o bobl mewn grŵp y dangosir ef. Gallwch adael hwn allan.
respondent-field-most = Dewiswch hyd at { $most }.
respondent-field-no-names = Peidiwch ag ysgrifennu enwau, na dim sy’n dangos pwy ydych chi.
respondent-field-rank = Dewis { $rank }
respondent-field-no-rank = Dim dewis
respondent-field-unknown = Dewiswch un o’r atebion a ddangosir, neu gadewch y cwestiwn allan
respondent-field-too-many = Dewiswch { $most } ar y mwyaf
respondent-field-ranked-twice = Rydych wedi dewis hwn yn barod. Dewiswch rywbeth arall, neu ddim byd
respondent-field-too-long = Mae eich testun { $over } nod yn rhy hir. Gall gael { $longest }.

## Cyn ac ar ôl anfon.

respondent-review-title = Gwiriwch eich atebion
respondent-review-not-sent = Nid oes dim wedi’i anfon eto.
respondent-review-left-out = Wedi’i adael allan
respondent-review-final = Ar ôl eu hanfon, ni ellir newid eich atebion na’u tynnu’n ôl.
respondent-review-send = Anfon fy atebion
respondent-review-nothing = Gadawsoch bob cwestiwn allan, felly ni anfonwyd dim. Atebwch o leiaf un, neu caewch y dudalen hon.
respondent-review-too-long = Mae eich testunau’n rhy hir gyda’i gilydd, felly ni anfonwyd dim. Gwnewch un ohonynt yn fyrrach.
respondent-review-again = Roedd y gwasanaeth yn brysur ac ni anfonwyd eich atebion. Maent i gyd yma o hyd: anfonwch nhw eto.
respondent-end-taken = Diolch
respondent-end-taken-panel = Mae eich atebion wedi cyrraedd
respondent-end-taken-text = Maent yn cyfrif unwaith. Ni all neb ddweud pa atebion yw eich rhai chi.
respondent-end-taken-then = Mae’r arolwg yn cau ar ddiwedd { $day }. Ar ôl hynny bydd { $employer } yn gweld ffigurau am { $min } neu fwy o bobl.
respondent-end-taken-pooled = Mae’r arolwg yn cau ar ddiwedd { $day }. Ar ôl hynny bydd { $employer } yn gweld ffigurau sawl cyflogwr bach gyda’i gilydd.
respondent-end-already = Mae eich atebion wedi cyrraedd yn barod
respondent-end-already-page = Anfonwyd eich atebion o’r dudalen hon o’r blaen, ac maent yn cyfrif unwaith. Ni anfonwyd dim yr eildro.
respondent-end-already-code = Anfonwyd atebion â’r cod hwn o’r blaen, ac maent yn cyfrif unwaith. Ni anfonwyd dim yr eildro.
respondent-end-already-other = Os nad chi a’u hanfonodd, mae rhywun arall wedi defnyddio eich cod. Dywedwch wrth { $scheme }.
respondent-end-closed = Mae’r arolwg hwn wedi cau
respondent-end-closed-text = Nid yw “{ $title }” yn derbyn rhagor o atebion. Ei ddiwrnod olaf oedd { $day }. Nid anfonwyd na chadw dim a roddwyd gennych.
respondent-end-wrong-code = Nid yw’r cod hwn yn ffitio
respondent-end-wrong-code-text = Ni ellir anfon atebion â’r cod hwn, felly ni anfonwyd dim. Rhowch y cod eto.
respondent-end-kiosk = Bydd y dudalen hon yn mynd yn ôl i’r dechrau ar ei phen ei hun ymhen 30 eiliad.
respondent-end-next = Y person nesaf
respondent-end-close = Gallwch gau’r dudalen hon nawr. Ar ddyfais y mae eraill yn ei defnyddio, caewch y porwr hefyd: gall ei fotwm yn ôl ddangos yr hyn a atebwyd gennych.
respondent-help-title = Os oes rhywbeth yn eich poeni
respondent-help-samaritans = Samariaid, ddydd a nos, am ddim:
respondent-help-nhs = GIG 111, ar gyfer unrhyw bryder iechyd, corff neu feddwl:
respondent-help-emergency = Mewn argyfwng:

## Llythyrau â dolen

letter-survey-invitation-subject = Mae { $employer } yn gofyn sut ydych chi yn y gwaith
letter-survey-invitation-body =
    Helô,

    Hoffai { $employer } wybod beth sy’n eich helpu i gadw’n iach yn y gwaith, ac mae’n gofyn i chi gymryd rhan yn “{ $title }”. Mae’n cymryd ychydig funudau. Nid oes rhaid i chi gymryd rhan, a gallwch hepgor pob cwestiwn.

    Mae eich dolen yn gweithio unwaith, tan { $day }:
    { $link }

    Mae eich atebion yn ddienw. Ni all neb yn { $employer } nac yn y cynllun gwobrwyo weld beth a atebodd un person, na darganfod pwy atebodd. Mae’r dudalen gyntaf yn dweud sut y sicrheir hyn.

    Peidiwch ag anfon y llythyr hwn ymlaen.

    Tîm y wobr
    { $site }
letter-survey-reminder-subject = Mae { $employer } yn gofyn sut ydych chi yn y gwaith: ar agor o hyd tan { $day }
letter-survey-reminder-body =
    Helô,

    Mae “{ $title }” gan { $employer } ar agor tan { $day }. Os ydych wedi ateb eisoes: diolch, ac anwybyddwch y llythyr hwn. Ni all neb ddweud pwy sydd wedi ateb, felly mae’r llythyr hwn yn mynd at bawb.

    Os hoffech ateb, mae eich dolen yr un fath ag o’r blaen. Mae’n gweithio unwaith:
    { $link }

    Nid oes rhaid i chi gymryd rhan, a gallwch hepgor pob cwestiwn.

    Tîm y wobr
    { $site }
