## Z ramki stron tylko to, co widzi osoba odpowiadająca na ankietę.

site-name = Halemark
site-skip = Przejdź do treści strony
site-error-prefix = Błąd:
site-demo-tag = Demonstracja
site-demo = To jest demonstracja ze zmyślonymi pracodawcami i osobami. Żadna z nagród nie jest prawdziwa.
