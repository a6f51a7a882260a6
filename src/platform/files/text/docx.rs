//! The text of a Word document: its body, headers, footers, notes and comments.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use zip::ZipArchive;

use super::{MOST_UNPACKED, Room};

/// The most parts that are looked into.
const MOST_PARTS: usize = 40;

pub fn read(bytes: &[u8], room: &mut Room) -> Option<()> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names = archive.file_names().filter_map(Result::ok).filter(|name| has_words(name));
    let parts: Vec<String> = names.take(MOST_PARTS).map(|name| name.into_owned()).collect();
    for part in parts {
        let mut xml = Vec::new();
        let packed = archive.by_name(&part).ok()?;
        packed.take(MOST_UNPACKED).read_to_end(&mut xml).ok()?;
        words(&String::from_utf8_lossy(&xml), room);
        room.part('\n');
        if room.is_full() {
            break;
        }
    }
    Some(())
}

fn has_words(name: &str) -> bool {
    let Some(name) = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml")) else {
        return false;
    };
    ["document", "header", "footer", "footnotes", "endnotes", "comments"]
        .iter()
        .any(|part| name.strip_prefix(part).is_some_and(|number| number.chars().all(|c| c.is_ascii_digit())))
}

/// The text of a part. A row of a table is a line, a paragraph outside of tables as well.
fn words(xml: &str, room: &mut Room) {
    let mut reader = Reader::from_str(xml);
    let (mut in_text, mut cells) = (false, 0_usize);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => break,
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" | "delText" => in_text = true,
                "tc" => cells += 1,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" | "delText" => in_text = false,
                "tc" => {
                    cells = cells.saturating_sub(1);
                    room.part('\t');
                }
                "p" => room.part(if cells > 0 { ' ' } else { '\n' }),
                "tr" => room.part('\n'),
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "tab" => room.part('\t'),
                "br" | "cr" => room.part('\n'),
                _ => {}
            },
            Event::Text(text) if in_text => room.push(&text),
            Event::GeneralRef(reference) if in_text => room.push(&resolved(&reference)),
            _ => {}
        }
        if room.is_full() {
            break;
        }
    }
}

/// What stands for a reference: a character; a space for what only a document type could say.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(reference).unwrap_or(" ").to_owned()
}
