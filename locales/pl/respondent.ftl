## Co czyta pracownik, który odpowiada na ankietę. Nikt jeszcze nie sprawdził tego tłumaczenia.

respondent-unreviewed = Nikt jeszcze nie sprawdził tego tłumaczenia.
respondent-nothing-kept = Bez konta, bez plików cookie. Te strony nie zapisują nic o Tobie ani o Twoim urządzeniu.
respondent-to-the-box = Wpisz kod ankiety

respondent-error-not-found = Nie znaleziono strony
respondent-error-not-found-text = Pod tym adresem nie ma strony ankiety. Jeśli masz kod, wpisz go ponownie.
respondent-error-refused = To się nie udało
respondent-error-too-large = Tekst jest za długi, dlatego nic nie zostało wysłane. Użyj przycisku „wstecz” w przeglądarce, skopiuj tekst i skróć go.
respondent-error-unreadable = Formularz nie dotarł do nas w całości, dlatego nic nie zostało wysłane. Użyj przycisku „wstecz” w przeglądarce i spróbuj ponownie.
respondent-error-busy = Serwis jest przeciążony
respondent-error-busy-text = Odpowiedzi nie zostały wysłane. Użyj przycisku „wstecz” w przeglądarce i spróbuj ponownie za minutę.
respondent-error-fault = Wystąpił problem z serwisem
respondent-error-fault-text = To nasza wina, nie Twoja. Jeśli wysyłałeś lub wysyłałaś odpowiedzi, użyj przycisku „wstecz” w przeglądarce i wyślij je ponownie. Nigdy nie są liczone dwa razy.
respondent-error-elsewhere = Ten formularz pochodzi z innej strony
respondent-error-elsewhere-text = Formularz wysłała tu strona z innej witryny. Nic nie zostało wysłane. Wpisz kod na tej stronie.

## Pole na kod.

respondent-continue = Dalej
respondent-code-title = Odpowiedz na ankietę
respondent-code-label = Twój kod
respondent-code-hint = Jest na Twojej karteczce lub w e-mailu: 16 liter i cyfr. Na plakacie są to 4 znaki. Wielkość liter, odstępy i kreski nie mają znaczenia.
respondent-code-missing = Wpisz swój kod
respondent-code-length = Kod ma 16 liter i cyfr, a z plakatu 4. Sprawdź, czy wpisano cały kod.
respondent-code-letter = Kod składa się tylko z liter i cyfr od 2 do 9. Nigdy nie ma w nim I, O, 0 ani 1.
respondent-code-wrong = Ten kod nie jest poprawny. Sprawdź go litera po literze.
respondent-code-unknown = Nie ma ankiety z takim kodem. Sprawdź pierwsze cztery znaki.
respondent-code-too-short = Wpisz cały kod z karteczki lub e-maila: 16 liter i cyfr.

## Przed pytaniami.

