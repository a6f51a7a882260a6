## Y cynllun: beth ydyw, i bawb

scheme-back = Am y wobr
scheme-kind-award = Gwobr yw hon: mae rhywun arall yn gwirio cyn ei rhoi.
scheme-kind-pledge = Addewid yw hwn: mae’r cyflogwr yn ei lofnodi, ac nid oes neb yn gwirio.
scheme-kind-prize = Cystadleuaeth yw hon: caiff ceisiadau eu gosod mewn trefn, ac mae enillwyr.
scheme-readiness = Gweld ble rydych yn sefyll
scheme-readiness-text = Atebwch ychydig o gwestiynau i weld pa lefel sydd o fewn cyrraedd a beth i’w wneud gyntaf. Nid oes angen cyfrif, ac ni chedwir dim.
scheme-questions = Darllen neu argraffu’r cwestiynau
scheme-questions-text = Pob maen prawf yn argraffiad { $edition }, gyda sut beth yw da a beth sydd ei angen.
scheme-prize = Y wobr
scheme-prize-winners = Enillwyr
scheme-prize-judged-by = Beirniaid
scheme-prize-handed-over = Cyflwynir
scheme-levels = { $count ->
    [one] Y lefel
   *[other] Y lefelau
}
scheme-ladder-sequential = Gellir gweithio ar lefel ar ôl dal y lefel oddi tani.
scheme-ladder-open = Caiff cyflogwr ddechrau gydag unrhyw lefel.
scheme-ladder-early-upload = Gellir gweithio ar lefel ar unrhyw adeg; caiff ei barnu ar ôl dal y lefel oddi tani.
scheme-level-criteria = { $count ->
    [0] Dim meini prawf ei hun
   *[other] Meini prawf: { $count }
}
scheme-policy = Sut yr ymdrinnir â { $level }
scheme-own-choice = Dewis yr argraffiad hwn ei hun
scheme-recognitions = Cydnabyddiaethau
scheme-recognitions-text = Pobl sy’n rhoi’r rhain, yn ogystal â’r lefelau.
scheme-recognition-requires = I ddeiliaid { $level }.
scheme-tracks = Maint y cyflogwr
scheme-tracks-text = Gall yr hyn a ofynnir amrywio yn ôl maint. Y maint pan fydd y cais yn dechrau sy’n cyfrif.
scheme-response-goals = Atebion i arolygon
scheme-response-goals-text = Nid oes rhaid i neb ateb arolwg. Dyma faint o’r bobl a holir y mae’r cynllun yn gobeithio clywed ganddynt.
scheme-response-goal = { $percent }% o’r bobl a holir, lle { $open ->
    [yes] holir { $from } neu fwy
   *[no] holir { $from } i { $to }
}
scheme-standards = { $count ->
    [one] Y safon
   *[other] Y safonau
}
scheme-editions = Argraffiadau
scheme-editions-text = Nid yw argraffiad byth yn newid ar ôl ei gyhoeddi. Mae cais yn cadw’r argraffiad y dechreuodd o dano, oni bai bod y cyflogwr yn dewis un mwy newydd.
scheme-edition = Argraffiad { $label }
scheme-edition-published = cyhoeddwyd ar { $day }
scheme-edition-current = Cyfredol
scheme-source = O ble y daw’r meini prawf

## Y cynllun: sut yr ymdrinnir â lefel

