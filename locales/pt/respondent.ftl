## O que lê quem responde a um inquérito. Ainda ninguém reviu esta tradução.

respondent-unreviewed = Ainda ninguém reviu esta tradução.
respondent-nothing-kept = Sem conta, sem cookies. Estas páginas não guardam nada sobre si nem sobre o seu dispositivo.
respondent-to-the-box = Introduza um código de inquérito

respondent-error-not-found = Página não encontrada
respondent-error-not-found-text = Não há nenhuma página de inquérito neste endereço. Se tem um código, introduza-o outra vez.
respondent-error-refused = Isto não funcionou
respondent-error-too-large = Enviou mais texto do que podemos receber, por isso nada foi enviado. Use o botão «voltar» do navegador, copie o texto e encurte-o.
respondent-error-unreadable = O formulário não chegou inteiro, por isso nada foi enviado. Use o botão «voltar» do navegador e tente outra vez.
respondent-error-busy = O serviço está ocupado
respondent-error-busy-text = As suas respostas não foram enviadas. Use o botão «voltar» do navegador e tente outra vez daqui a um minuto.
respondent-error-fault = Há um problema com o serviço
respondent-error-fault-text = A culpa é nossa, não sua. Se estava a enviar respostas, use o botão «voltar» do navegador e envie-as outra vez. Nunca são contadas duas vezes.
respondent-error-elsewhere = Este formulário veio de outro site
respondent-error-elsewhere-text = Uma página de outro site enviou este formulário para aqui. Nada foi enviado. Introduza o seu código neste site.

## A caixa para o código.

respondent-continue = Continuar
respondent-code-title = Responder a um inquérito
respondent-code-label = O seu código
respondent-code-hint = Está no seu papel ou no seu e-mail: 16 letras e números. De um cartaz, são 4. Maiúsculas, espaços e traços não importam.
respondent-code-missing = Introduza o seu código
respondent-code-length = Um código tem 16 letras e números, ou 4 se for de um cartaz. Verifique se o introduziu inteiro.
respondent-code-letter = Um código só tem letras e os números de 2 a 9. Nunca tem I, O, 0 nem 1.
respondent-code-wrong = Este código não está certo. Verifique-o letra a letra.
respondent-code-unknown = Não há nenhum inquérito com este código. Verifique os quatro primeiros caracteres.
respondent-code-too-short = Introduza o código inteiro do seu papel ou e-mail: 16 letras e números.

## Antes das perguntas.

respondent-start-asks = { $employer } participa em { $scheme } e gostaria de saber o que pensa.
respondent-start-length = Número de perguntas: { $questions }. Duração em minutos: cerca de { $minutes }.
respondent-start-skip = Pode deixar qualquer pergunta em branco.
respondent-start-other-language = As perguntas não estão nesta língua.
respondent-start-unreviewed = Ainda ninguém reviu a tradução destas perguntas.
respondent-start-title = O que acontece às suas respostas
respondent-start-voluntary = Só participa se quiser. Ninguém em { $employer } pode ver quem participou.
respondent-start-groups = Ninguém em { $employer } vê alguma vez as suas respostas. Só se veem números sobre { $min } pessoas ou mais, e só depois de o inquérito fechar.
respondent-start-pooled = Ninguém em { $employer } vê alguma vez as suas respostas. É um empregador pequeno, por isso os resultados só são mostrados em conjunto com os de outros empregadores pequenos, sobre { $min } pessoas ou mais.
respondent-start-comments = O que escrever por palavras suas não é mostrado a { $employer }. É lido por um consultor de { $scheme } depois de o inquérito fechar, e só se { $min } pessoas ou mais tiverem escrito alguma coisa aí.
respondent-start-final = Depois de enviar não pode mudar nem retirar as respostas: ninguém sabe quais são as suas.
respondent-start-once = Todos usam a mesma ligação. Responda só uma vez, por favor.
respondent-start-controller = Só { $scheme } é responsável pelas suas respostas. Na lei da proteção de dados é o responsável pelo tratamento.
respondent-start-joint = { $scheme } e { $employer } são responsáveis em conjunto. Na lei da proteção de dados são responsáveis conjuntos. Mesmo assim, { $employer } só recebe os números.
respondent-start-closes = Último dia do inquérito: { $day }.
respondent-start-kiosk = Este dispositivo é partilhado. Se nada acontecer durante dez minutos, a página volta ao princípio e nada é enviado.
respondent-start-button = Começar
respondent-start-whole = Mostrar todas as perguntas numa página
respondent-more-title = Como ninguém fica a saber quem é
respondent-more-sealed = As respostas ficam fechadas assim que as envia e ninguém as pode ler enquanto o inquérito está aberto. Quando fecha, são baralhadas e a chave é destruída.
respondent-more-open = Todos usam a mesma ligação, por isso ela não diz quem é.
respondent-more-personal = O código da sua ligação faz com que as respostas contem uma só vez. Não é guardado com elas. Os lembretes vão para todos, tenham respondido ou não.
respondent-more-slips = Ninguém sabe quem tem que papel. O código faz com que as respostas contem uma só vez. Não é guardado com elas.
respondent-more-device = Um dispositivo ou uma rede do seu empregador pode registar que este site foi aberto. Se isso o preocupa, use os seus.
respondent-more-remains = O que não se pode excluir: quem controlar o computador deste site e as suas chaves poderia tentar, enquanto o inquérito está aberto, ligar respostas a códigos. { $employer } não recebe essas chaves.

