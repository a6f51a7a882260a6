## Ce citește un angajat care răspunde la un sondaj. Nimeni nu a verificat încă această traducere.

respondent-unreviewed = Nimeni nu a verificat încă această traducere.
respondent-nothing-kept = Fără cont, fără cookie-uri. Aceste pagini nu păstrează nimic despre dumneavoastră sau despre dispozitivul dumneavoastră.
respondent-to-the-box = Introduceți un cod de sondaj

respondent-error-not-found = Pagina nu a fost găsită
respondent-error-not-found-text = La această adresă nu există nicio pagină de sondaj. Dacă aveți un cod, introduceți-l din nou.
respondent-error-refused = Nu a funcționat
respondent-error-too-large = Ați trimis mai mult text decât putem primi, așa că nu s-a trimis nimic. Folosiți butonul „înapoi” al browserului, copiați textul și scurtați-l.
respondent-error-unreadable = Formularul nu a ajuns întreg la noi, așa că nu s-a trimis nimic. Folosiți butonul „înapoi” al browserului și încercați din nou.
respondent-error-busy = Serviciul este ocupat
respondent-error-busy-text = Răspunsurile nu au fost trimise. Folosiți butonul „înapoi” al browserului și încercați din nou peste un minut.
respondent-error-fault = Există o problemă cu serviciul
respondent-error-fault-text = Este vina noastră, nu a dumneavoastră. Dacă trimiteați răspunsuri, folosiți butonul „înapoi” al browserului și trimiteți-le din nou. Nu sunt numărate niciodată de două ori.
respondent-error-elsewhere = Acest formular vine de pe alt site
respondent-error-elsewhere-text = O pagină de pe alt site a trimis acest formular aici. Nu s-a trimis nimic. Introduceți codul pe acest site.
