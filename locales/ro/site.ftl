## Din cadrul paginilor, numai ce vede cine răspunde la un sondaj.

site-name = Halemark
site-skip = Treceți la conținutul principal
site-error-prefix = Eroare:
site-demo-tag = Demonstrație
site-demo = Aceasta este o demonstrație cu angajatori și persoane inventate. Niciun premiu de aici nu este real.