## As perguntas.

respondent-back = Voltar
respondent-change = Mudar
respondent-skip = Deixo em branco
respondent-page-of = Página { $page } de { $count }
respondent-groups-title = Sobre si
respondent-groups-why = Para que os resultados possam ser comparados. Um grupo só é mostrado se { $min } pessoas ou mais tiverem respondido. Pode deixar isto em branco.
respondent-field-most = Escolha até { $most }.
respondent-field-no-names = Não escreva nomes nem nada que mostre quem é.
respondent-field-rank = Escolha { $rank }
respondent-field-no-rank = Nenhuma escolha
respondent-field-unknown = Escolha uma das respostas mostradas ou deixe a pergunta em branco
respondent-field-too-many = Escolha no máximo { $most }
respondent-field-ranked-twice = Já escolheu isto. Escolha outra coisa, ou nada
respondent-field-too-long = O texto é longo de mais. Caracteres a mais: { $over }. Pode ter até { $longest }.

## Antes e depois de enviar.

respondent-review-title = Verifique as suas respostas
respondent-review-not-sent = Ainda nada foi enviado.
respondent-review-left-out = Em branco
respondent-review-final = Depois de enviadas, as respostas não podem ser mudadas nem retiradas.
respondent-review-send = Enviar as minhas respostas
respondent-review-nothing = Deixou todas as perguntas em branco, por isso nada foi enviado. Responda pelo menos a uma, ou feche esta página.
respondent-review-too-long = Os seus textos são longos de mais em conjunto, por isso nada foi enviado. Encurte um deles.
respondent-review-again = O serviço estava ocupado e as respostas não foram enviadas. Estão todas aqui: envie-as outra vez.
respondent-end-taken = Obrigado
respondent-end-taken-panel = As suas respostas chegaram
respondent-end-taken-text = Contam uma só vez. Ninguém sabe quais são as suas.
respondent-end-taken-then = Último dia do inquérito: { $day }. Depois disso, { $employer } vê números sobre { $min } pessoas ou mais.
respondent-end-taken-pooled = Último dia do inquérito: { $day }. Depois disso, { $employer } vê números de vários empregadores pequenos em conjunto.
respondent-end-already = As suas respostas já chegaram
respondent-end-already-page = As respostas já tinham sido enviadas desta página e contam uma só vez. Nada foi enviado segunda vez.
respondent-end-already-code = Já tinham sido enviadas respostas com este código e contam uma só vez. Nada foi enviado segunda vez.
respondent-end-already-other = Se não foi quem as enviou, outra pessoa usou o seu código. Diga a { $scheme }.
respondent-end-closed = Este inquérito fechou
respondent-end-closed-text = «{ $title }» já não recebe respostas. O último dia foi { $day }. Nada do que introduziu foi enviado ou guardado.
respondent-end-wrong-code = Este código não serve
respondent-end-wrong-code-text = Não se podem enviar respostas com este código, por isso nada foi enviado. Introduza o código outra vez.
respondent-end-kiosk = Daqui a 30 segundos esta página volta sozinha ao princípio.
respondent-end-next = Próxima pessoa
respondent-end-close = Já pode fechar esta página. Num dispositivo que outros usam, feche também o navegador: o botão «voltar» pode mostrar o que respondeu.
respondent-help-title = Se alguma coisa o preocupa
respondent-help-samaritans = Samaritans, dia e noite, grátis:
respondent-help-nhs = NHS 111, para qualquer problema de saúde, do corpo ou da mente:
respondent-help-emergency = Numa emergência:

## Cartas com uma ligação

letter-survey-invitation-subject = { $employer } pergunta como está no trabalho
letter-survey-invitation-body =
    Olá,

    { $employer } gostaria de saber o que ajuda as pessoas a manterem-se bem no trabalho e convida a participar em “{ $title }”. Demora alguns minutos. Não é obrigatório participar e pode passar à frente qualquer pergunta.

    A sua ligação funciona uma só vez, até { $day }:
    { $link }

    As respostas são anónimas. Ninguém em { $employer } ou no programa do prémio pode ver o que uma pessoa respondeu nem descobrir quem respondeu. A primeira página explica como isso é assegurado.

    Por favor, não reencaminhe esta carta.

    A equipa do prémio
    { $site }
letter-survey-reminder-subject = { $employer } pergunta como está no trabalho: aberto até { $day }
letter-survey-reminder-body =
    Olá,

    “{ $title }”, de { $employer }, está aberto até { $day }. Se já respondeu: obrigado, e ignore esta carta. Ninguém sabe quem respondeu, por isso esta carta vai para todas as pessoas.

    Se quiser responder, a ligação é a mesma de antes. Funciona uma só vez:
    { $link }

    Não é obrigatório participar e pode passar à frente qualquer pergunta.

    A equipa do prémio
    { $site }
