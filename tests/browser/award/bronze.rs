//! What this employer is asked for Bronze: it has a canteen and recognises no union.

/// The titles of the twelve criteria with what the employer writes about each, in the order they are asked.
pub const CRITERIA: [(&str, &str); 12] = [
    (
        "A health needs assessment is offered to the whole workforce",
        "All 48 people had the questions in March, on paper in the workshop and online in the office; 39 answered.",
    ),
    (
        "Three campaigns or events chosen from the health needs assessment",
        "Backs in April, sleep in June and a walking challenge in September, run by two trained advocates.",
    ),
    (
        "Health information is shared regularly, above all on the lifestyle risks of cancer",
        "A board by the clocking machine, changed every month, and a line on the payslip.",
    ),
    (
        "Positive mental health is promoted through support, training and awareness",
        "All five foremen did the half-day course; the counselling line is on every door.",
    ),
    ("Healthy food is on offer in the canteen or vending machines", ""),
    (
        "The smoke-free law is met and staff are linked to the local stop-smoking service",
        "The policy covers vans and vaping; the service visited in May and two people have stopped.",
    ),
    (
        "Absence rates and their causes are collected and monitored",
        "One sheet for all, looked at each quarter as totals; backs led to the campaign in April.",
    ),
    (
        "Staff know how work affects health, and risk assessments are in place",
        "Dust, noise, lifting and stress are assessed each January and told at the toolbox talk.",
    ),
    (
        "Staff are consulted on health and wellbeing",
        "A forum of six meets every other month; its minutes are answered within two weeks.",
    ),
    (
        "Decent welfare: drinking water, washing, toilets and a place to eat",
        "New canteen in 2024, two water points on the floor, a van kit for people who fit on site.",
    ),
    (
        "Regular health checks are encouraged",
        "Paid time for the NHS Health Check and for screening; nine people used it this year.",
    ),
    ("Annual flu vaccination is encouraged", "Vouchers from October, and a session at work on 14 October."),
];

/// The one that does not apply, by its place in the list, and why.
pub const NOT_APPLICABLE: (usize, &str) =
    (4, "The landlord runs the canteen for the whole estate and alone decides what is sold.");
