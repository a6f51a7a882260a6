## Y gofrestr: chwilio.

register-title = Cofrestr deiliaid y wobr
register-lead = Pob cyflogwr sy’n dal gwobr heddiw, a’r hyn a wiriwyd cyn iddo ei chael.
register-search-label = Chwilio’r gofrestr
register-name = Cyflogwr neu rif y wobr
register-name-hint = Mae rhan o enw’n ddigon
register-place = Awdurdod lleol
register-place-all = Pob awdurdod lleol
register-scheme = Cynllun
register-scheme-all = Pob cynllun
register-level = Lefel
register-level-all = Pob lefel
register-more = Sector a maint
register-sector = Sector
register-sector-all = Pob sector
register-size = Maint
register-size-all = Pob maint
register-published-only = Ni ddangosir cyflogwyr sy’n dewis peidio â chyhoeddi eu sector neu eu maint pan fyddwch yn dewis un.
register-sort = Trefnu yn ôl
register-sort-name = Enw’r cyflogwr
register-sort-level = Lefel uchaf yn gyntaf
register-sort-date = Diweddaraf yn gyntaf
register-search = Chwilio
register-clear = Clirio’r chwiliad
register-held = Gwobrau a ddelir: { $count }
register-found = Gwobrau a ganfuwyd: { $count }
register-as-of = Ar { $day }.
register-shown = Yn dangos { $first } i { $last }.
register-term = Cyfnod
register-from-to = { $from } i { $to }
register-from = O { $from }
register-checked = Yr hyn a wiriwyd
register-scope = Yn cynnwys
register-scope-whole-employer = Y cyflogwr cyfan
register-scope-named-sites = Y safleoedd hyn: { $sites }
register-none-title = Ni chanfuwyd unrhyw wobr
register-none-narrow = Nid oes cyflogwr â gwobr heddiw sy’n cyfateb i’r chwiliad hwn. Gallech:
register-none-spelling = wirio’r sillafu, neu deipio rhan o’r enw yn unig
register-none-filters = dynnu hidlydd
register-none-ended = ofyn i’r cyflogwr pryd y daeth ei wobr i ben: dim ond gwobrau a ddelir heddiw sydd ar y gofrestr
register-show-all = Dangos y gofrestr gyfan
register-none-yet = Nid oes neb yn dal gwobr eto. Bydd cyflogwyr yn ymddangos yma ar y diwrnod y caiff eu gwobr ei rhyddhau.
register-data-title = Defnyddio’r rhestr hon
register-data-all = Y gofrestr gyfan fel ffeil:
register-data-narrow = Gwobrau’r chwiliad hwn fel ffeil:
register-data-csv = Taenlen (CSV)
register-data-json = Data ar gyfer rhaglenni (JSON)
register-data-licence = Cewch ddefnyddio’r data hwn o dan y Drwydded Llywodraeth Agored f3.0. Mae’n wir ar y diwrnod y byddwch yn ei gymryd: daw gwobrau i ben, a daw rhai newydd.
register-labels = Ystyr y labeli gwirio
refused-register-search = Ni ellir chwilio’r gofrestr yn ôl “{ $value }”. Agorwch y gofrestr a dewiswch o’i rhestrau.

## Y gofrestr: yr hyn a wiriwyd.

register-assurance-self-declared = Hunanddatganiad
register-assurance-self-declared-about = Y cyflogwr ei hun sy’n dweud hyn. Nid oes neb wedi edrych ar dystiolaeth.
register-assurance-desk-checked = Gwiriwyd wrth ddesg
register-assurance-desk-checked-about = Darllenodd asesydd hyfforddedig dystiolaeth y cyflogwr ar gyfer pob maen prawf. Nid ymwelodd neb â’r gweithle.

## Y gofrestr: un wobr.

register-award-number = Gwobr { $number }
register-holds = Ar { $day }, mae { $name } yn dal lefel { $level } y { $scheme }.
register-decided = Penderfyniad y panel
register-website = Gwefan
register-means-title = Ystyr y wobr hon
register-means-criteria = Canfu asesydd annibynnol fod y cyflogwr yn bodloni pob maen prawf lefel { $level } yn y { $scheme } sy’n berthnasol iddo.
register-means-panel = Yna penderfynodd panel o bobl nad oeddent wedi cynghori nac asesu’r cyflogwr, a rhyddhawyd y wobr.
register-means-not = Mae’r wobr yn ymwneud ag iechyd a lles yn y gwaith. Nid yw’n dangos bod cyflogwr yn cyflawni ei ddyletswyddau cyfreithiol, ac nid yw cymryd rhan yn newid yr un ohonynt.
register-verify-title = Gwirio tystysgrif
register-verify-text = Mae tystysgrif yn ddilys os mai { $number } yw ei rhif ac os yw ei henw, ei lefel a’i dyddiadau yr un fath â’r rhai ar y dudalen hon.
register-back = Chwilio’r gofrestr
register-no-award-title = Nid oes gwobr gyfredol â’r rhif hwn
register-no-award-text = Ar { $day }, nid oes neb yn dal gwobr â’r rhif { $number }. Gall hyn fod am un o dri rheswm:
register-no-award-typed = ni theipiwyd y rhif fel y mae ar y dystysgrif
register-no-award-ended = mae cyfnod y wobr wedi dod i ben, neu tynnwyd y wobr yn ôl
register-no-award-replaced = mae gan y cyflogwr wobr fwy newydd, sydd â’i rhif ei hun
