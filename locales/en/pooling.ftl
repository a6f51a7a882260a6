## Results of small employers together.

refused-surveys-pool-not-waiting = One of these surveys cannot be pooled: it has results of its own, or it is in another pool already. Choose again.
refused-surveys-pool-too-few-employers = Choose surveys of three or more employers: of fewer, one could work out the answers of another.
refused-surveys-pool-one-employer-twice = Choose one survey of each employer: its people would be counted twice.
refused-surveys-pool-asked-otherwise = These surveys asked different questions. Choose surveys that asked the same.
refused-surveys-pool-nearly-one-employer = One employer has more than four in five of the people asked. Choose more surveys.
refused-surveys-pool-too-few-asked = Fewer people were asked than these surveys promised as the smallest number anything is told of. Choose more surveys.

event-survey-pool-made = Results of small employers pooled
