## The navigation.

nav-about = About the award
nav-register = Register
nav-sign-up = Register an employer
nav-desk = Desk
nav-employer = Your employer
nav-employers = Employers
nav-assessments = Assessments
nav-panel = Panel
nav-account = Account
