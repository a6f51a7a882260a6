## Y cyfeiriadur cymorth: chwilio a gwasanaethau.

directory-title = Cyfeiriadur cymorth
directory-lead = Gwasanaethau sy’n helpu gydag iechyd yn y gwaith, i gyflogwyr ac i’r bobl sy’n gweithio iddynt.
directory-urgent = Os yw bywyd rhywun mewn perygl, ffoniwch 999.
directory-keep = Cadw’r cyfeiriadur
directory-search-label = Chwilio’r cyfeiriadur
directory-search-words = Geiriau
directory-search-words-hint = Er enghraifft, debt neu back pain: Saesneg yw geiriau’r gwasanaethau
directory-search-topic = Yr hyn y mae’n helpu ag ef
directory-search-topic-all = Pob pwnc
directory-search-area = Awdurdod lleol
directory-search-area-all = Pob awdurdod lleol
directory-search = Chwilio
directory-search-clear = Clirio’r chwiliad
directory-found = Gwasanaethau a ganfuwyd: { $count }
directory-none-title = Heb ddod o hyd i wasanaethau
directory-none-narrow = Rhowch gynnig ar lai o eiriau neu eiriau eraill, ar bwnc arall, neu ar bob awdurdod lleol.
directory-none-yet = Nid yw tîm y cynllun wedi ychwanegu unrhyw wasanaeth eto.
directory-show-all = Dangos pob gwasanaeth
directory-everywhere = Ym mhobman
directory-name = Enw
directory-about = Yr hyn y mae’n ei wneud
directory-address = Cyfeiriad gwe
directory-audience = I bwy y mae
directory-audience-employers = I gyflogwyr
directory-audience-employees = I bobl sy’n gweithio
directory-audience-both = I gyflogwyr a phobl sy’n gweithio
directory-topics = Yr hyn y mae’n helpu ag ef
directory-areas = Ble
directory-until = I’w wirio eto erbyn

directory-use-title = A wnaethoch chi ddefnyddio hwn?
directory-use-why = Rhowch wybod i dîm y cynllun, er mwyn iddo wybod pa wasanaethau sy’n helpu. Dim ond yn fras y caiff wybod faint o gyflogwyr a ddefnyddiodd wasanaeth, byth pa rai.
directory-use-yes = Defnyddiodd { $employer } hwn
directory-use-not = Ni ddefnyddiodd { $employer } hwn
directory-use-told = Dywedasoch wrthym ar { $day } fod { $employer } wedi defnyddio hwn.

directory-help = Beth all helpu
directory-help-more = Rhagor yn y cyfeiriadur cymorth
directory-help-none = Does dim byd ar gyfer hyn yn y cyfeiriadur cymorth eto. Efallai y bydd eich cynghorydd yn gwybod am rywbeth.

directory-lapsed = Nid oes neb yn gweld y gwasanaeth hwn: roedd i gael ei wirio eto erbyn { $day }.
directory-owner = Pwy sy’n ei wirio
directory-owner-team = Tîm y cynllun
directory-used = Cyflogwyr a’i defnyddiodd
directory-used-under-5 = Llai na 5
directory-used-5-to-9 = 5 i 9
directory-used-10-to-24 = 10 i 24
directory-used-25-to-49 = 25 i 49
directory-used-50-or-more = 50 neu fwy
directory-review = Dweud ei fod yn dal yn gywir
directory-change = Newid yr hyn y mae’n ei ddweud
directory-remove = Ei dynnu oddi yma

notice-service-used = Diolch. Rydym wedi’i gyfrif.
notice-service-not-used = Nid ydym yn ei gyfrif mwyach