scheme-period = { $unit ->
    [days] { $count } diwrnod
    [weeks] { $count } wythnos
    [years] { $count } blynedd
   *[months] { $count } mis
}
scheme-policy-term = Rhoddir am
scheme-policy-term-none = Heb ddyddiad gorffen
scheme-policy-review-window = I’w hadnewyddu
scheme-policy-around = O { $age } cyn diwedd y cyfnod hyd { $age } ar ei ôl
scheme-policy-work-period = Amser i weithio tuag ati
scheme-policy-at-most = { $age } ar y mwyaf
scheme-policy-interim-update = Adroddiad rhwng gwobrau
scheme-policy-every = Bob { $age }
scheme-policy-hna-age = Asesiad o anghenion iechyd
scheme-policy-no-older = Heb fod yn hŷn na { $age } adeg yr asesiad
scheme-policy-moving-up = Symud i fyny i lefel uwch
scheme-policy-restarts-term = Mae’r cyfnod yn dechrau o’r newydd gyda’r lefel uwch
scheme-policy-keeps-term = Mae diwedd y cyfnod yn aros yr un fath
scheme-policy-ends-renewal = Nid oes angen adnewyddu’r lefel hon mwyach
scheme-policy-evidence = Tystiolaeth ar gyfer pob maen prawf
scheme-policy-marks = Aseswyr
scheme-policy-marks-are = { $marks ->
    [one] Mae un yn marcio’r cais
   *[other] Mae { $marks } yn marcio’r cais, pob un ar ei ben ei hun
}
scheme-policy-met-from = Yn cyfrif fel wedi’i fodloni
scheme-policy-met-from-is = Marc o { $mark } neu fwy, o 0 i 3
scheme-policy-visit = Ymweliad
scheme-policy-visit-none = Nid oes neb yn dod i’r safle
scheme-policy-visit-optional = Gall yr asesydd ddod i’r safle
scheme-policy-visit-required = Mae’r asesydd yn dod i’r safle
scheme-policy-decided-by = Penderfynir gan
scheme-policy-employer-decides = Y cyflogwr, drwy ei lofnod
scheme-policy-adviser-decides = Y cynghorydd
scheme-policy-assessor-decides = Yr asesydd
scheme-policy-panel-decides = Panel
scheme-policy-region-decides = Panel lleol, yna gwiriad dros y rhanbarth
scheme-policy-quorum = Aelodau’r panel
scheme-policy-quorum-is = { $quorum ->
    [one] O leiaf un yn cymryd rhan
   *[other] O leiaf { $quorum } yn cymryd rhan
}

## Y cynllun: beth mae rheolau lefel yn gofyn amdano

scheme-rule-every = Mae pob maen prawf sy’n berthnasol yn ei le
scheme-rule-core-and-pool = Mae pob maen prawf gorfodol sy’n berthnasol yn ei le, ac o leiaf { $at_least } o’r rhai i ddewis ohonynt
scheme-rule-pool = Meini prawf yn eu lle: o leiaf { $at_least }
scheme-rule-cumulative = Meini prawf yn eu lle, o’r lefel hon a’r lefelau oddi tani gyda’i gilydd: o leiaf { $at_least }
scheme-rule-points = Pwyntiau: o leiaf { $at_least }; mae maen prawf sydd yn ei le yn rhoi { $by ->
    [mark] ei bwyntiau wedi’u lluosi â’i farc
   *[weight] ei bwyntiau
}
scheme-rule-percent = O leiaf { $at_least }% o’r pwyntiau y gellir eu cael; mae maen prawf sydd yn ei le yn rhoi { $by ->
    [mark] ei bwyntiau wedi’u lluosi â’i farc
   *[weight] ei bwyntiau
}
scheme-rule-quota = o leiaf { $at_least } yn “{ $standard }”
scheme-rule-standards = Mae pob safon ar { $level } neu’n uwch: yr isaf sy’n penderfynu
scheme-rule-best-fit = Safonau ar { $level } neu’n uwch: o leiaf { $at_least }
scheme-rule-lower-kept = Mae popeth sydd ei angen ar gyfer { $levels } yn ei le o hyd
scheme-rule-of = { $rule } (o’r meini prawf hyn: { $numbers })
scheme-rule-for = { $rule } (i’r rhain yn unig: { $tracks })

## Y cynllun: beth sydd ei angen ar gyfer maen prawf

