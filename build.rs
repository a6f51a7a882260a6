//! Takes the design system and the typeface from npm, strips what belongs to GOV.UK alone,
//! names each file by its content and writes the table that `platform::web::assets` serves.
//! Everything is written to `OUT_DIR`; the source tree stays as it was cloned.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "build/styles.rs"]
mod styles;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What the binary embeds, so a change to any of it builds the package again.
const EMBEDDED: [&str; 9] = [
    "build.rs",
    "build",
    "package.json",
    "package-lock.json",
    "assets",
    "templates",
    "locales",
    "config",
    "migrations",
];

/// Files taken from npm as they are: the name they are served under, and where they come from.
const FROM_NPM: [(&str, &str); 4] = [
    (
        "atkinson-regular.woff2",
        "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2",
    ),
    (
        "atkinson-bold.woff2",
        "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2",
    ),
    (
        "atkinson-regular-ext.woff2",
        "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-normal.woff2",
    ),
    (
        "atkinson-bold-ext.woff2",
        "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-700-normal.woff2",
    ),
];

/// The typeface of printed documents: outlines a PDF can embed, with the letters of Welsh.
const DOCUMENT_FONTS: [&str; 4] = [
    "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    "400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf",
];

fn main() {
    if let Err(error) = build() {
        eprintln!("The styles and scripts could not be prepared. {error}");
        std::process::exit(1);
    }
}

