## Holiaduron: yr hyn a ofynnir i bobl, i bawb ei ddarllen.

questionnaires-title = Beth mae arolygon yn ei ofyn
questionnaires-lead = Pob cwestiwn y gall cyflogwr ei ofyn i’w bobl yma, air am air, gyda phwy a’i lluniodd a sut y caiff atebion eu cyfrif.
questionnaires-promise = Mae arolygon yn wirfoddol a gellir gadael unrhyw gwestiwn heb ei ateb. Ni ddywedir atebion un person wrth neb, ac ni roddir ffigur am lai o bobl nag y mae tudalen gyntaf yr arolwg yn ei ddweud.
questionnaires-items = Cwestiynau: { $count }
questionnaires-validated = Profwyd gan ei wneuthurwyr
questionnaires-unvalidated = Heb ei ddilysu
questionnaires-unvalidated-text = Nid oes neb wedi profi a yw’r cwestiynau hyn yn mesur yr hyn y maent yn holi amdano. Maent yn ddefnyddiol i weld beth mae pobl yn ei ddweud ac yn ei ddymuno, ac mae’r canlyniadau’n dweud na chawsant eu dilysu.
questionnaires-citation = Lluniwyd gan
questionnaires-licence = Trwydded y geiriad
questionnaires-languages = Ieithoedd
questionnaires-language = { $code ->
    [en] Saesneg
    [cy] Cymraeg
    [pl] Pwyleg
    [ro] Rwmaneg
    [pt] Portiwgaleg
   *[other] { $code }
}
questionnaires-original = gwreiddiol
questionnaires-official = cyfieithiad swyddogol
questionnaires-unreviewed = cyfieithiad heb ei wirio
questionnaires-version = Fersiwn
questionnaires-questions = Y cwestiynau
questionnaires-voluntary = Gellir gadael unrhyw gwestiwn heb ei ateb.
questionnaires-single = Un o’r rhain:
questionnaires-several = Unrhyw rai o’r rhain:
questionnaires-several-most = Hyd at { $most } o’r rhain:
questionnaires-ranking = Hyd at { $most } o’r rhain, gyda’r un a ddymunir fwyaf yn gyntaf:
questionnaires-scale = Rhif o { $from } ({ $low }) i { $to } ({ $high }).
questionnaires-shares = Fe’i rhoddir fel y cymedr ac fel cyfrannau:
questionnaires-text = Eich geiriau eich hun, hyd at { $longest } nod.
questionnaires-scoring = Sut y caiff atebion eu cyfrif
questionnaires-scoring-text = Ffigur person ar raddfa yw cymedr y gosodiadau a atebwyd ganddo; ni chaiff yr hyn a adawyd allan ei gyfrif o gwbl. Ffigur grŵp yw cymedr ffigurau ei bobl. Mae bandiau ar gyfer sefydliad, byth ar gyfer un person.
questionnaires-scale-items = Gosodiadau { $items }
questionnaires-scale-reversed = Cyfrifir y ffordd arall: { $items }
questionnaires-scale-least = Atebion sydd eu hangen er mwyn cyfrif: { $count }
questionnaires-bands = Bandiau’r cymedr
questionnaires-band = Band
questionnaires-below = Islaw
questionnaires-reference = Cymharir â:
questionnaires-limits = Ble mae canfyddiadau’n dechrau
questionnaires-limits-text = Mewn asesiad o anghenion iechyd daw ateb yn ganfyddiad wrth gyrraedd terfyn. Mae terfyn yn dweud ble i edrych gyntaf. Nid yw’n dweud beth sy’n iach.
questionnaires-limits-own = Lle nad oes ffynhonnell wrth ymyl terfyn, ein marc ein hunain ydyw: pwy bynnag a ysgrifennodd y cwestiynau a’i dewisodd, ac ni ddaeth o unrhyw astudiaeth. Efallai nad yw cyflogwr ychydig islaw’r terfyn yn well ei fyd nag un ychydig drosto.
questionnaires-limits-read = Mae’r terfynau gyda chwestiynau pob holiadur.
questionnaires-limit-all-from = Canfyddiad o { $limit }% ymlaen o’r rhai sy’n ateb:
questionnaires-limit-all-below = Canfyddiad o dan { $limit }% o’r rhai sy’n ateb:
questionnaires-limit-each-from = Canfyddiad ar gyfer pob un o’r rhain o { $limit }% ymlaen:
questionnaires-limit-each-below = Canfyddiad ar gyfer pob un o’r rhain o dan { $limit }%:
questionnaires-limit-mean-from = Canfyddiad o gymedr o { $limit } ymlaen.
questionnaires-limit-mean-below = Canfyddiad lle mae’r cymedr o dan { $limit }.
questionnaires-limit-source = Ffynhonnell y terfyn:
questionnaires-limit-own = Ein marc ein hunain.
questionnaires-breakdowns = Grwpiau y gellir gwahanu’r canlyniadau yn ôl iddynt
questionnaires-breakdowns-text = Mae arolwg yn gofyn am ddau o’r rhain ar y mwyaf, wedi’u dewis cyn iddo ddechrau. Ni ddangosir grŵp sy’n rhy fach.
questionnaires-from-sites = Safleoedd y cyflogwr.
questionnaires-from-named = Grwpiau y mae’r cyflogwr yn eu henwi cyn i’r arolwg ddechrau.