scheme-takes-evidence = Eitemau o dystiolaeth: o leiaf { $at_least }
scheme-takes-recent-evidence = Eitemau o dystiolaeth, heb fod yn hŷn na { $age } adeg yr asesiad: o leiaf { $at_least }
scheme-takes-number = { $label }: o leiaf { $at_least }
scheme-takes-advocates = { $label }: o leiaf { $at_least }, wedi’u hyfforddi o fewn y { $within } diwethaf
scheme-takes-from-hna = yn dilyn o’r asesiad o anghenion iechyd
scheme-takes-evaluated = wedi’u gwerthuso
scheme-takes-all-year = yn rhedeg drwy’r flwyddyn
scheme-takes-theme = ar “{ $theme }”
scheme-takes-hna-age = { $label }: heb fod yn hŷn na { $age } adeg yr asesiad
scheme-takes-day = { $label }: ei ddyddiad
scheme-when-tracks = I’r rhain yn unig: { $tracks }
scheme-when-food-outlet = Dim ond gyda ffreutur neu beiriannau gwerthu
scheme-when-no-food-outlet = Dim ond heb ffreutur na pheiriannau gwerthu
scheme-when-union = Dim ond gydag undeb llafur cydnabyddedig
scheme-when-no-union = Dim ond heb undeb llafur cydnabyddedig
scheme-when-visitors = Dim ond lle daw ymwelwyr neu gontractwyr
scheme-when-no-visitors = Dim ond lle na ddaw ymwelwyr na chontractwyr
scheme-when-size = { $measure ->
    [fte] Cyfwerth ag amser llawn
    [people_in_scope] Pobl y byddai’r wobr yn eu cynnwys
   *[headcount] Gweithwyr
}: { $open ->
    [yes] { $from } neu fwy yn unig
   *[no] { $from } i { $to } yn unig
}
scheme-track-size = { $measure ->
    [fte] Cyfwerth ag amser llawn
    [people_in_scope] Pobl y byddai’r wobr yn eu cynnwys
   *[headcount] Gweithwyr
}: { $open ->
    [yes] { $from } neu fwy
   *[no] { $from } i { $to }
}

## Y cynllun: cwestiynau argraffiad

questions-title = Cwestiynau’r { $scheme }, argraffiad { $edition }
questions-heading = Cwestiynau
questions-lead = Argraffiad { $edition }: pob maen prawf, sut beth yw da, a beth sydd ei angen.
questions-older = Mae argraffiad mwy newydd wedi’i gyhoeddi.
questions-newer = Cwestiynau’r argraffiad cyfredol
questions-print = Gall eich porwr argraffu’r dudalen hon: mae pob lefel yn dechrau ar dudalen newydd.
questions-contents = Cynnwys
questions-count = { $count ->
    [0] Dim meini prawf ei hun
   *[other] Meini prawf: { $count }
}
questions-pass = Beth sydd ei angen
questions-requires = Mae { $level } yn cael ei dal
questions-tracks = Mae’r cyflogwr yn un o’r rhain: { $tracks }
questions-optional = Caiff cyflogwr ddechrau uwchlaw’r lefel hon.
questions-own-criteria = Dewis yr argraffiad hwn ei hun yw meini prawf y lefel hon.
questions-own-pass = Dewis yr argraffiad hwn ei hun yw’r hyn sydd ei angen.
questions-mandatory = Gorfodol
questions-pool = I ddewis ohonynt
questions-points = Pwyntiau: { $count }
questions-not-applicable = Gall fod yn “amherthnasol”, gyda rheswm
questions-takes = Beth sydd ei angen
questions-examples = Beth y gallech ei ddangos
questions-links = Darllen mwy

## Y cynllun: gweld ble rydych yn sefyll

