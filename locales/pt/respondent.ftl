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
