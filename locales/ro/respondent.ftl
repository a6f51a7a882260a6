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

## Caseta pentru cod.

respondent-continue = Continuați
respondent-code-title = Răspundeți la un sondaj
respondent-code-label = Codul dumneavoastră
respondent-code-hint = Este pe bilețel sau în e-mail: 16 litere și cifre. De pe un afiș are 4. Majusculele, spațiile și liniuțele nu contează.
respondent-code-missing = Introduceți codul
respondent-code-length = Un cod are 16 litere și cifre, sau 4 de pe un afiș. Verificați dacă l-ați introdus în întregime.
respondent-code-letter = Un cod are numai litere și cifre de la 2 la 9. Nu are niciodată I, O, 0 sau 1.
respondent-code-wrong = Codul nu este corect. Verificați-l literă cu literă.
respondent-code-unknown = Nu există niciun sondaj cu acest cod. Verificați primele patru caractere.
respondent-code-too-short = Introduceți codul întreg de pe bilețel sau din e-mail: 16 litere și cifre.

## Înainte de întrebări.

respondent-start-asks = { $employer } participă la { $scheme } și dorește să afle părerea dumneavoastră.
respondent-start-length = Numărul întrebărilor: { $questions }. Durata în minute: circa { $minutes }.
respondent-start-skip = Puteți sări peste orice întrebare.
respondent-start-other-language = Întrebările nu sunt în această limbă.
respondent-start-unreviewed = Nimeni nu a verificat încă traducerea acestor întrebări.
respondent-start-title = Ce se întâmplă cu răspunsurile
respondent-start-voluntary = Dumneavoastră hotărâți dacă participați. Nimeni de la { $employer } nu poate vedea cine a participat.
respondent-start-groups = Nimeni de la { $employer } nu vă vede vreodată răspunsurile. Se văd numai cifre despre grupuri de cel puțin { $min } persoane, și numai după închiderea sondajului.
respondent-start-pooled = Nimeni de la { $employer } nu vă vede vreodată răspunsurile. Este un angajator mic, așa că rezultatele sunt arătate numai împreună cu ale altor angajatori mici, pentru cel puțin { $min } persoane.
respondent-start-comments = Ce scrieți cu cuvintele dumneavoastră nu este arătat la { $employer }. Un consilier al { $scheme } citește după închiderea sondajului, și numai dacă cel puțin { $min } persoane au scris ceva acolo.
respondent-start-final = După trimitere nu puteți schimba sau retrage răspunsurile: nimeni nu știe care sunt ale dumneavoastră.
respondent-start-once = Toți folosesc același link. Vă rugăm să răspundeți o singură dată.
respondent-start-controller = Numai { $scheme } răspunde de datele dumneavoastră. În legea protecției datelor este operatorul.
respondent-start-joint = { $scheme } și { $employer } răspund împreună. În legea protecției datelor sunt operatori asociați. { $employer } primește totuși numai cifrele.
respondent-start-closes = Ultima zi a sondajului: { $day }.
respondent-start-kiosk = Acest dispozitiv este folosit de mai multe persoane. Dacă zece minute nu se întâmplă nimic, pagina revine la început și nu se trimite nimic.
respondent-start-button = Începeți
respondent-start-whole = Arată toate întrebările pe o pagină
respondent-more-title = Cum rămâneți necunoscut
respondent-more-sealed = Răspunsurile sunt încuiate imediat ce le trimiteți și nimeni nu le poate citi cât timp sondajul este deschis. La închidere sunt amestecate, iar cheia este distrusă.
respondent-more-open = Toți folosesc același link, așa că linkul nu spune cine sunteți.
respondent-more-personal = Codul din link face ca răspunsurile să conteze o singură dată. Nu este păstrat împreună cu ele. Mesajele de reamintire merg la toți, fie că au răspuns sau nu.
respondent-more-slips = Nimeni nu știe cine are ce bilețel. Codul lui face ca răspunsurile să conteze o singură dată. Nu este păstrat împreună cu ele.
respondent-more-device = Un dispozitiv sau o rețea a angajatorului poate nota că acest site a fost deschis. Dacă vă îngrijorează, folosiți dispozitivul dumneavoastră.
respondent-more-remains = Ce nu se poate exclude: cineva care controlează calculatorul acestui site și cheile lui ar putea încerca, cât timp sondajul este deschis, să lege răspunsurile de coduri. { $employer } nu primește aceste chei.

## Întrebările.