readiness-title = Gweld ble rydych yn sefyll
readiness-lead = Dywedwch ychydig am y cyflogwr, yna pa mor bell y mae gyda phob peth y mae’r cynllun yn gofyn amdano. Fe welwch ar unwaith pa lefel fyddai honno, beth sydd ar goll, a beth i’w wneud gyntaf.
readiness-private = Nid oes angen cyfrif. Ni chedwir ac ni chyfrifir dim a rowch yma, ac ni osodir cwci.
readiness-headcount = Faint o bobl sy’n gweithio i’r cyflogwr?
readiness-headcount-hint = Pobl, nid swyddi. Mae gweithwyr rhan-amser yn cyfrif fel un yr un
readiness-headcount-missing = Rhowch faint o bobl sy’n gweithio i’r cyflogwr
readiness-fte = Sawl cyfwerth ag amser llawn yw hynny?
readiness-fte-hint = Er enghraifft 9.5. Dau le degol ar y mwyaf
readiness-fte-missing = Rhowch nifer y rhai cyfwerth ag amser llawn
readiness-in-scope = Faint o bobl y byddai’r wobr yn eu cynnwys?
readiness-in-scope-hint = Yr un nifer â’r gweithwyr fel arfer
readiness-in-scope-missing = Rhowch faint o bobl y byddai’r wobr yn eu cynnwys
readiness-food-outlet = A oes ffreutur neu beiriant gwerthu ar unrhyw safle?
readiness-union = A yw’r cyflogwr yn cydnabod undeb llafur?
readiness-visitors = A yw ymwelwyr neu gontractwyr yn dod i unrhyw safle?
readiness-fact-missing = Dewiswch ydy neu nac ydy
readiness-yes = Ydy
readiness-no = Nac ydy
readiness-continue = Parhau
readiness-again = Dechrau eto
readiness-level = Cwestiynau ar gyfer { $level }
readiness-level-lead = Cwestiynau: { $count }. Dewiswch beth sy’n wir heddiw ar gyfer pob un.
readiness-met = Yn ei le
readiness-in-progress = Wedi dechrau
readiness-not-started = Ddim eto
readiness-not-applicable = Nid yw’n berthnasol i ni
readiness-answer-missing = Dewiswch pa mor bell ydych chi
readiness-number-hint = Mae angen o leiaf { $at_least }
readiness-good = Sut beth yw da ar gyfer { $number }
readiness-see = Gweld ble rydych yn sefyll
readiness-result = Ble rydych yn sefyll
readiness-reached = Byddech yn cael { $level }
readiness-reached-none = Dim lefel eto
readiness-own-word = Yn ôl eich gair eich hun, ar { $day }. Cyn rhoi gwobr, mae rhywun arall yn ei wirio.
readiness-standards = Ble mae pob safon yn sefyll
readiness-standard-none = Islaw pob lefel
readiness-steps = Camau cyntaf
readiness-steps-text = Y ffordd fyrraf i { $level }, mewn meini prawf: { $count }. Dyma’r rhai sy’n golygu’r lleiaf o waith:
readiness-gaps = Beth sydd rhyngoch chi a { $level }
readiness-in-place = Mae { $in_place } o { $needed } o feini prawf yn eu lle.
readiness-none-open = Nid oes lefel o’r cynllun hwn yn agored i gyflogwr o’r maint hwn.
readiness-go-on = Ymlaen at y cwestiynau ar gyfer { $level }
readiness-go-optional = Gwirio { $level }, sy’n ddewisol
readiness-register-title = Gweithio tuag ati
readiness-register-text = Gyda chyfrif rydych yn ateb yn eich geiriau eich hun, yn casglu tystiolaeth gyda chydweithwyr, ac yn gweld beth sydd ar goll bob amser.
readiness-register = Cofrestru cyflogwr
readiness-more = Newid yr hyn a roddwyd
readiness-change = Atebion ar gyfer { $level }
readiness-change-facts = Am y cyflogwr
readiness-print = Gallwch argraffu’r dudalen hon i fynd gyda chi: ni chedwir dim ohoni yma.

## Y cynllun: ar beth mae dyfarniad yn seiliedig

