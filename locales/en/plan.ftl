## The action plan of a health needs assessment

refused-plan-none = There is no action plan here: the health needs assessment was given up, or is only told of
refused-plan-priority = Choose a priority from the list
refused-plan-topic = Choose a topic from the list, or a priority
refused-plan-owner = Choose somebody from the list: whoever you chose does not work on this any more
refused-plan-day = Enter a day that has not passed
refused-plan-ended = It has been done or given up already
refused-plan-not-ended = It has not been done or given up
refused-plan-nothing-shown = Say how one can tell that it is done, or choose evidence that shows it
refused-plan-no-reason = Say why you give it up
refused-plan-evidence = Choose evidence from the list
