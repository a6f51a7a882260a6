//! Every setting there is. `halemark check-config` and the operations guide read this list.

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// Its name in `config/*.toml`.
    pub name: &'static str,
    /// Its name in the environment, which wins.
    pub env: &'static str,
    /// Its value when nobody sets it; empty is "not set".
    pub default: &'static str,
    /// Whether its value is never shown.
    pub secret: bool,
    /// What it does, and what a value looks like.
    pub about: &'static str,
}

/// Every setting, in the order they are explained.
pub const SETTINGS: [Setting; 19] = [
    Setting {
        name: "data_dir",
        env: "HALEMARK_DATA_DIR",
        default: "data",
        secret: false,
        about: "The folder for the database file, uploaded files and, in the demo, letters.",
    },
    Setting {
        name: "database_url",
        env: "DATABASE_URL",
        default: "",
        secret: true,
        about: "sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME. Not set: halemark.db (demo.db for the demo) in data_dir.",
    },
    Setting {
        name: "listen",
        env: "HALEMARK_LISTEN",
        default: "127.0.0.1:8080",
        secret: false,
        about: "Address and port to listen on. Port 0 picks a free one.",
    },
    Setting {
        name: "public_url",
        env: "HALEMARK_PUBLIC_URL",
        default: "",
        secret: false,
        about: "Where people reach the service, as https://award.example.org. Not set: http:// and the listening address. Anything but https is refused unless it is this machine.",
    },
    Setting {
        name: "behind_proxy",
        env: "HALEMARK_BEHIND_PROXY",
        default: "false",
        secret: false,
        about: "true when a proxy of yours stands in front and sets X-Forwarded-For; then that address counts for limits on sign-in.",
    },
    Setting {
        name: "smtp_url",
        env: "HALEMARK_SMTP_URL",
        default: "",
        secret: true,
        about: "The mail server, as smtps://user:password@mail.example.org:465. Not set: see mail_files.",
    },
    Setting {
        name: "mail_files",
        env: "HALEMARK_MAIL_FILES",
        default: "false",
        secret: false,
        about: "true writes letters as .eml files into data_dir/mail instead of sending them. The demo always does unless smtp_url is set; serve needs one or the other.",
    },
    Setting {
        name: "mail_from",
        env: "HALEMARK_MAIL_FROM",
        default: "Halemark <no-reply@localhost>",
        secret: false,
        about: "Whom letters come from, as Name <address@example.org>.",
    },
    Setting {
        name: "session_hours",
        env: "HALEMARK_SESSION_HOURS",
        default: "12",
        secret: false,
        about: "Hours after signing in until a person must sign in again: 1 to 168.",
    },
    Setting {
        name: "upload_limit_mb",
        env: "HALEMARK_UPLOAD_LIMIT_MB",
        default: "25",
        secret: false,
        about: "The largest file of evidence, in megabytes: 1 to 200.",
    },
    Setting {
        name: "clamd",
        env: "HALEMARK_CLAMD",
        default: "",
        secret: false,
        about: "The virus scanner clamd that looks at uploaded files, as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl. Not set: nobody scans. Its StreamMaxLength must be at least upload_limit_mb.",
    },
    Setting {
        name: "schemes",
        env: "HALEMARK_SCHEMES",
        default: "bhawa",
        secret: false,
        about: "The schemes among those in the program that this installation opens, by short name, with commas between. Other schemes are uploaded by coordinators. A scheme once opened stays.",
    },
    Setting {
        name: "survey_keys",
        env: "HALEMARK_SURVEY_KEYS",
        default: "",
        secret: false,
        about: "The folder for the keys of open surveys. Not set: survey-keys in data_dir. Keep it out of every backup: who has it and the database can read answers before their survey closes. Servers on one database share it.",
    },
    Setting {
        name: "survey_min_cell",
        env: "HALEMARK_SURVEY_MIN_CELL",
        default: "10",
        secret: false,
        about: "The fewest people any figure of a survey is told of, and the fewest comments shown: 5 to 50. A survey keeps what was set when it was launched.",
    },
    Setting {
        name: "survey_invitees_days",
        env: "HALEMARK_SURVEY_INVITEES_DAYS",
        default: "30",
        secret: false,
        about: "Days after a survey closes until the addresses of the people it asked are removed: 1 to 90.",
    },
    Setting {
        name: "survey_answers_months",
        env: "HALEMARK_SURVEY_ANSWERS_MONTHS",
        default: "12",
        secret: false,
        about: "Months after a survey closes until its answers and comments are removed and only its results stay: 1 to 36.",
    },
    Setting {
        name: "log",
        env: "HALEMARK_LOG",
        default: "info",
        secret: false,
        about: "What is logged: error, warn, info, debug, or a filter such as halemark=debug,info.",
    },
    Setting {
        name: "log_format",
        env: "HALEMARK_LOG_FORMAT",
        default: "text",
        secret: false,
        about: "text for people, json for machines.",
    },
    Setting {
        name: "texts_dir",
        env: "HALEMARK_TEXTS_DIR",
        default: "",
        secret: false,
        about: "For developers: a folder with templates/ and locales/ to use instead of those in the program.",
    },
];