scheme-holds = Ydy:
scheme-holds-not = Nac ydy:
scheme-says-level = Beth sydd ei angen ar gyfer { $level }
scheme-says-held = Rhaid dal { $level } yn gyntaf
scheme-says-open-to-track = Mae { $level } yn agored i gyflogwyr o’r maint hwn
scheme-says-something-met = Rhaid i o leiaf un maen prawf fod yn ei le
scheme-says-lower-kept = Mae’r hyn sydd ei angen ar gyfer y lefelau is yn ei le o hyd
scheme-says-every = Pob maen prawf: { $in_place } o { $needed } yn eu lle{ $excused ->
    [0] { "" }
   *[other] , { $excused } amherthnasol
}
scheme-says-core = Pob maen prawf gorfodol: { $in_place } o { $needed } yn eu lle{ $excused ->
    [0] { "" }
   *[other] , { $excused } amherthnasol
}
scheme-says-pool = O leiaf { $at_least } o ddewis o { $of }: { $in_place } yn eu lle
scheme-says-quota = O leiaf { $at_least } ohonynt yn “{ $standard }”: { $in_place } yn eu lle
scheme-says-cumulative = O leiaf { $at_least } o feini prawf i gyd: { $in_place } o { $of } yn eu lle
scheme-says-points = O leiaf { $at_least } o bwyntiau: { $points } o { $possible } wedi’u hennill
scheme-says-standard-points = O leiaf { $at_least } o bwyntiau yn “{ $standard }”: { $points } wedi’u hennill
scheme-says-standards = Pob safon ar { $level } neu’n uwch: { $in_place } o { $needed }
scheme-says-best-fit = O leiaf { $at_least } o { $of } safon ar { $level } neu’n uwch: { $in_place }
scheme-says-standard = { $standard }: yn sefyll ar { $level }
scheme-says-standard-below = { $standard }: islaw pob lefel
scheme-says-standard-set-aside = { $standard }: nid oes dim ohoni’n berthnasol
scheme-standing-met = Yn ei le
scheme-standing-excused = Amherthnasol
scheme-why-not-started = Heb ddechrau eto
scheme-why-in-progress = Wedi dechrau, heb orffen
scheme-why-number-missing = { $label }: dim rhif eto, mae angen o leiaf { $at_least }
scheme-why-day-missing = { $label }: dim dyddiad eto
scheme-why-number-too-low = { $label }: { $is } hyd yma, mae angen o leiaf { $at_least }
scheme-why-hna-too-old = Ni chaiff yr asesiad o anghenion iechyd fod yn hŷn na { $unit ->
    [days] { $count } diwrnod
    [weeks] { $count } wythnos
    [years] { $count } blynedd
   *[months] { $count } mis
}, nac o ddyddiad sydd i ddod
scheme-why-too-little-evidence = Tystiolaeth: { $items } hyd yma, mae angen o leiaf { $at_least }
scheme-why-not-applicable-not-allowed = Ni ellir dewis “amherthnasol” yma
scheme-why-not-applicable-without-reason = Dim rheswm pam ei fod yn amherthnasol

## Glossary

