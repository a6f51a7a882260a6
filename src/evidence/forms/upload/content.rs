//! What is in a file that arrived: a picture keeps nothing but its pixels, a document's text is searched for personal
//! data.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::evidence::rules::{FileType, Upload, UploadRefusal, personal_data};
use crate::platform::error::AppError;
use crate::platform::files::picture::{self, Format, PictureFault};
use crate::platform::files::text::{self, Document};
use crate::platform::files::turn::in_turn;

/// The file as it is kept, with what was found in it. A file that is not what its name says stays as it is: it is
/// refused where forms are read.
pub async fn look_into(upload: Upload, today: NaiveDate) -> Result<Result<Upload, UploadRefusal>, AppError> {
    in_turn(move || looked_into(upload, today)).await
}

fn looked_into(upload: Upload, today: NaiveDate) -> Result<Upload, UploadRefusal> {
    match FileType::of(&upload.name, &upload.bytes) {
        Ok(FileType::Jpeg) => pixels_only(upload, Format::Jpeg),
        Ok(FileType::Png) => pixels_only(upload, Format::Png),
        Ok(FileType::Pdf) => Ok(read(upload, Document::Pdf, today)),
        Ok(FileType::Docx) => Ok(read(upload, Document::Docx, today)),
        Ok(FileType::Xlsx) => Ok(read(upload, Document::Xlsx, today)),
        Err(_) => Ok(upload),
    }
}

fn pixels_only(upload: Upload, format: Format) -> Result<Upload, UploadRefusal> {
    let bytes = picture::pixels_only(format, &upload.bytes).map_err(|fault| match fault {
        PictureFault::TooManyPixels => {
            UploadRefusal::TooManyPixels { millions: picture::MOST_PIXELS / 1_000_000 }
        }
        PictureFault::Damaged => UploadRefusal::DamagedPicture,
    })?;
    Ok(Upload { bytes, ..upload })
}

fn read(mut upload: Upload, kind: Document, today: NaiveDate) -> Upload {
    let bytes = Arc::new(upload.bytes);
    if let Some(reading) = text::read(kind, Arc::clone(&bytes)) {
        upload.pages = reading.pages.and_then(|pages| i32::try_from(pages).ok());
        upload.suspicions = personal_data::suspicions(&reading.text, today);
    }
    upload.bytes = Arc::unwrap_or_clone(bytes);
    upload
}