fn build() -> Outcome<()> {
    for path in EMBEDDED {
        if Path::new(path).exists() {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    println!("cargo:rerun-if-env-changed=ASSETS_DIR");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let modules = node_modules(&out)?;
    println!("cargo:rustc-env=HALEMARK_NODE_MODULES={}", modules.display());
    write_fonts(&out, &modules)?;
    let files = gather(&modules)?;
    write_table(&out, &files)
}

/// The installed packages: `ASSETS_DIR` where it is set, else what `npm ci` puts in `OUT_DIR`.
fn node_modules(out: &Path) -> Outcome<PathBuf> {
    if let Ok(dir) = env::var("ASSETS_DIR") {
        let dir = PathBuf::from(dir);
        if !dir.join("govuk-frontend").is_dir() {
            return Err(format!(
                "ASSETS_DIR is {}, which has no govuk-frontend folder: set it to a ready node_modules folder.",
                dir.display()
            )
            .into());
        }
        return Ok(dir.canonicalize()?);
    }
    let home = out.join("npm");
    let lock = fs::read("package-lock.json")?;
    let stamp = home.join("stamp");
    if fs::read_to_string(&stamp).is_ok_and(|seen| seen == fingerprint(&lock)) {
        return Ok(home.join("node_modules"));
    }
    fs::create_dir_all(&home)?;
    fs::copy("package.json", home.join("package.json"))?;
    fs::write(home.join("package-lock.json"), &lock)?;
    install(&home)?;
    fs::write(stamp, fingerprint(&lock))?;
    Ok(home.join("node_modules"))
}

fn install(home: &Path) -> Outcome<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let run = Command::new(npm)
        .args(["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"])
        .current_dir(home)
        .output()
        .map_err(|error| {
            format!(
                "npm could not be started ({error}). Install Node.js with npm, or set ASSETS_DIR to a ready node_modules folder."
            )
        })?;
    if run.status.success() {
        return Ok(());
    }
    Err(format!(
        "`npm ci` failed. It needs the network once; offline, set ASSETS_DIR to a ready node_modules folder.\n{}",
        String::from_utf8_lossy(&run.stderr)
    )
    .into())
}

/// Every file to serve, by the name templates use. Files that name others come last, with
/// those names replaced by the hashed ones.
fn gather(modules: &Path) -> Outcome<BTreeMap<String, Asset>> {
    let mut files = BTreeMap::new();
    for (name, path) in FROM_NPM {
        add(&mut files, name, read(&modules.join(path))?);
    }
    for name in ["mark.svg", "favicon.svg"] {
        add(&mut files, name, read(&Path::new("assets").join(name))?);
    }
    let licences = [
        read_text(Path::new("assets/govuk-frontend-licence.txt"))?,
        read_text(&modules.join("@fontsource/atkinson-hyperlegible/LICENSE"))?,
        read_text(&modules.join("@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT"))?,
    ];
    add(&mut files, "licences.txt", licences.join("\n\n").into_bytes());

    let system = modules.join("govuk-frontend/dist/govuk");
    let style = styles::unbranded(&read_text(&system.join("govuk-frontend.min.css"))?)?
        + &read_text(Path::new("assets/app.css"))?;
    let style = with_hashed_names(style, &files);
    add(&mut files, "app.css", style.into_bytes());

    let script = read_text(&system.join("govuk-frontend.min.js"))?;
    let script = styles::without_source_map(&script);
    styles::refuse_branding("govuk-frontend.js", &script)?;
    add(&mut files, "govuk-frontend.js", script.into_bytes());
    add(&mut files, "upload.js", read(Path::new("assets/upload.js"))?);
    add(&mut files, "kept.js", read(Path::new("assets/kept.js"))?);
    for name in ["draft.js", "walkround.js", "left.js", "leaving.js", "app.js", "pass.js"] {
        let script = with_hashed_names(read_text(&Path::new("assets").join(name))?, &files);
        add(&mut files, name, script.into_bytes());
    }
    Ok(files)
}

/// Writes the list of typefaces that `platform::documents` embeds.
fn write_fonts(out: &Path, modules: &Path) -> Outcome<()> {
    let dir = out.join("fonts");
    fs::create_dir_all(&dir)?;
    let mut list = String::from("&[\n");
    for (at, path) in DOCUMENT_FONTS.iter().enumerate() {
        let copy = dir.join(format!("{at}.ttf"));
        fs::write(&copy, read(&modules.join("@expo-google-fonts/atkinson-hyperlegible-next").join(path))?)?;
        writeln!(list, "include_bytes!({copy:?}),")?;
    }
    list.push_str("]\n");
    fs::write(out.join("fonts.rs"), list)?;
    Ok(())
}

struct Asset {
    /// The file name with the fingerprint of its content in it.
    hashed: String,
    body: Vec<u8>,
}

fn add(files: &mut BTreeMap<String, Asset>, name: &str, body: Vec<u8>) {
    let (stem, suffix) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let hashed = format!("{stem}-{}.{suffix}", fingerprint(&body));
    files.insert(name.to_owned(), Asset { hashed, body });
}

fn with_hashed_names(mut text: String, files: &BTreeMap<String, Asset>) -> String {
    for (name, asset) in files {
        text = text.replace(&format!("\"./{name}\""), &format!("\"./{}\"", asset.hashed));
    }
    text
}

fn write_table(out: &Path, files: &BTreeMap<String, Asset>) -> Outcome<()> {
    let dir = out.join("assets");
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    let mut table = String::from("&[\n");
    for (name, asset) in files {
        let path = dir.join(&asset.hashed);
        fs::write(&path, &asset.body)?;
        let packed = if name.ends_with(".woff2") {
            "None".to_owned()
        } else {
            let packed = dir.join(format!("{}.gz", asset.hashed));
            fs::write(&packed, gzip(&asset.body)?)?;
            format!("Some(include_bytes!({packed:?}))")
        };
        writeln!(
            table,
            "Asset {{ name: {name:?}, url: \"/assets/{0}\", file: {0:?}, body: include_bytes!({path:?}), gzip: {packed} }},",
            asset.hashed
        )?;
    }
    table.push_str("]\n");
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}

fn gzip(body: &[u8]) -> Outcome<Vec<u8>> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(body)?;
    Ok(packer.finish()?)
}

/// FNV-1a: enough to tell one version of a file from another, and the same on every machine.
fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{} could not be read: {error}.", path.display()).into())
}

fn read_text(path: &Path) -> Outcome<String> {
    Ok(String::from_utf8(read(path)?)?)
}
