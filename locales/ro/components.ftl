component-error-title = Există o problemă
component-error = Eroare
component-warning = Avertisment
component-characters-at-most = Puteți introduce cel mult { $limit } caractere
# Numărul îl pune scriptul: %{"{"}count{"}"}.
component-characters-left-one = Caractere rămase: %{"{"}count{"}"}
component-characters-left = Caractere rămase: %{"{"}count{"}"}
component-characters-none-left = Caractere rămase: 0
component-characters-over-one = Caractere în plus: %{"{"}count{"}"}
component-characters-over = Caractere în plus: %{"{"}count{"}"}
