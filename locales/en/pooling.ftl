## Results of small employers together.

surveys-pools-title = Results of small employers together
surveys-pools-lead = A survey of fewer than ten people has no results of its own. Choose closed surveys of three or more such employers that asked the same questions, and their people's answers are told together.
surveys-pools-waiting = Waiting for a pool
surveys-pools-none-waiting = No closed survey of a small employer is waiting.
surveys-pools-set = { $asks }, { $scheme }
surveys-pools-survey = { $employer }: { $title }, { $count ->
    [one] one person asked
   *[other] { $count } people asked
}
surveys-pools-choose = Look at the chosen surveys
surveys-pools-made = Pools
surveys-pools-none = There is no pool yet.
surveys-pools-employers = { $count } employers, told together on { $day }
surveys-pools-answers = { $answers } of { $asked } people answered. Each employer reads the results on the page of its own survey.
surveys-pools-untold = Too few people answered: nothing is told.
surveys-pooling-title = Tell these surveys together
surveys-pooling-survey = { $employer }, { $count ->
    [one] one person asked
   *[other] { $count } people asked
}
surveys-pooling-text = { $asked } people were asked. Whatever fewer than { $count } of them answered, or nearly all at one employer, is not told.
surveys-pooling-warning = This cannot be undone. Each of these surveys can be in one pool only. If too few people answered, nothing is told of them at all.
surveys-pooling-name = What are these results called?
surveys-pooling-button = Tell them together
surveys-pooling-not-yet = Not yet
surveys-pool-title-missing = Enter what these results are called

results-pooled = These are the answers of people at { $count } small employers together, yours among them. Nothing is told of any of them alone.
notice-survey-pool-made = The results are told together

refused-surveys-pool-not-waiting = One of these surveys cannot be pooled: it has results of its own, or it is in another pool already. Choose again.
refused-surveys-pool-too-few-employers = Choose surveys of three or more employers: of fewer, one could work out the answers of another.
refused-surveys-pool-one-employer-twice = Choose one survey of each employer: its people would be counted twice.
refused-surveys-pool-asked-otherwise = These surveys asked different questions. Choose surveys that asked the same.
refused-surveys-pool-nearly-one-employer = One employer has more than four in five of the people asked. Choose more surveys.
refused-surveys-pool-too-few-asked = Fewer people were asked than these surveys promised as the smallest number anything is told of. Choose more surveys.

event-survey-pool-made = Results of small employers pooled
