## Campaigns and events of an employer

refused-campaigns-ends-before = The last day must not lie before the first day
refused-campaigns-no-end = Enter the last day, or say that the campaign runs all year
refused-campaigns-theme = Choose a theme from the list
refused-campaigns-assessment = Choose a health needs assessment from the list
refused-campaigns-has-outcome = The campaign has an evaluation or a number of people reached. Enter a first day that is not in the future
refused-campaigns-not-started = The campaign has not started. You can say what came of it once it has
refused-campaigns-evaluated-on = Enter the day you evaluated the campaign
refused-campaigns-evaluation = Enter what came of the campaign, or leave the day empty
refused-campaigns-evaluated-before = The day of the evaluation must not lie before the campaign’s first day
refused-campaigns-evaluated-to-come = The day of the evaluation must not be in the future

event-campaign-planned = Campaign added: { $topic }
event-campaign-changed = Campaign changed: { $topic }
event-campaign-evaluated = What came of a campaign was recorded: { $topic }
event-campaign-removed = Campaign removed: { $topic }
