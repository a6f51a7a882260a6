## Questionnaires: what people are asked, for everybody to read.

questionnaires-title = What surveys ask
questionnaires-lead = Every question that an employer can ask its people here, word by word, with who made it and how answers are counted.
questionnaires-promise = Surveys are voluntary and every question can be left out. Nobody is told one person’s answers, and no figure is told of fewer people than the survey’s first page says.
questionnaires-items = { $count ->
    [one] One question
   *[other] { $count } questions
}
questionnaires-validated = Tested by its makers
questionnaires-unvalidated = Not validated
questionnaires-unvalidated-text = Nobody has tested whether these questions measure what they ask about. They are useful to see what people say and want, and results say that they were not validated.
questionnaires-citation = Made by
questionnaires-licence = Licence of the wording
questionnaires-languages = Languages
questionnaires-language = { $code ->
    [en] English
    [cy] Welsh
    [pl] Polish
    [ro] Romanian
    [pt] Portuguese
   *[other] { $code }
}
questionnaires-original = original
questionnaires-official = official translation
questionnaires-unreviewed = translation nobody has checked
questionnaires-version = Version
questionnaires-questions = The questions
questionnaires-voluntary = Every question can be left out.
questionnaires-single = One of:
questionnaires-several = Any of:
questionnaires-several-most = Up to { $most } of:
questionnaires-ranking = Up to { $most } of these, the most wanted first:
questionnaires-scale = A number from { $from } ({ $low }) to { $to } ({ $high }).
questionnaires-shares = Told as the mean and as shares:
questionnaires-text = Own words, up to { $longest } characters.
questionnaires-scoring = How answers are counted
questionnaires-scoring-text = A person’s figure on a scale is the mean of the statements they answered; what was left out is not counted at all. A group’s figure is the mean of its people’s figures. Bands are for an organisation, never for one person.
questionnaires-scale-items = Statements { $items }
questionnaires-scale-reversed = Counted the other way round: { $items }
questionnaires-scale-least = { $count ->
    [one] One answer is enough to be counted
   *[other] { $count } answers are needed to be counted
}
questionnaires-bands = Bands of the mean
questionnaires-band = Band
questionnaires-below = Below
questionnaires-reference = Compared with:
questionnaires-limits = Where findings begin
questionnaires-limits-text = In a health needs assessment an answer becomes a finding at a limit. A limit says where to look first. It does not say what is healthy.
questionnaires-limits-own = Where no source stands beside a limit, it is our own mark: whoever wrote the questions chose it, and no study gave it. An employer just under it may be no better off than one just over it.
questionnaires-limits-read = The limits stand with the questions of each questionnaire.
questionnaires-limit-all-from = A finding from { $limit }% on of those who answer:
questionnaires-limit-all-below = A finding under { $limit }% of those who answer:
questionnaires-limit-each-from = A finding for each of these from { $limit }% on:
questionnaires-limit-each-below = A finding for each of these under { $limit }%:
questionnaires-limit-mean-from = A finding from a mean of { $limit } on.
questionnaires-limit-mean-below = A finding where the mean is under { $limit }.
questionnaires-limit-source = Source of the limit:
questionnaires-limit-own = Our own mark.
questionnaires-breakdowns = Groups results can be told apart by
questionnaires-breakdowns-text = A survey asks for two of these at most, chosen before it starts. A group that is too small is withheld.
questionnaires-from-sites = The employer’s sites.
questionnaires-from-named = Groups the employer names before the survey starts.
