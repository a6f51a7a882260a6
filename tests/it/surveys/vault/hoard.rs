//! What the attacker collects: people answer over HTTP on several days, a backup is made each day, the survey closes.

use halemark::employers::actions::allot_adviser;
use halemark::platform::access::{Actor, Role};
use halemark::platform::ids::any;
use halemark::platform::mail::{Letter, Recipient};
use halemark::platform::safeguards::Safeguard;
use halemark::platform::web::texts::Lang;
use halemark::surveys::rules::{Code, Entered, Mode, State, read_code};
use halemark::surveys::{find_vault, keys};
use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use std::time::{Duration, Instant};

use super::bytes::{Hit, Needle, Needles, everybody};
use super::scene::{self, Launched, address_of, comment_of, person_of, state, writer_of};
use super::seen::{Row, Seen, look, raw};
use super::sources::{Source, Watcher, letters};
use super::watched::Watched;
use crate::applications::scene::register;
use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::client::Client;
use crate::surveys::respondents::scene::Respondent;

/// What the attacker holds.
pub struct Hoard {
    /// Who answered, in the order in which they came out of the door.
    pub order: Vec<usize>,
    /// The tables before anybody answered, and after each of them did.
    pub before: Vec<Seen>,
    /// The tables after the close.
    pub after: Seen,
    /// The tables in the backup of each day, the one after the close last.
    pub backups: Vec<Seen>,
    /// The bytes of the database's files after the close.
    pub raw: Vec<u8>,
    /// Who is named, and what was said, in everything else.
    pub found: Vec<Found>,
    /// What the servers logged.
    pub log: String,
    /// Keys that were still on the disk after the close.
    pub keys: Option<keys::Keys>,
    /// Everybody's code, as their letter or their slip has it, and their rows of the staff list.
    pub launched: Launched,
    /// Put into every comment: other tests write to the same log.
    pub word: String,
}

/// What was found in a source.
pub struct Found {
    pub name: String,
    pub is_before: bool,
    pub names: Vec<Hit>,
    pub said: Vec<Hit>,
}

/// The days on which people answer, and how many do at most: one person has a day of their own.
pub const DAYS: [(i64, usize); 3] = [(0, 34), (1, 1), (3, usize::MAX)];

/// So many people answer one after the other, and the survey closes, while the attacker collects what it can.
pub async fn collect(
    app: &TestApp,
    mode: Mode,
    people: usize,
    days: &[(i64, usize)],
    without: Option<Safeguard>,
) -> Hoard {
    let mut watcher = Watcher::new(app);
    let workplace = workplace(app);
    let survey = scene::open(app, &workplace.lead, workplace.employer, mode, people);
    let mut order: Vec<usize> = (0..people).collect();
    order.shuffle(&mut StdRng::seed_from_u64(5));
    let word = format!("w{}", uuid::Uuid::new_v4().simple());
    let mut server = Watched::start(app, without);
    let launched = give_codes(app, &workplace, &server, survey, mode, people).await;
    let vault = app.app.read_now(|conn| find_vault(conn, survey)).unwrap().unwrap();
    let (mut before, mut backups, mut sources) = (vec![watcher.look()], Vec::new(), Vec::new());
    let mut waiting = order.iter();
    for (at, (after, share)) in days.iter().copied().enumerate() {
        if at > 0 {
            drop(server);
            app.wait_days(after - days[at - 1].0);
            server = Watched::start(app, without);
            remind(&workplace, &server, &launched, after).await;
        }
        for person in waiting.by_ref().take(share) {
            answer(&server, &launched.codes[*person], *person, &word, mode).await;
            before.push(watcher.look());
        }
        let (seen, bytes) = watcher.back_up();
        backups.push(seen);
        sources.push(Source { name: format!("backup of day {after}"), is_before: true, bytes });
    }
    sources.extend(watcher.sources(true));
    drop(server);
    app.wait_days(15 - days[days.len() - 1].0);
    let server = Watched::start(app, without);
    until("the survey is closed", || {
        watcher.look();
        state(&app.app, launched.survey) == State::Closed
    });
    drop(server);
    let (seen, bytes) = watcher.back_up();
    backups.push(seen);
    sources.push(Source { name: "backup after the close".into(), is_before: false, bytes });
    sources.extend(watcher.sources(false));
    let keys = keys::load(&app.app, &vault).ok();
    let (after, raw) = (look(&app.database_url), raw(&app.database_url));
    assert_eq!((before.len(), after.closed.len()), (people + 1, people));
    let mut hoard = Hoard {
        order,
        before,
        after,
        backups,
        raw,
        found: Vec::new(),
        log: String::new(),
        keys,
        launched,
        word,
    };
    hoard.search(sources);
    hoard
}

