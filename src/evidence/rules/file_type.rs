//! The types of file the library takes, and whether a file is what its name says.

use super::refusal::UploadRefusal;

/// A type of file the library takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// A PDF document.
    Pdf,
    /// A JPEG image.
    Jpeg,
    /// A PNG image.
    Png,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
}

impl FileType {
    /// What a browser's file chooser offers.
    pub const ACCEPT: &'static str = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

    /// The type of a file of this name with these bytes.
    ///
    /// # Errors
    /// [`UploadRefusal`], but for the size, which is looked at while the file arrives.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Self, UploadRefusal> {
        let named = Self::named(name).ok_or(UploadRefusal::TypeNotTaken)?;
        if bytes.is_empty() {
            return Err(UploadRefusal::Empty);
        }
        if named.is_inside(bytes) {
            Ok(named)
        } else {
            Err(UploadRefusal::Mislabelled { named: named.title() })
        }
    }

    /// As it is stored, and sent when the file is fetched.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// What people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
        }
    }

    /// The type with this media type, as stored.
    pub fn of_media_type(text: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png, Self::Docx, Self::Xlsx]
            .into_iter()
            .find(|kind| kind.media_type() == text)
    }

    fn named(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    fn is_inside(self, bytes: &[u8]) -> bool {
        let found = infer::get(bytes).map(|kind| kind.mime_type());
        match self {
            Self::Pdf | Self::Jpeg | Self::Png => found == Some(self.media_type()),
            Self::Docx => is_office(bytes, found, "word/"),
            Self::Xlsx => is_office(bytes, found, "xl/"),
        }
    }
}

/// An Office document is a zip archive that lists its content types, has a folder of its program, and no macros.
fn is_office(bytes: &[u8], found: Option<&str>, folder: &str) -> bool {
    let archive =
        [Some("application/zip"), Some(FileType::Docx.media_type()), Some(FileType::Xlsx.media_type())];
    if !archive.contains(&found) {
        return false;
    }
    let Some(names) = zip_names(bytes) else { return false };
    names.contains(&&b"[Content_Types].xml"[..])
        && names.iter().any(|name| name.starts_with(folder.as_bytes()))
        && !names.iter().any(|name| name.ends_with(b"vbaProject.bin"))
}

/// The names in a zip archive's central directory (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16);
/// `None` when the archive has none that can be read.
fn zip_names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    // The end record has 22 bytes and a comment of at most 65,535.
    let tail = bytes.len().saturating_sub(22 + 65_535);
    let end = tail + bytes.get(tail..)?.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let count = number(bytes, end + 10, 2)?;
    let mut at = number(bytes, end + 16, 4)?;
    let mut names = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let name = number(bytes, at + 28, 2)?;
        names.push(bytes.get(at + 46..at + 46 + name)?);
        at += 46 + name + number(bytes, at + 30, 2)? + number(bytes, at + 32, 2)?;
    }
    Some(names)
}

/// The little-endian number in `size` bytes from `at`.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(size)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| (number << 8) | usize::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    /// A zip archive of empty, stored entries with these names.
    fn archive(names: &[&str]) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for name in names {
            let at = u32::try_from(bytes.len()).unwrap();
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            bytes.extend(b"PK\x03\x04\x14\0\0\0\0\0");
            bytes.extend([0; 16]);
            bytes.extend(length);
            bytes.extend([0; 2]);
            bytes.extend(name.as_bytes());
            directory.extend(b"PK\x01\x02\x14\0\x14\0");
            directory.extend([0; 20]);
            directory.extend(length);
            directory.extend([0; 12]);
            directory.extend(at.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let start = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let count = u16::try_from(names.len()).unwrap().to_le_bytes();
        let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend([count, count].concat());
        bytes.extend([size, start].concat());
        bytes.extend([0; 2]);
        bytes
    }

    #[test]
    fn a_file_is_taken_when_its_name_and_its_bytes_agree() {
        assert_eq!(FileType::of("Plan.PDF", b"%PDF-1.7\n"), Ok(FileType::Pdf));
        assert_eq!(FileType::of("photo.jpeg", b"\xff\xd8\xff\xe0"), Ok(FileType::Jpeg));
        assert_eq!(FileType::of("poster.png", PNG), Ok(FileType::Png));
        let word = archive(&["[Content_Types].xml", "word/document.xml"]);
        assert_eq!(FileType::of("policy.docx", &word), Ok(FileType::Docx));
        let excel = archive(&["[Content_Types].xml", "xl/workbook.xml"]);
        assert_eq!(FileType::of("uptake.xlsx", &excel), Ok(FileType::Xlsx));
    }

    #[test]
    fn a_file_that_lies_about_its_type_is_refused() {
        let lies = |named| Err(UploadRefusal::Mislabelled { named });
        assert_eq!(FileType::of("poster.pdf", PNG), lies("PDF"));
        assert_eq!(FileType::of("poster.png", b"<html><script>"), lies("PNG"));
        assert_eq!(FileType::of("policy.docx", b"PK\x03\x04 not an archive"), lies("DOCX"));
        let excel = archive(&["[Content_Types].xml", "xl/workbook.xml"]);
        assert_eq!(FileType::of("policy.docx", &excel), lies("DOCX"));
        let plain = archive(&["readme.txt", "word/document.xml"]);
        assert_eq!(FileType::of("policy.docx", &plain), lies("DOCX"));
        let macros = archive(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]);
        assert_eq!(FileType::of("policy.docx", &macros), lies("DOCX"));
    }

    #[test]
    fn an_empty_file_and_a_type_that_is_not_taken_each_have_their_own_reason() {
        assert_eq!(FileType::of("plan.pdf", b""), Err(UploadRefusal::Empty));
        for name in ["page.html", "picture.svg", "archive.zip", "pdf", ""] {
            assert_eq!(FileType::of(name, b"%PDF-1.7\n"), Err(UploadRefusal::TypeNotTaken), "{name}");
        }
    }

    #[test]
    fn an_archive_cut_short_anywhere_is_not_a_document() {
        let word = archive(&["[Content_Types].xml", "word/document.xml"]);
        for end in 1..word.len() - 2 {
            assert!(FileType::of("policy.docx", &word[..end]).is_err(), "cut at {end}");
        }
    }
}
