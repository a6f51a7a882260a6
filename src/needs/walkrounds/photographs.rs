//! Adding a photograph to a walk-round. What the camera wrote into it, and where it was taken, is gone before it is kept.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{find_unpublished, shown};
use crate::evidence::rules::{FileType, Scan, UploadRefusal};
use crate::evidence::{Received, receive_as_it_came};
use crate::needs::rules::{LONGEST_SIDE, MOST_PHOTOGRAPHS, NewPhotograph, Walkround};
use crate::needs::{actions, forms};
use crate::platform::error::{AppError, Refusal};
use crate::platform::files::picture::{Bounded, Format, PictureFault, bounded};
use crate::platform::files::turn::in_turn;
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::text::Text;
use crate::platform::web::Visit;

const TEMPLATE: &str = "needs/walkrounds-photographs.html";

type Key = (NeedsAssessmentId, WalkroundId);

/// What the address asks for.
#[derive(Deserialize)]
pub struct Asked {
    /// The item a photograph is taken of.
    #[serde(default)]
    item: String,
}

/// The form.
pub async fn show(
    visit: Visit,
    path: web::Path<Key>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (mut context, _) = page(&visit, path.into_inner()).await?;
    context["form"] = json!({ "item": asked.item });
    visit.page(TEMPLATE, context)
}

/// Adds it.
pub async fn add(
    visit: Visit,
    path: web::Path<Key>,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    let key = path.into_inner();
    let (context, walkround) = page(&visit, key).await?;
    let received = receive_as_it_came(&visit, &request, payload).await?;
    let posted = received.posted();
    visit.check_person(&posted)?;
    let is_crowded = matches!(received.file, Some(Err(UploadRefusal::Crowded)));
    let picture = made_smaller(received).await?;
    let wrong = picture.as_ref().err().cloned();
    let said = match forms::photograph(&posted, &walkround.checklist, wrong) {
        Ok(said) => said,
        Err(AppError::Invalid(errors)) => {
            let mut again = visit.form_again(TEMPLATE, context, &posted, &errors)?;
            if is_crowded {
                // Nothing is wrong with it: a browser that kept it sends it again.
                *again.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            }
            return Ok(again);
        }
        Err(error) => return Err(error),
    };
    let Ok(picture) = picture else { return Err(AppError::NotFound) };
    let new = kept(&visit, picture, said).await?;
    match visit.write(move |tx| actions::add_photograph(tx, key.0, key.1, &new)).await {
        Ok(_) => {
            Ok(visit.see_other(&format!("/needs/{}/walkrounds/{}", key.0, key.1), Some("photograph-added")))
        }
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

/// What the form of a photograph needs, wherever it stands.
pub(super) fn context(visit: &Visit, walkround: &Walkround) -> Value {
    let (list, lang) = (&walkround.checklist, visit.lang.code());
    let item = |item: &crate::needs::rules::ChecklistItem| json!({ "value": item.code, "text": list.say(&item.text, lang) });
    json!({
        "action": format!("/needs/{}/walkrounds/{}/photographs/new", walkround.assessment, walkround.id),
        "items": list.items().map(item).collect::<Vec<_>>(),
        "limit_mb": visit.app.config().upload_limit / (1024 * 1024),
        "most": MOST_PHOTOGRAPHS,
        "token": format!("{:032x}", rand::random::<u128>()),
        "person": visit.actor.person(),
    })
}

async fn page(visit: &Visit, (id, walkround): Key) -> Result<(Value, Walkround), AppError> {
    let (seen, found) = visit.read(move |conn, actor| find_unpublished(conn, actor, id, walkround)).await?;
    let mut page = seen.context();
    page["walkround"] = shown(&found);
    page["photograph"] = context(visit, &found);
    Ok((page, found))
}

/// The picture in what arrived, as it is kept; or what is wrong with it. Blocks no other visitor.
async fn made_smaller(mut received: Received) -> Result<Result<(Bounded, Scan), Text>, AppError> {
    let upload = match received.file.take() {
        Some(Ok(upload)) => upload,
        Some(Err(refusal)) => return Ok(Err(of_photograph(&refusal))),
        None => return Ok(Err("walkround-photograph-missing".into())),
    };
    let format = match FileType::of(&upload.name, &upload.bytes) {
        Ok(FileType::Jpeg) => Format::Jpeg,
        Ok(FileType::Png) => Format::Png,
        Ok(_) => return Ok(Err("walkround-photograph-kind".into())),
        Err(refusal) => return Ok(Err(of_photograph(&refusal))),
    };
    let scan = upload.scan;
    let smaller = in_turn(move || bounded(format, &upload.bytes, LONGEST_SIDE)).await;
    // What arrived keeps its place in memory until here.
    drop(received);
    Ok(smaller?.map(|smaller| (smaller, scan)).map_err(|fault| match fault {
        PictureFault::TooManyPixels => "walkround-photograph-large".into(),
        PictureFault::Damaged => "walkround-photograph-damaged".into(),
    }))
}

/// Why a file is no photograph, where only photographs are asked for.
fn of_photograph(refusal: &UploadRefusal) -> Text {
    match refusal {
        UploadRefusal::TypeNotTaken => "walkround-photograph-kind".into(),
        UploadRefusal::Mislabelled { .. } | UploadRefusal::DamagedPicture => {
            "walkround-photograph-damaged".into()
        }
        UploadRefusal::TooManyPixels { .. } => "walkround-photograph-large".into(),
        UploadRefusal::Empty | UploadRefusal::TooLarge { .. } | UploadRefusal::Crowded => refusal.text(),
    }
}

/// The photograph with its bytes in the file store. One that is then not added leaves bytes that nothing names; the daily
/// sweep takes them.
async fn kept(
    visit: &Visit,
    (picture, scan): (Bounded, Scan),
    said: forms::Described,
) -> Result<NewPhotograph, AppError> {
    let Bounded { bytes, width, height } = picture;
    let number = |of: usize| i32::try_from(of).unwrap_or(i32::MAX);
    let size_bytes = number(bytes.len());
    let sha256 = visit.app.files().put(bytes).await?;
    let (width, height) = (number(width as usize), number(height as usize));
    let forms::Described { item, caption, token } = said;
    Ok(NewPhotograph { item, caption, sha256, size_bytes, width, height, token, scan })
}
