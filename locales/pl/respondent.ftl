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
