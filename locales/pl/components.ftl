component-error-title = Wystąpił problem
component-error = Błąd
component-warning = Ostrzeżenie
component-characters-at-most = Możesz wpisać do { $limit } znaków
# Liczbę wpisuje skrypt: %{"{"}count{"}"}.
component-characters-left-one = Pozostało znaków: %{"{"}count{"}"}
component-characters-left = Pozostało znaków: %{"{"}count{"}"}
component-characters-none-left = Pozostało znaków: 0
component-characters-over-one = Za dużo znaków: %{"{"}count{"}"}
component-characters-over = Za dużo znaków: %{"{"}count{"}"}
