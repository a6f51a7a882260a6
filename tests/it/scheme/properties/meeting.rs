//! Meeting a criterion: the least that makes it met at every level.

use halemark::scheme::{
    Counted, CriterionCode, Definition, Finding, Inputs, NotApplicableClaim, Reading, Source, Status,
};

/// The same with the criterion met: by whoever spoke of it, with the numbers and the evidence it takes.
pub fn met(definition: &Definition, inputs: &Inputs, code: &CriterionCode) -> Inputs {
    let mut inputs = inputs.clone();
    let finding = finding_met(definition, &inputs, code);
    inputs.findings.insert(code.clone(), finding);
    inputs
}

fn finding_met(definition: &Definition, inputs: &Inputs, code: &CriterionCode) -> Finding {
    let had = inputs.findings.get(code).cloned();
    let mut finding = had.unwrap_or_else(|| Finding::said(Status::NotStarted, false));
    finding.source = match finding.source {
        Source::Employer { .. } => Source::Employer { status: Status::Met, has_reason: false },
        Source::Assessor { mark, .. } => {
            let everywhere = definition.levels.iter().map(|level| level.policy.met_from_mark).max();
            let everywhere = everywhere.and_then(|mark| mark.try_into().ok());
            Source::Assessor { mark: mark.max(everywhere), claim: NotApplicableClaim::NotMade }
        }
    };
    for counter in definition.criterion(code).into_iter().flat_map(|criterion| &criterion.counters) {
        let reading = match counter.of {
            Counted::HnaAge { .. } => Reading::Day(inputs.as_of),
            _ => enough(finding.readings.get(&counter.name), counter.of.at_least().unwrap_or(0)),
        };
        finding.readings.insert(counter.name.clone(), reading);
    }
    finding.evidence.extend([Some(inputs.as_of); 2]);
    finding
}

fn enough(had: Option<&Reading>, at_least: u32) -> Reading {
    match had {
        Some(Reading::Number(number)) => Reading::Number(at_least.max(*number)),
        _ => Reading::Number(at_least),
    }
}
