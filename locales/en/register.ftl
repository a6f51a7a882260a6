## The register: search.

register-title = Register of award holders
register-lead = Every employer that holds an award today, and what was checked before it got one.
register-search-label = Search the register
register-name = Employer or award number
register-name-hint = Part of a name is enough
register-place = Local authority
register-place-all = All local authorities
register-scheme = Scheme
register-scheme-all = All schemes
register-level = Level
register-level-all = All levels
register-more = Sector and size
register-sector = Sector
register-sector-all = All sectors
register-size = Size
register-size-all = All sizes
register-published-only = Employers that keep their sector or size to themselves are left out when you choose one.
register-sort = Sort by
register-sort-name = Employer’s name
register-sort-level = Highest level first
register-sort-date = Newest first
register-search = Search
register-clear = Clear the search
register-held = { $count ->
    [one] One award held
   *[other] { $count } awards held
}
register-found = { $count ->
    [one] One award found
   *[other] { $count } awards found
}
register-as-of = As of { $day }.
register-shown = Showing { $first } to { $last }.
register-term = Term
register-from-to = { $from } to { $to }
register-from = From { $from }
register-checked = What was checked
register-scope = Covers
register-scope-whole-employer = The whole employer
register-scope-named-sites = These sites: { $sites }
register-none-title = No awards found
register-none-narrow = No employer with an award today fits this search. You could:
register-none-spelling = check the spelling, or type only part of the name
register-none-filters = take off a filter
register-none-ended = ask the employer when its award ended: the register shows only awards held today
register-show-all = Show the whole register
register-none-yet = Nobody holds an award yet. Employers appear here on the day their award is released.
register-data-title = Use this list
register-data-all = The whole register as a file:
register-data-narrow = The awards of this search as a file:
register-data-csv = Spreadsheet (CSV)
register-data-json = Data for programs (JSON)
register-data-licence = You may use this data under the Open Government Licence v3.0. It is true on the day you take it: awards end, and new ones come.
register-labels = What the labels of a check mean
refused-register-search = The register cannot be searched by “{ $value }”. Open the register and choose from its lists.

## The register: what was checked.

register-assurance-self-declared = Self-declared
register-assurance-self-declared-about = The employer says so itself. Nobody has looked at evidence.
register-assurance-desk-checked = Desk-checked
register-assurance-desk-checked-about = A trained assessor read the employer’s evidence for every criterion. Nobody visited the workplace.

## The register: one award.

register-award-number = Award { $number }
register-holds = On { $day }, { $name } holds { $level } of the { $scheme }.
register-decided = Decided by the panel
register-website = Website
register-means-title = What this award means
register-means-criteria = An independent assessor found that the employer meets every criterion of { $level } in the { $scheme } that applies to it.
register-means-panel = A panel of people who had not advised or assessed the employer then decided, and the award was released.
register-means-not = The award is about health and wellbeing at work. It does not show that an employer meets its legal duties, and taking part changes none of them.
register-verify-title = Checking a certificate
register-verify-text = A certificate is genuine when its number is { $number } and its name, level and dates are those on this page.
register-back = Search the register
register-no-award-title = No current award has this number
register-no-award-text = On { $day }, nobody holds an award with the number { $number }. This can be for one of three reasons:
register-no-award-typed = the number was not typed as it stands on the certificate
register-no-award-ended = the award’s term has ended, or the award was withdrawn
register-no-award-replaced = the employer has a newer award, which has a number of its own