respondent-back = Înapoi
respondent-change = Schimbați
respondent-skip = Nu răspund la aceasta
respondent-page-of = Pagina { $page } din { $count }
respondent-groups-title = Despre dumneavoastră
respondent-groups-why = Pentru ca rezultatele să poată fi comparate. Un grup este arătat numai dacă au răspuns cel puțin { $min } persoane din el. Puteți sări peste aceasta.
respondent-field-most = Alegeți cel mult { $most }.
respondent-field-no-names = Nu scrieți nume sau ceva care arată cine sunteți.
respondent-field-rank = Alegerea { $rank }
respondent-field-no-rank = Nicio alegere
respondent-field-unknown = Alegeți unul dintre răspunsurile arătate sau săriți peste întrebare
respondent-field-too-many = Alegeți cel mult { $most }
respondent-field-ranked-twice = Ați ales deja acest lucru. Alegeți altceva sau nimic
respondent-field-too-long = Textul este prea lung. Caractere în plus: { $over }. Poate avea cel mult { $longest }.

## Înainte și după trimitere.

respondent-review-title = Verificați răspunsurile
respondent-review-not-sent = Încă nu s-a trimis nimic.
respondent-review-left-out = Fără răspuns
respondent-review-final = După trimitere, răspunsurile nu pot fi schimbate sau retrase.
respondent-review-send = Trimite răspunsurile mele
respondent-review-nothing = Ați sărit peste toate întrebările, așa că nu s-a trimis nimic. Răspundeți la cel puțin una sau închideți pagina.
respondent-review-too-long = Textele sunt prea lungi împreună, așa că nu s-a trimis nimic. Scurtați unul dintre ele.
respondent-review-again = Serviciul era ocupat și răspunsurile nu au fost trimise. Sunt toate aici: trimiteți-le din nou.
respondent-end-taken = Vă mulțumim
respondent-end-taken-panel = Răspunsurile au ajuns
respondent-end-taken-text = Contează o singură dată. Nimeni nu știe care răspunsuri sunt ale dumneavoastră.
respondent-end-taken-then = Ultima zi a sondajului: { $day }. După aceea { $employer } vede cifre despre grupuri de cel puțin { $min } persoane.
respondent-end-taken-pooled = Ultima zi a sondajului: { $day }. După aceea { $employer } vede cifrele mai multor angajatori mici împreună.
respondent-end-already = Răspunsurile au ajuns deja
respondent-end-already-page = Răspunsurile au fost trimise deja de pe această pagină și contează o singură dată. Nu s-a trimis nimic a doua oară.
respondent-end-already-code = S-au trimis deja răspunsuri cu acest cod și contează o singură dată. Nu s-a trimis nimic a doua oară.
respondent-end-already-other = Dacă nu dumneavoastră le-ați trimis, altcineva v-a folosit codul. Spuneți la { $scheme }.
respondent-end-closed = Acest sondaj s-a închis
respondent-end-closed-text = „{ $title }” nu mai primește răspunsuri. Ultima zi a fost { $day }. Nimic din ce ați introdus nu a fost trimis sau păstrat.
respondent-end-wrong-code = Acest cod nu se potrivește
respondent-end-wrong-code-text = Cu acest cod nu se pot trimite răspunsuri, așa că nu s-a trimis nimic. Introduceți codul din nou.
respondent-end-kiosk = Peste 30 de secunde această pagină revine singură la început.
respondent-end-next = Persoana următoare
respondent-end-close = Acum puteți închide pagina. Pe un dispozitiv folosit și de alții închideți și browserul: butonul „înapoi” poate arăta ce ați răspuns.
respondent-help-title = Dacă vă frământă ceva
respondent-help-samaritans = Samaritans, zi și noapte, gratuit:
respondent-help-nhs = NHS 111, pentru orice problemă de sănătate, a corpului sau a minții:
respondent-help-emergency = În caz de urgență:

## Scrisori cu un link

letter-survey-invitation-subject = { $employer } întreabă cum vă simțiți la locul de muncă
letter-survey-invitation-body =
    Bună ziua,

    { $employer } dorește să știe ce vă ajută să rămâneți sănătos la locul de muncă și vă invită să participați la „{ $title }”. Durează câteva minute. Participarea nu este obligatorie și puteți sări peste orice întrebare.

    Linkul dumneavoastră funcționează o singură dată, până la { $day }:
    { $link }

    Răspunsurile sunt anonime. Nimeni de la { $employer } sau din programul de premiere nu poate vedea ce a răspuns o persoană și nici nu poate afla cine a răspuns. Prima pagină explică cum este asigurat acest lucru.

    Vă rugăm să nu trimiteți această scrisoare mai departe.

    Echipa premiului
    { $site }
letter-survey-reminder-subject = { $employer } întreabă cum vă simțiți la locul de muncă: deschis până la { $day }
letter-survey-reminder-body =
    Bună ziua,

    „{ $title }” de la { $employer } este deschis până la { $day }. Dacă ați răspuns deja: vă mulțumim și vă rugăm să ignorați această scrisoare. Nimeni nu poate ști cine a răspuns, de aceea scrisoarea ajunge la toată lumea.

    Dacă doriți să răspundeți, linkul este același ca înainte. Funcționează o singură dată:
    { $link }

    Participarea nu este obligatorie și puteți sări peste orice întrebare.

    Echipa premiului
    { $site }