respondent-start-asks = { $employer } bierze udział w programie { $scheme } i chce poznać Twoje zdanie.
respondent-start-length = Liczba pytań: { $questions }. Czas w minutach: około { $minutes }.
respondent-start-skip = Każde pytanie można pominąć.
respondent-start-other-language = Same pytania nie są w tym języku.
respondent-start-unreviewed = Nikt jeszcze nie sprawdził tłumaczenia tych pytań.
respondent-start-title = Co się dzieje z odpowiedziami
respondent-start-voluntary = Udział zależy tylko od Ciebie. Nikt w { $employer } nie widzi, kto wziął udział.
respondent-start-groups = Nikt w { $employer } nigdy nie zobaczy Twoich odpowiedzi. Widoczne są tylko liczby dotyczące grup od { $min } osób, i to dopiero po zamknięciu ankiety.
respondent-start-pooled = Nikt w { $employer } nigdy nie zobaczy Twoich odpowiedzi. To mały pracodawca, dlatego wyniki są podawane tylko razem z wynikami innych małych pracodawców, dla grup od { $min } osób.
respondent-start-comments = To, co napiszesz własnymi słowami, nie jest pokazywane { $employer }. Czyta to doradca programu { $scheme } po zamknięciu ankiety, i tylko wtedy, gdy w tym miejscu napisało coś co najmniej { $min } osób.
respondent-start-final = Po wysłaniu nie można zmienić ani wycofać odpowiedzi: nikt nie wie, które są Twoje.
respondent-start-once = Wszyscy używają tego samego linku. Prosimy odpowiedzieć tylko raz.
respondent-start-controller = Za Twoje odpowiedzi odpowiada wyłącznie { $scheme }. W prawie ochrony danych jest to administrator.
respondent-start-joint = { $scheme } i { $employer } odpowiadają wspólnie. W prawie ochrony danych są to współadministratorzy. { $employer } i tak otrzymuje tylko liczby.
respondent-start-closes = Ostatni dzień ankiety: { $day }.
respondent-start-kiosk = To urządzenie jest wspólne. Jeśli przez dziesięć minut nic się nie dzieje, strona wraca na początek i nic nie jest wysyłane.
respondent-start-button = Zacznij
respondent-start-whole = Pokaż wszystkie pytania na jednej stronie
respondent-more-title = Dlaczego nikt nie wie, kto odpowiada
respondent-more-sealed = Odpowiedzi są zamykane od razu po wysłaniu i dopóki ankieta trwa, nikt nie może ich przeczytać. Po zamknięciu ankiety są mieszane, a klucz jest niszczony.
respondent-more-open = Wszyscy używają tego samego linku, więc link nie mówi, kim jesteś.
respondent-more-personal = Kod w Twoim linku sprawia, że odpowiedzi liczą się raz. Nie jest przechowywany razem z nimi. Przypomnienia dostają wszyscy, także ci, którzy już odpowiedzieli.
respondent-more-slips = Nikt nie wie, kto ma którą karteczkę. Jej kod sprawia, że odpowiedzi liczą się raz. Nie jest przechowywany razem z nimi.
respondent-more-device = Urządzenie lub sieć pracodawcy może zapisać, że otwarto tę witrynę. Jeśli Cię to niepokoi, użyj własnego urządzenia.
respondent-more-remains = Czego nie można wykluczyć: osoba, która ma władzę nad komputerem tej witryny i nad jego kluczami, mogłaby w czasie trwania ankiety próbować połączyć odpowiedzi z kodami. { $employer } nie dostaje tych kluczy.

## Pytania.

respondent-back = Wstecz
respondent-change = Zmień
respondent-skip = Pomijam to pytanie
respondent-page-of = Strona { $page } z { $count }
respondent-groups-title = O Tobie
respondent-groups-why = Aby można było porównać wyniki. Grupa jest pokazywana tylko wtedy, gdy odpowiedziało w niej co najmniej { $min } osób. Można to pominąć.
respondent-field-most = Można wybrać najwyżej { $most }.
respondent-field-no-names = Nie pisz nazwisk ani niczego, co pokazuje, kim jesteś.
respondent-field-rank = Wybór { $rank }
respondent-field-no-rank = Bez wyboru
respondent-field-unknown = Wybierz jedną z podanych odpowiedzi albo pomiń pytanie
respondent-field-too-many = Wybierz najwyżej { $most }
respondent-field-ranked-twice = To już wybrano. Wybierz coś innego albo nic
respondent-field-too-long = Tekst jest za długi. Liczba znaków za dużo: { $over }. Najwięcej może ich być { $longest }.

## Przed wysłaniem i po nim.

