//! One good pack of each kind that is one file (`tests/packs/one-file/`), and what can be wrong with it.

/// A kind of pack.
pub struct Sample {
    /// The command that checks it.
    pub command: &'static str,
    /// The folder below `config/` its own are read from.
    pub folder: &'static str,
    /// One with nothing wrong.
    pub good: &'static str,
    /// What is said of it.
    pub praise: &'static str,
    /// Texts to put for others, each a fault, with what is said of it after the name of the file.
    pub faults: [(&'static str, &'static str, &'static str); 2],
}

impl Sample {
    /// The pack with every fault in it.
    pub fn flawed(&self) -> String {
        self.faults.iter().fold(self.good.to_owned(), |text, (from, to, _)| {
            assert!(text.contains(from), "{from} is not in the {}", self.command);
            text.replacen(from, to, 1)
        })
    }
}

/// A questionnaire of one question with a concern.
const QUESTIONNAIRE: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/one-file/questionnaire.toml"));

/// A list of two topics, of which the shipped list has one.
pub const TOPICS: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/one-file/topics.toml"));

/// A checklist of two items.
pub const CHECKLIST: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/one-file/checklist.toml"));

/// A pack of one service.
pub const DIRECTORY: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/one-file/directory.toml"));

/// Every kind.
pub const ALL: [Sample; 4] = [
    Sample {
        command: "questionnaire",
        folder: "questionnaires",
        good: QUESTIONNAIRE,
        praise: "own-pulse 1: 1 page, 1 item, 0 scales, 0 breakdowns, 1 language. No problems.",
        faults: [
            ("version = \"1\"", "version = 1", ":2: the questionnaire: `version` is a number, not a text; "),
            ("kind = \"single\"", "kind = \"singel\"", ":18: "),
        ],
    },
    Sample {
        command: "topics",
        folder: "topics",
        good: TOPICS,
        praise: "own-topics 1: 2 topics. No problems, 2 remarks.",
        faults: [
            ("code = \"heat\"", "code = \"stress\"", ":12: topic stress: the code is there twice; "),
            (
                "prompt = \"When is it too hot?\"",
                "promt = \"When?\"",
                ":14: topic stress: there is no key `promt`; ",
            ),
        ],
    },
    Sample {
        command: "checklist",
        folder: "walkrounds",
        good: CHECKLIST,
        praise: "depot 1: 1 section, 2 items. No problems.",
        faults: [
            ("status = \"original\"", "status = \"orignal\"", ":4: "),
            (
                "topic = \"premises\"",
                "topic = \"premisses\"",
                ":11: section: item lights: \"premisses\" is no topic; did you mean ",
            ),
        ],
    },
    Sample {
        command: "directory",
        folder: "directory",
        good: DIRECTORY,
        praise: "ours: 1 service. No problems.",
        faults: [
            ("audience = \"both\"", "audience = \"all\"", ":8: "),
            (
                "topics = [\"stress\"]",
                "topics = [\"strss\"]",
                ":10: service line: there is no topic \"strss\"; did you mean ",
            ),
        ],
    },
];
