component-error-title = Há um problema
component-error = Erro
component-warning = Aviso
component-characters-at-most = Pode escrever até { $limit } caracteres
# O número é posto pelo script: %{"{"}count{"}"}.
component-characters-left-one = Caracteres restantes: %{"{"}count{"}"}
component-characters-left = Caracteres restantes: %{"{"}count{"}"}
component-characters-none-left = Caracteres restantes: 0
component-characters-over-one = Caracteres a mais: %{"{"}count{"}"}
component-characters-over = Caracteres a mais: %{"{"}count{"}"}