struct Workplace {
    lead: Person,
    adviser: Person,
    employer: halemark::platform::ids::EmployerId,
}

fn workplace(app: &TestApp) -> Workplace {
    let lead = app.person("Lena Lead");
    let employer = register(app, &lead, "Northmoor Bakery Limited");
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some("E08000021"));
    let id = adviser.id;
    app.app.write_now(&app.actor(&coordinator), |tx| allot_adviser(tx, employer, id)).unwrap();
    Workplace { lead, adviser, employer }
}

/// Everybody's code: out of the letters that came, or off the sheet that the adviser printed.
async fn give_codes(
    app: &TestApp,
    workplace: &Workplace,
    server: &Watched,
    survey: halemark::platform::ids::SurveyId,
    mode: Mode,
    people: usize,
) -> Launched {
    if mode == Mode::Slips {
        let client = sign_in(server, &workplace.adviser).await;
        let count = people.to_string();
        let sheet = client.post(&format!("/surveys/{survey}/sheet"), &[("slips", &count)]).await;
        assert_eq!(sheet.status, 200, "{}", sheet.text());
        let body = sheet.body();
        let printed = body.split("hm-slip__code\">").skip(1).map(|rest| rest.split('<').next().unwrap());
        let codes: Vec<Code> = printed.map(code).collect();
        assert_eq!(codes.len(), people);
        return Launched { survey, codes, invitees: Vec::new() };
    }
    let launched = scene::give_codes(&app.app, survey, mode, people);
    app.app
        .write_now(&Actor::System, |tx| {
            for (at, invitee) in launched.invitees.iter().enumerate() {
                let to = Recipient { name: String::new(), email: address_of(at), lang: Lang::En };
                let letter =
                    Letter::new("survey-invitation", to).with("employer", "Northmoor Bakery Limited");
                let letter = letter.with("title", "How we are").with("day", "16 March 2026");
                tx.post(letter.derived_link("survey", *invitee))?;
            }
            Ok(())
        })
        .unwrap();
    // A letter that is still being written ends before its last line.
    let whole = || -> Vec<(String, String)> {
        letters(app).into_iter().filter(|(_, words)| words.contains('#') && words.ends_with('\n')).collect()
    };
    let of = |letters: &[(String, String)], at: usize| {
        let (_, words) = letters.iter().find(|(to, _)| *to == address_of(at))?;
        Some(code(words.split_once('#')?.1.split_whitespace().next()?))
    };
    let all =
        |letters: &[(String, String)]| (0..people).map(|at| of(letters, at)).collect::<Option<Vec<_>>>();
    until("everybody has a letter", || all(&whole()).is_some());
    Launched { codes: all(&whole()).unwrap(), ..launched }
}

fn code(text: &str) -> Code {
    let Ok(Entered::Code(code)) = read_code(text.trim()) else { panic!("no code: {text}") };
    code
}

async fn sign_in(server: &Watched, person: &Person) -> Client {
    let client = Client::new(&server.address);
    let answer = client.post("/sign-in", &[("email", &person.email), ("password", PASSWORD)]).await;
    assert_eq!(answer.location(), Some("/desk"), "{}", answer.text());
    client
}

/// Everybody who has a link of their own is reminded, on the third day.
async fn remind(workplace: &Workplace, server: &Watched, launched: &Launched, day: i64) {
    if day < 3 || launched.invitees.is_empty() {
        return;
    }
    let client = sign_in(server, &workplace.lead).await;
    let reminded = client.post(&format!("/surveys/{}/reminders", launched.survey), &[]).await;
    assert_eq!(reminded.status, 303, "{}", reminded.text());
}

/// Somebody answers on the pages.
async fn answer(server: &Watched, code: &Code, person: usize, word: &str, mode: Mode) {
    let path = if mode == Mode::Personal { format!("/s/{}", code.tag()) } else { "/s".to_owned() };
    let mut respondent = Respondent::at_site(&server.address, &path).await;
    let (printed, comment) = (code.printed(), said_by(person, word));
    let marks = [person / 10, person % 10].map(|mark| mark.to_string());
    respondent.send(&[("code", &printed)]).await;
    respondent.press("next", &[]).await;
    let typed = [("q-tens", marks[0].as_str()), ("q-ones", &marks[1]), ("q-comment", &comment)];
    respondent.press("next", &typed).await;
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.heading(), "Thank you", "{}", respondent.page.text());
}