respondent-review-title = Sprawdź swoje odpowiedzi
respondent-review-not-sent = Nic jeszcze nie zostało wysłane.
respondent-review-left-out = Pominięto
respondent-review-final = Po wysłaniu nie można zmienić ani wycofać odpowiedzi.
respondent-review-send = Wyślij moje odpowiedzi
respondent-review-nothing = Wszystkie pytania zostały pominięte, więc nic nie wysłano. Odpowiedz na co najmniej jedno albo po prostu zamknij tę stronę.
respondent-review-too-long = Teksty są razem za długie, więc nic nie wysłano. Skróć jeden z nich.
respondent-review-again = Serwis był przeciążony i odpowiedzi nie zostały wysłane. Wszystkie nadal tu są: wyślij je ponownie.
respondent-end-taken = Dziękujemy
respondent-end-taken-panel = Odpowiedzi zostały przyjęte
respondent-end-taken-text = Liczą się raz. Nikt nie wie, które odpowiedzi są Twoje.
respondent-end-taken-then = Ostatni dzień ankiety: { $day }. Potem { $employer } zobaczy liczby dotyczące grup od { $min } osób.
respondent-end-taken-pooled = Ostatni dzień ankiety: { $day }. Potem { $employer } zobaczy liczby dotyczące kilku małych pracodawców razem.
respondent-end-already = Odpowiedzi zostały już przyjęte
respondent-end-already-page = Odpowiedzi z tej strony zostały już wysłane i liczą się raz. Nic nie wysłano po raz drugi.
respondent-end-already-code = Odpowiedzi z tym kodem zostały już wysłane i liczą się raz. Nic nie wysłano po raz drugi.
respondent-end-already-other = Jeśli to nie Ty je wysłałeś lub wysłałaś, ktoś inny użył Twojego kodu. Powiedz o tym: { $scheme }.
respondent-end-closed = Ta ankieta jest zamknięta
respondent-end-closed-text = „{ $title }” nie przyjmuje już odpowiedzi. Ostatni dzień: { $day }. Nic z tego, co wpisano, nie zostało wysłane ani zachowane.
respondent-end-wrong-code = Ten kod nie pasuje
respondent-end-wrong-code-text = Z tym kodem nie można wysłać odpowiedzi, więc nic nie wysłano. Wpisz kod ponownie.
respondent-end-kiosk = Za 30 sekund ta strona sama wróci na początek.
respondent-end-next = Następna osoba
respondent-end-close = Możesz teraz zamknąć tę stronę. Na urządzeniu, z którego korzystają inni, zamknij też przeglądarkę: jej przycisk „wstecz” może pokazać odpowiedzi.
respondent-help-title = Jeśli coś Cię martwi
respondent-help-samaritans = Samaritans, w dzień i w nocy, bezpłatnie:
respondent-help-nhs = NHS 111, w każdej sprawie zdrowia, także psychicznego:
respondent-help-emergency = W nagłym wypadku:

## Listy z łączem

letter-survey-invitation-subject = { $employer } pyta, jak się czujesz w pracy
letter-survey-invitation-body =
    Dzień dobry,

    { $employer } chce wiedzieć, co pomaga zachować zdrowie w pracy, i zaprasza do udziału w ankiecie „{ $title }”. Zajmuje ona kilka minut. Udział jest dobrowolny, a każde pytanie można pominąć.

    Łącze działa jeden raz, do { $day }:
    { $link }

    Odpowiedzi są anonimowe. Nikt w { $employer } ani w programie nagrody nie zobaczy, co odpowiedziała jedna osoba, ani nie dowie się, kto odpowiedział. Pierwsza strona wyjaśnia, jak jest to zapewnione.

    Prosimy nie przekazywać tego listu dalej.

    Zespół nagrody
    { $site }
letter-survey-reminder-subject = { $employer } pyta, jak się czujesz w pracy: ankieta otwarta do { $day }
letter-survey-reminder-body =
    Dzień dobry,

    Ankieta „{ $title }” ({ $employer }) jest otwarta do { $day }. Jeśli już na nią odpowiedziano: dziękujemy i prosimy pominąć ten list. Nikt nie wie, kto odpowiedział, dlatego list dostają wszyscy.

    Kto chce odpowiedzieć, ma to samo łącze co wcześniej. Działa ono jeden raz:
    { $link }

    Udział jest dobrowolny, a każde pytanie można pominąć.

    Zespół nagrody
    { $site }
