//! What the page of a criterion shows.

use serde_json::{Value, json};

use super::beside::Beside;
use super::help::help;
use super::kept::{self, Kept};
use super::proofs::proofs;
use super::{Place, counted};
use crate::applications::forms::COUNTER;
use crate::applications::overview;
use crate::applications::rules::{Answer, AnswerVersion, ApplicationRefusal, may_answer};
use crate::applications::store::{self, Dossier};
use crate::evidence::{self, FileType, Item};
use crate::needs::NeedsAssessment;
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId};
use crate::platform::web::Visit;
use crate::scheme::{Criterion, CriterionCode, Reading, evidence_asked};

/// Items of the library offered to be ticked, besides those ticked already: the newest.
const OFFERED: i64 = 40;

/// A criterion of an application, with what can be ticked.
pub(super) struct About {
    dossier: Dossier,
    criterion: Criterion,
    beside: Beside,
    kept: Kept,
    items: Vec<Item>,
    /// Those of them that are ticked.
    ticked: Vec<EvidenceId>,
    /// Items in the library that are not offered.
    left_out: usize,
    limit_mb: usize,
}

/// What the form says of the library.
#[derive(Default)]
pub(super) struct Offer {
    /// Ticked items: offered whatever their age.
    pub(super) ticked: Vec<EvidenceId>,
    /// Words of a title: items that have them are offered, in place of the newest.
    pub(super) sought: String,
}

/// Reads it for a visitor who may do `act`.
pub(super) async fn about(
    visit: &Visit,
    (id, code): Place,
    offer: Offer,
    act: Act,
) -> Result<About, AppError> {
    let today = day_of(visit.app.clock().now());
    let limit_mb = visit.app.config().upload_limit / (1024 * 1024);
    visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, act, today)?;
            let criterion = find(&dossier, &code)?;
            let kept = kept::get(conn, actor, &dossier, &code)?;
            let beside = Beside::read(conn, &dossier, &criterion, today)?;
            let employer = dossier.employer.id;
            let linked = dossier.answers.get(&code).map(|answer| answer.evidence.clone()).unwrap_or_default();
            if !dossier.is_editable() {
                let (items, ticked) = (linked, Vec::new());
                return Ok(About { dossier, criterion, beside, kept, items, ticked, left_out: 0, limit_mb });
            }
            let (newest, total) = evidence::list_proofs(conn, employer, OFFERED)?;
            let offered = match offer.sought.as_str() {
                "" => newest,
                words => evidence::list_by_title(conn, employer, words, OFFERED)?,
            };
            let ticked = [offer.ticked, kept.ticked()].concat();
            let mut items = evidence::list_by_id(conn, &ticked)?;
            items.retain(|item| item.employer == employer);
            items.extend(linked);
            let ticked = items.iter().map(|item| item.id).collect();
            items.extend(offered);
            items.sort_by_key(|item| std::cmp::Reverse((item.added_at, item.id)));
            items.dedup_by_key(|item| item.id);
            let left_out = usize::try_from(total).unwrap_or_default().saturating_sub(items.len());
            Ok(About { dossier, criterion, beside, kept, items, ticked, left_out, limit_mb })
        })
        .await
}

/// The criterion, where the employer has to answer it.
fn find(dossier: &Dossier, code: &CriterionCode) -> Result<Criterion, AppError> {
    let asked = dossier.criteria().into_iter().find(|criterion| criterion.code == *code);
    asked.cloned().ok_or(AppError::NotFound)
}

impl About {
    pub(super) fn criterion(&self) -> &Criterion {
        &self.criterion
    }

    pub(super) fn employer(&self) -> EmployerId {
        self.dossier.employer.id
    }

    /// Whether answers may change now, whoever asks.
    pub(super) fn may_answer(&self) -> Result<(), ApplicationRefusal> {
        may_answer(self.dossier.application.status)
    }

    /// The criterion for a template, with the title of its standard and what it needs as evidence.
    fn asks(&self) -> Value {
        let mut asks = json!(self.criterion);
        asks["counters"] = counted::counters(&self.dossier, &self.criterion);
        asks["help"] = help(&self.dossier, &self.criterion, self.answer()).into();
        asks["topic"] = self.dossier.edition.definition.standard_title(&self.criterion.standard).into();
        asks["evidence"] = self.dossier.level().map(|level| evidence_asked(level, &self.criterion)).map_or(
            Value::Null,
            |asked| json!({ "at_least": asked.at_least, "max_age": asked.max_age.map(overview::period) }),
        );
        asks
    }