/// The comment of a person: one that nobody else wrote, of a length of its own.
fn said_by(person: usize, word: &str) -> String {
    comment_of(person).replacen(" says", &format!(" of {} says", mark_of(person, word)), 1)
}

/// What is in the comment of nobody else.
fn mark_of(person: usize, word: &str) -> String {
    format!("{word}{person:04}")
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(120), "not in time: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

impl Hoard {
    fn search(&mut self, sources: Vec<Source>) {
        let (names, sayings) = (self.names(), self.sayings());
        for Source { name, is_before, bytes } in sources {
            assert!(!bytes.is_empty(), "{name}: there is nothing");
            if name == "log of the server" {
                self.log = String::from_utf8_lossy(&bytes).into_owned();
            }
            let (names, said) = (names.find(&bytes), sayings.find(&bytes));
            self.found.push(Found { name, is_before, names, said });
        }
    }

    /// What names everybody: what they were sent and are known by, and the row that appeared when they answered.
    fn names(&self) -> Needles {
        let people = self.order.len();
        let (codes, invitees) = (&self.launched.codes, &self.launched.invitees);
        let rows = self.appeared();
        let row = |at: usize| rows.iter().zip(&self.order).find(|(_, person)| **person == at).unwrap().0;
        let invitee = |at: usize| invitees.get(at).map(|invitee| any(*invitee).uuid());
        let secret = everybody("secret", people, |at| Some(codes[at].secret().into()));
        let printed = everybody("printed code", people, |at| Some(codes[at].printed().into_bytes()));
        let address = everybody("address", people, |at| Some(address_of(at).into_bytes()));
        let key = everybody("key", people, move |at| Some(invitee(at)?.as_bytes().to_vec()));
        let spelt = everybody("spelt key", people, move |at| Some(invitee(at)?.to_string().into_bytes()));
        let hash = everybody("hash", people, move |at| Some(row(at).key.clone()));
        let digits = everybody("hash in digits", people, move |at| Some(hex::encode(&row(at).key).into()));
        let start = |at: usize| row(at).rest.get(..32).map(<[u8]>::to_vec);
        let sealed = everybody("sealed", people, start);
        let all: Vec<Needle> = secret.chain(printed).chain(address).chain(key).chain(spelt).collect();
        Needles::new(all.into_iter().chain(hash).chain(digits).chain(sealed))
    }

    /// What everybody said: their comment, and the rows that hold their answers and their comment after the close.
    fn sayings(&self) -> Needles {
        let comment = everybody("comment", self.order.len(), |at| Some(mark_of(at, &self.word).into_bytes()));
        let digits = |at: usize| Some(hex::encode(mark_of(at, &self.word)).into_bytes());
        let digits = everybody("comment in digits", self.order.len(), digits);
        let spelt = |row: &Row| uuid::Uuid::from_slice(&row.key).unwrap().to_string().into_bytes();
        let kept = |sorts: [&'static str; 2], person: Option<usize>, row: &Row| {
            let needle = |sort, bytes| Some(Needle { sort, person: person?, bytes });
            [needle(sorts[0], row.key.clone()), needle(sorts[1], spelt(row))]
        };
        let answers =
            self.after.closed.iter().flat_map(|row| kept(["answers", "spelt answers"], owner(row), row));
        let text = |row: &Row| writer_of(&String::from_utf8_lossy(&row.rest));
        let notes = self.after.comments.iter().flat_map(|row| kept(["note", "spelt note"], text(row), row));
        Needles::new(
            comment.chain(digits).chain(answers.flatten()).chain(notes.flatten()).collect::<Vec<_>>(),
        )
    }

    /// The sealed row that each person left, in the order of the people.
    pub fn appeared(&self) -> Vec<Row> {
        let new = |pair: &[Seen]| pair[1].sealed.iter().find(|row| !pair[0].sealed.contains(row)).cloned();
        self.before.windows(2).map(|pair| new(pair).unwrap()).collect()
    }
}

/// Whose closed answers these are.
pub fn owner(row: &Row) -> Option<usize> {
    person_of(&serde_json::from_slice(&row.rest).ok()?)
}
