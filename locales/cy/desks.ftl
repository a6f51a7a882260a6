## Y llywio.

nav-about = Am y wobr
nav-register = Cofrestr
nav-sign-up = Cofrestru cyflogwr
nav-desk = Desg
nav-employer = Eich cyflogwr
nav-employers = Cyflogwyr
nav-assessments = Asesiadau
nav-panel = Panel
nav-account = Cyfrif
