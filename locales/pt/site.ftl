## Da moldura das páginas, só o que vê quem responde a um inquérito.

site-name = Halemark
site-skip = Ir para o conteúdo principal
site-error-prefix = Erro:
site-demo-tag = Demonstração
site-demo = Isto é uma demonstração com empregadores e pessoas inventados. Nenhum prémio aqui é real.
