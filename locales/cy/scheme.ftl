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