    /// The answer as it is stored.
    pub(super) fn answer(&self) -> Option<&Answer> {
        self.dossier.answers.get(&self.criterion.code)
    }

    /// The code of the criterion after this one.
    pub(super) fn next(&self) -> Option<&str> {
        self.neighbour(1).map(|criterion| criterion.code.as_str())
    }

    /// The page as it is opened: with an earlier version or the reader's draft in its form, where there is one.
    pub(super) fn opened(&self, taken: Option<&AnswerVersion>) -> Value {
        let mut context = self.page();
        self.kept.fill(&mut context, taken);
        context
    }

    /// The page with the answer as it is stored in its form.
    pub(super) fn page(&self) -> Value {
        let mut context = overview::head(&self.dossier);
        context["criterion"] = self.asks();
        context["place"] = json!({ "at": self.position() + 1, "of": self.dossier.criteria().len() });
        context["previous"] = self.link(-1);
        context["next"] = self.link(1);
        context["answer"] = self.answer().map(|found| answer(&self.criterion, found)).into();
        context["items"] = self.items.iter().map(Item::to_value).collect();
        context["suspected"] = self.suspected().map(Item::to_value).collect();
        context["left_out"] = self.left_out.into();
        context["beside"] = self.beside.to_value(&self.dossier, &self.criterion);
        context["met_by"] = self.dossier.met_by(&self.criterion).map(NeedsAssessment::to_value).into();
        let asked = self.dossier.level().map(|level| evidence_asked(level, &self.criterion).at_least);
        let asked = if self.dossier.is_editable() { asked.map(usize::from) } else { None };
        context["proofs"] = asked.map(|asked| proofs(&self.dossier, self.answer(), asked)).into();
        context["upload"] = json!({ "limit_mb": self.limit_mb, "accept": FileType::ACCEPT });
        context["form"] = self
            .answer()
            .map_or_else(|| json!({ "version": 0 }), |answer| filled_in(&self.criterion, answer));
        context["may_answer"] = self.dossier.may(Act::AnswerCriterion).into();
        self.kept.show(&mut context);
        context
    }

    /// What is ticked and seems to hold personal data.
    fn suspected(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| self.ticked.contains(&item.id) && item.version.is_suspect())
    }

    fn position(&self) -> usize {
        let mut criteria = self.dossier.criteria().into_iter();
        criteria.position(|criterion| criterion.code == self.criterion.code).unwrap_or_default()
    }

    fn neighbour(&self, step: isize) -> Option<&Criterion> {
        let at = self.position().checked_add_signed(step)?;
        self.dossier.criteria().get(at).copied()
    }

    fn link(&self, step: isize) -> Value {
        self.neighbour(step).map_or(Value::Null, |criterion| {
            let href = overview::address(self.dossier.application.id, criterion.code.as_str());
            json!({ "href": href, "label_text": criterion.title })
        })
    }
}

/// A stored answer for a template.
pub(super) fn answer(criterion: &Criterion, answer: &Answer) -> Value {
    json!({
        "status": answer.status.as_str(),
        "narrative": answer.narrative,
        "reason": answer.reason,
        "counters": overview::readings(criterion, answer),
        "version": answer.version,
        "saved_by": answer.saved_by_name,
        "saved_at": answer.saved_at,
        "evidence": answer.evidence.iter().map(Item::to_value).collect::<Vec<Value>>(),
    })
}

/// A stored answer as the form would have been posted.
fn filled_in(criterion: &Criterion, answer: &Answer) -> Value {
    let mut form = json!({
        "version": answer.version,
        "status": answer.status.as_str(),
        "narrative": answer.narrative,
        "reason": answer.reason,
        "evidence": answer.evidence.iter().map(|item| item.id.to_string()).collect::<Vec<_>>(),
    });
    for counter in criterion.counters.iter().filter(|counter| counter.of.is_typed()) {
        if let Some(Reading::Number(number)) = answer.readings.get(&counter.name) {
            form[format!("{COUNTER}{}", counter.name)] = number.to_string().into();
        }
    }
    form
}
