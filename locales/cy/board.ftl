## "You said, we did": for everybody who has its address

board-title = Fe ddywedoch chi, fe wnaethon ni
board-back = Yr hyn a awgrymodd pobl
board-public = Gall pawb sydd â’r cyfeiriad hwn ddarllen y dudalen hon.
board-opens = Gall pawb sydd â’r cyfeiriad hwn ddarllen y dudalen hon ar ôl cyhoeddi’r adroddiad.
board-closed = Dim ond chi, eich cydweithwyr a’ch cynghorydd all ddarllen y dudalen hon. Gellir ei hargraffu ar gyfer yr hysbysfwrdd.
board-open = Ei hagor i bawb
board-close = Ei chau
board-held-on = Gofynnwyd i bobl beth sydd ei angen arnynt i gadw’n iach yn y gwaith. Y diwrnod olaf oedd { $day }.
board-none = Does dim byd ar y bwrdd eto.
board-you-said = Fe ddywedoch chi
board-answer-done = Fe wnaethon ni
board-answer-planned = Rydym yn mynd i’w wneud
board-answer-not_now = Ddim nawr
board-answer-none = Nid ydym wedi ateb eto
board-text = Mae cynghorydd y cynllun yn grwpio awgrymiadau ac yn eu geirio, fel na all neb ddweud pwy wnaeth nhw.
