## Cyfrifon: y tudalennau cyhoeddus

people-name = Eich enw
people-name-missing = Rhowch eich enw
people-email = Cyfeiriad e-bost
people-email-hint = Byddwn yn anfon dolen i'r cyfeiriad hwn. Ni chaiff ei gyhoeddi.
people-password = Cyfrinair
people-password-missing = Rhowch eich cyfrinair
people-password-new = Dewiswch gyfrinair
people-password-hint = O leiaf 10 nod. Mae tri gair nad ydynt yn perthyn i'w gilydd yn gweithio'n dda.
people-have-account = Oes gennych chi gyfrif eisoes?
people-sign-up-title = Creu cyfrif
people-sign-up-intro = Mae angen cyfrif arnoch i gofrestru eich cyflogwr. Mae'n cymryd dwy funud; mae cofrestru'n cymryd tua deg.
people-sign-up-button = Creu cyfrif
people-sign-in-title = Mewngofnodi
people-sign-in-button = Mewngofnodi
people-sign-in-wrong = Mae'r cyfeiriad e-bost neu'r cyfrinair yn anghywir
people-held-title = Rydych wedi mewngofnodi
people-held-text = Nid oes dim wedi’i gadw eto. Ewch ymlaen i’r ffurflen: mae’r hyn a deipiwyd gennych ynddi.
people-held-button = Ewch ymlaen i’r hyn a deipiwyd gennych
people-forgot = Rwyf wedi anghofio fy nghyfrinair
people-no-account = Creu cyfrif i gofrestru cyflogwr
people-back-to-sign-in = Yn ôl i fewngofnodi