glossary-title = Beth mae’r geiriau’n ei olygu
glossary-intro = Geiriau y mae meini prawf a thudalennau’r gwasanaeth hwn yn eu defnyddio.
term-hna = Asesiad o anghenion iechyd
term-hna-meaning = Gofyn i bawb sy’n gweithio i chi, yn gyfrinachol, beth sy’n effeithio ar eu hiechyd a beth fyddai’n helpu. Rydych yn defnyddio’r atebion i ddewis beth i’w wneud.
term-advocate = Hyrwyddwr iechyd
term-advocate-meaning = Rhywun sy’n gweithio i chi, sydd wedi’i hyfforddi at y gwaith, ac sy’n helpu cydweithwyr gydag iechyd a llesiant: cynnal ymgyrchoedd, cyfeirio at gymorth a chadw’r dystiolaeth ynghyd.
term-campaign = Ymgyrch
term-campaign-meaning = Gweithgarwch ar un pwnc iechyd, am ddiwrnod neu am rai wythnosau, y mae eich pobl yn clywed amdano ac yn gallu cymryd rhan ynddo.
term-evaluation = Gwerthuso
term-evaluation-meaning = Edrych yn ôl ar yr hyn a wnaethoch: faint o bobl a gyrhaeddodd, beth oedd eu barn, a beth fyddech chi’n ei wneud eto.
term-policy = Polisi
term-policy-meaning = Rheol ysgrifenedig eich sefydliad y gall pobl ddod o hyd iddi, gyda phwy sy’n gyfrifol amdani a phryd yr edrychwyd arni ddiwethaf.
term-risk = Asesiad risg
term-risk-meaning = Edrych ar yr hyn a allai niweidio pobl yn y gwaith, pwy allai gael niwed, a beth rydych yn ei wneud yn ei gylch. Mae’r gyfraith yn gofyn amdano.
term-occupational = Iechyd galwedigaethol
term-occupational-meaning = Gwasanaeth o feddygon a nyrsys sy’n cynghori cyflogwr a’i bobl ar waith ac iechyd. Mae cyflogwyr bach yn aml yn ei brynu fesul awr.
term-assistance = Rhaglen cymorth i weithwyr
term-assistance-meaning = Llinell ffôn, a chwnsela yn aml, y gall pobl eu defnyddio’n gyfrinachol ac y mae eu cyflogwr yn talu amdanynt.
term-absence = Absenoldeb salwch
term-absence-meaning = Dyddiau pan oedd pobl i ffwrdd oherwydd eu bod yn sâl. Dim ond cyfansymiau yr edrychir arnynt yma, byth rhai un person.
term-return = Dychwelyd i’r gwaith
term-return-meaning = Sgwrs, a chynllun lle mae angen un, pan ddaw rhywun yn ôl ar ôl bod yn sâl.
term-adjustment = Addasiadau rhesymol
term-adjustment-meaning = Newidiadau i’r gwaith neu’r gweithle fel y gall person anabl wneud y swydd. Mae’r gyfraith yn gofyn amdanynt.
term-plan = Cynllun gweithredu
term-plan-meaning = Rhestr o’r hyn y byddwch yn ei wneud, pwy sy’n ei wneud, erbyn pryd, a sut y byddwch yn gwybod ei fod wedi gweithio.
term-group = Gweithgor
term-group-meaning = Ychydig o bobl o wahanol rannau o’r sefydliad sy’n cynllunio iechyd a llesiant gyda’i gilydd.
term-induction = Sefydlu
term-induction-meaning = Yr hyn a ddywedir ac a ddangosir i bobl newydd yn eu dyddiau cyntaf.
term-union = Undeb cydnabyddedig
term-union-meaning = Undeb llafur y mae’r cyflogwr wedi cytuno i drafod cyflog ac amodau gwaith ag ef.
term-screening = Sgrinio iechyd
term-screening-meaning = Profion fel pwysedd gwaed, a gynigir i bawb sydd am eu cael. Y person sy’n berchen ar y canlyniadau, nid y cyflogwr.
term-condition = Cyflwr hirdymor
term-condition-meaning = Salwch sy’n para, fel asthma, diabetes neu iselder, y mae pobl yn byw ac yn gweithio gydag ef.
term-portfolio = Portffolio
term-portfolio-meaning = Eich holl atebion a’r hyn sy’n eu profi, mewn un lle.
term-evidence = Tystiolaeth
term-evidence-meaning = Yr hyn sy’n dangos bod ateb yn wir: dogfen, llun, dolen, nodyn. Byth unrhyw beth am iechyd un person.
term-criterion = Maen prawf
term-criterion-meaning = Un peth y mae lefel yn gofyn amdano, gyda sut beth yw arfer da.
term-applicable = Amherthnasol
term-applicable-meaning = Maen prawf nad yw’n berthnasol i chi, lle mae’r cynllun yn caniatáu hynny. Rydych yn dweud pam, ac mae rhywun yn ei wirio.
term-adviser = Cynghorydd
term-adviser-meaning = Arbenigwr iechyd yn y gweithle o’ch ardal sy’n eich helpu, ac na all byth eich barnu.
term-assessor = Asesydd
term-assessor-meaning = Rhywun sy’n darllen eich atebion a’u tystiolaeth ac yn eu marcio, ac na roddodd gyngor i chi erioed.
term-panel = Panel
term-panel-meaning = Y bobl sy’n penderfynu ar ddyfarniad gyda’i gilydd.
